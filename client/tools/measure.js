// Prints what the first visit costs and fails when the first page's JavaScript outgrows its budget.
import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'

const budget = 130_000
const dist = new URL('../dist/', import.meta.url)
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'))

/** A chunk with everything it imports statically. */
function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const imported of manifest[key].imports ?? []) closure(imported, seen)
  return seen
}

const gzipped = (file) => gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length
const total = (keys, files) => [...keys].flatMap(files).reduce((sum, file) => sum + gzipped(file), 0)
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`

const entry = closure('index.html')
const feed = closure('src/app/routes/feed-page.tsx', new Set(entry))
const scripts = total(entry, (key) => [manifest[key].file])
const withFeed = total(feed, (key) => [manifest[key].file])
const styles = total(feed, (key) => manifest[key].css ?? [])

console.log(`JavaScript before any page  ${kilobytes(scripts)} gzipped`)
console.log(`JavaScript with the feed    ${kilobytes(withFeed)} gzipped (budget ${kilobytes(budget)})`)
console.log(`CSS with the feed           ${kilobytes(styles)} gzipped`)
if (withFeed > budget) {
  console.error('The first page is over its JavaScript budget.')
  process.exit(1)
}
