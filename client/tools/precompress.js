// Writes x.br beside every text asset of the build: the server sends it as it is and compresses nothing itself.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'

const text = /\.(html|js|css|svg|json|webmanifest|txt)$/
const dist = new URL('../dist/', import.meta.url).pathname
const options = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
  if (!text.test(name)) continue
  const source = readFileSync(join(dist, name))
  const compressed = brotliCompressSync(source, options)
  if (compressed.length < source.length) writeFileSync(join(dist, `${name}.br`), compressed)
}
