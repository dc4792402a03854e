import { readFile } from 'node:fs/promises'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import type { Plugin } from 'vite'

/** Compiles the ICU messages of `i18n/*.json` at build time, so that no parser reaches the browser. */
export function messages(): Plugin {
  return {
    name: 'freedom13-messages',
    enforce: 'pre',
    async load(id) {
      if (!/\/i18n\/(uk|en)\.json$/.test(id)) return null
      const source = JSON.parse(await readFile(id, 'utf8')) as Record<string, string>
      const compiled = Object.entries(source).map(([key, text]) => [key, compileMessage(text)])
      return JSON.stringify(Object.fromEntries(compiled))
    },
  }
}
