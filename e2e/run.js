import { readdirSync } from 'node:fs'
import { run } from 'node:test'
import { spec } from 'node:test/reporters'

// `node run.js [NAME]`: all journeys, those of one file, or those whose title holds NAME.
const [name = ''] = process.argv.slice(2)
const folder = import.meta.dirname
const all = readdirSync(folder).filter((file) => file.endsWith('.spec.js'))
const named = all.filter((file) => file.includes(name))
const files = (named.length > 0 ? named : all).map((file) => `${folder}/${file}`)

let passed = 0
run({ files, concurrency: 2, timeout: 120_000, ...(named.length > 0 ? {} : { testNamePatterns: [name] }) })
  .on('test:pass', ({ skip }) => (passed += skip === undefined ? 1 : 0))
  .on('test:fail', () => (process.exitCode = 1))
  .on('end', () => {
    if (passed > 0) return
    console.error(`No journey called "${name}" passed.`)
    process.exitCode = 1
  })
  .compose(spec)
  .pipe(process.stdout)
