import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { fakeApi } from './tools/fake-api.ts'
import { messages } from './tools/messages.ts'

const api = process.env['API_URL'] ?? 'http://localhost:5000'
const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version

/** Many pages ask, write and choose; the first one only reads, and is not kept waiting for this. */
const forms =
  /\/src\/(features\/settings\/(api|use-)|app\/signed-in|shared\/lib\/(theme|choose-language)|shared\/ui\/(confirm|dialog|field|form-error|page-head|ways-in))/

/** What the first page needs beside what all share: one file rather than five. */
const frame =
  /\/src\/(app\/(feed-head|shell\/places)|features\/(post|comment)\/(windows|draft)|shared\/lib\/submission)/

export default defineConfig(({ mode }) => ({
  plugins: [messages(), react(), ...(mode === 'fake' ? [fakeApi()] : [])],
  define: { __VERSION__: JSON.stringify(version) },
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: mode === 'fake' ? {} : { proxy: { '/api': api } },
  worker: { format: 'es' },
  build: {
    // The content security policy lets no data: font or script through, so nothing is inlined.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The licences of what is bundled are listed in THIRD-PARTY.md, not in every visitor's download.
        comments: { legal: false },
        codeSplitting: {
          groups: [
            { name: 'vendor', test: /node_modules/ },
            { name: 'common', test: (id) => id.includes('/src/') && !forms.test(id), minShareCount: 5 },
            { name: 'forms', test: forms },
            { name: 'frame', test: frame },
          ],
        },
      },
    },
    target: ['chrome123', 'firefox128', 'safari17.5'],
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:5000/' } },
    setupFiles: ['src/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
    css: { modules: { classNameStrategy: 'non-scoped' } },
  },
}))
