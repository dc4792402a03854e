import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { fakeApi } from './tools/fake-api.ts'
import { messages } from './tools/messages.ts'

const api = process.env['API_URL'] ?? 'http://localhost:5000'
const version = (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version

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
            { name: 'common', test: /\/src\//, minShareCount: 5 },
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
