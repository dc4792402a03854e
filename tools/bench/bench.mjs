// Measures the packaged server beside nginx and pgbench, in turns, and says which targets it reaches.
// It runs beside a PostgreSQL and a Redis of its own, whose addresses are in the environment.
import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { App, errand } from './app.mjs'
import { driver, load } from './load.mjs'
import { freePort, Nginx, Pgbench } from './reference.mjs'

const HOME = 'target/bench'
const PASSWORD = 'a pass phrase for the benchmark'
const STARTS = 5
const WRITERS = 20
const WORDS = 'вільне слово тихо росте поміж людей і кожен знайде тут свою розмову хто не боїться спитати почує'.split(' ')
const TARGETS = { start: 1.0, idleMemory: 180, loadedMemory: 400 }

const { values: wanted } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '3' },
    'warm-up': { type: 'string', default: '30' },
    only: { type: 'string', default: '' },
  },
})
const rounds = Number(wanted.rounds)
const seconds = Number(wanted.seconds)
const warmUp = Number(wanted['warm-up'])
const only = wanted.only.split(',').filter(Boolean)

const app = new App(await freePort(), `${HOME}/server.log`)
const nginx = new Nginx(`${HOME}/nginx`, await freePort())
const pgbench = new Pgbench(process.env.DATABASE_URL, `${HOME}/pgbench`)

/** A line of requests.lua. */
const request = (method, path, token = '', body) =>
  [method, path, token, body === undefined ? '' : JSON.stringify(body)].join('\t')

/** Every comparison: what is asked of the server, and beside what. One unit may take more than one request. */
const COMPARISONS = [
  {
    name: 'popular',
    title: 'popular, beside nginx with the same bytes',
    target: 1.0,
    connections: 32,
    requests: () => [request('GET', '/api/posts/popular')],
    beside: { bytesOf: '/api/posts/popular' },
  },
  {
    name: 'first',
    title: 'first page, signed out, beside nginx',
    target: 0.8,
    connections: 32,
    requests: () => [request('GET', '/api/posts')],
    beside: { bytesOf: '/api/posts' },
  },
  {
    name: 'cursor',
    title: 'random page by cursor, beside pgbench',
    target: 0.22,
    connections: 10,
    requests: async () => shuffled((await cursors()).map((cursor) => request('GET', `/api/posts?cursor=${cursor}&fresh=`))),
    beside: { sql: 'cursor.sql' },
  },
  {
    name: 'thread',
    title: 'post with its 50 comments, beside pgbench',
    target: 0.15,
    connections: 10,
    each: 2,
    requests: () =>
      shuffled(Array.from({ length: 2000 }, (_, n) => `/api/posts/${postId(n + 1)}`)).flatMap((post) => [
        request('GET', `${post}?fresh=`),
        request('GET', `${post}/comments?cursor=&per_page=50&fresh=`),
      ]),
    beside: { sql: 'thread.sql' },
  },
  {
    name: 'publish',
    title: 'publishing a post, beside pgbench',
    target: 0.3,
    connections: 10,
    requests: async () => {
      const tokens = await Promise.all(Array.from({ length: WRITERS }, (_, n) => token(`person_${n + 1}`)))
      return Array.from({ length: 2000 }, (_, n) => request('POST', '/api/posts', tokens[n % WRITERS], draft()))
    },
    beside: { sql: 'publish.sql' },
  },
].filter(({ name }) => only.length === 0 || only.includes(name))

process.once('SIGINT', () => process.exit(130))
process.on('exit', () => [app, nginx].forEach(({ child }) => child?.kill('SIGTERM')))

try {
  await main()
} finally {
  await Promise.all([app.stop(), nginx.stop()])
}

async function main() {
  await fill()
  await pgbench.once('clean.sql')
  rmSync(app.log, { force: true })
  const started = await starts()
  const loadBefore = os.loadavg()[0]
  await prepare()
  const rows = await measure()
  const loadedMemory = app.memory()
  await app.stop()
  report({
    machine: { cores: os.cpus().length, processor: os.cpus()[0]?.model.trim(), memoryGb: Math.round(os.totalmem() / 2 ** 30) },
    driver,
    rounds,
    seconds,
    loadBefore: rounded(loadBefore),
    rows,
    start: { seconds: rounded(started.seconds), target: TARGETS.start },
    idleMemory: { megabytes: started.memory, target: TARGETS.idleMemory },
    loadedMemory: { megabytes: loadedMemory, target: TARGETS.loadedMemory },
  })
}

/** Once for each schema; tools/bench/run has thrown away what was filled from another one. */
async function fill() {
  mkdirSync(HOME, { recursive: true })
  errand(['migrate'])
  if (existsSync(`${HOME}/filled`)) return
  say('Filling 100 000 posts, 10 000 people, 300 000 comments and 1 000 000 likes…')
  const file = `${HOME}/password`
  writeFileSync(file, PASSWORD, { mode: 0o600 })
  errand(['admin', 'create', 'bench'], { ADMIN_PASSWORD_FILE: file })
  await pgbench.once('fill.sql')
  writeFileSync(`${HOME}/filled`, `${process.env.FILLED_FROM}\n`)
}

/** The medians of some starts; the last one stays. */
async function starts() {
  const times = []
  const memories = []
  for (let n = 0; n < STARTS; n++) {
    await app.stop()
    times.push(await app.start())
    memories.push(app.memory())
  }
  return { seconds: median(times), memory: median(memories) }
}

async function prepare() {
  await nginx.start(await headersBesideABody())
  for (const comparison of COMPARISONS) {
    comparison.file = `${HOME}/${comparison.name}.requests`
    writeFileSync(comparison.file, (await comparison.requests()).join('\n') + '\n')
    const { bytesOf } = comparison.beside
    if (bytesOf) {
      nginx.serve(comparison.name, Buffer.from(await (await app.get(bytesOf)).arrayBuffer()))
      comparison.besideFile = `${HOME}/${comparison.name}.beside`
      writeFileSync(comparison.besideFile, request('GET', `/${comparison.name}`) + '\n')
    }
  }
}

/** What our answers carry and a file server does not by itself. */
async function headersBesideABody() {
  const own = new Set(['content-length', 'content-type', 'etag', 'date', 'connection', 'keep-alive'])
  return [...(await app.get('/api/posts')).headers].filter(([name]) => !own.has(name))
}

/** A warm-up, then rounds in which each side of each comparison has its turn; publishing, which changes the data, comes last. */
async function measure() {
  const results = new Map(COMPARISONS.map(({ name }) => [name, { ours: [], theirs: [] }]))
  for (const comparison of COMPARISONS) await ours(comparison, warmUp)
  for (let round = 1; round <= rounds; round++) {
    say(`Round ${round} of ${rounds}…`)
    for (const comparison of COMPARISONS) {
      const result = results.get(comparison.name)
      result.theirs.push(await theirs(comparison, seconds))
      result.ours.push(await ours(comparison, seconds))
      say(`  ${comparison.title}: ${last(result.ours)} beside ${last(result.theirs)}`)
    }
  }
  return COMPARISONS.map(({ name, title, target }) => {
    const { ours: mine, theirs: others } = results.get(name)
    const ratio = median(mine.map(({ rate }, round) => rate / others[round].rate))
    return {
      name,
      title,
      ...summary('app', mine),
      ...summary('reference', others),
      ratio: rounded(ratio),
      target,
      reached: ratio >= target,
    }
  })
}

async function ours({ file, connections, each = 1 }, time) {
  const measured = await load(app.port, file, { connections, seconds: time })
  return { ...measured, rate: measured.rate / each }
}

async function theirs({ besideFile, beside, connections }, time) {
  const size = { connections, seconds: time }
  return besideFile ? load(nginx.port, besideFile, size) : pgbench.measure(beside.sql, size)
}

function last(measured) {
  return `${Math.round(measured.at(-1).rate)}/s`
}

function summary(side, rounds) {
  return {
    [`${side}PerSecond`]: Math.round(median(rounds.map(({ rate }) => rate))),
    [`${side}P50`]: rounded(median(rounds.map(({ p50 }) => p50))),
    [`${side}P99`]: rounded(median(rounds.map(({ p99 }) => p99))),
  }
}

function report(result) {
  mkdirSync(HOME, { recursive: true })
  writeFileSync(`${HOME}/result.json`, JSON.stringify(result, null, 2) + '\n')
  const verdict = (reached) => (reached ? 'reached' : 'MISSED')
  const table = [
    ['', 'server', 'beside', 'ratio', 'target', 'p50 ms', 'p99 ms', 'beside p50', 'p99', ''],
    ...result.rows.map((row) => [
      row.title,
      `${row.appPerSecond}/s`,
      `${row.referencePerSecond}/s`,
      row.ratio.toFixed(2),
      `≥ ${row.target.toFixed(2)}`,
      row.appP50.toFixed(2),
      row.appP99.toFixed(2),
      row.referenceP50.toFixed(2),
      row.referenceP99.toFixed(2),
      verdict(row.reached),
    ]),
  ]
  say('')
  lines(table).forEach(say)
  const { start, idleMemory, loadedMemory } = result
  say('')
  say(`first answer after   ${start.seconds.toFixed(2)} s   ≤ ${start.target.toFixed(1)} s   ${verdict(start.seconds <= start.target)}`)
  say(`memory then          ${idleMemory.megabytes} MB   ≤ ${idleMemory.target} MB   ${verdict(idleMemory.megabytes <= idleMemory.target)}`)
  say(`memory after load    ${loadedMemory.megabytes} MB   ≤ ${loadedMemory.target} MB   ${verdict(loadedMemory.megabytes <= loadedMemory.target)}`)
  say('')
  say(`${result.machine.cores} cores, ${rounds} rounds of ${seconds} s a side, driven by ${driver}; others kept ${result.loadBefore} cores busy before.`)
  say(`The same as JSON: ${HOME}/result.json`)
}

function lines(table) {
  const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)))
  return table.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '),
  )
}

/** Cursors from all over the feed: a walk through it, a hundred posts a step. */
async function cursors() {
  const found = []
  for (let next = ''; next !== null; ) {
    const page = await (await app.get(`/api/posts?per_page=100&cursor=${next}`)).json()
    next = page.pagination.next
    if (next) found.push(next)
  }
  return found
}

async function token(username) {
  const answer = await app.post('/api/auth/login', { username, password: PASSWORD })
  return (await answer.json()).access_token
}

/** 100 to 600 letters that nobody wrote before, with two of the tags. */
function draft() {
  const length = 100 + Math.floor(Math.random() * 500)
  let content = randomBytes(6).toString('hex')
  while (content.length < length) content += ' ' + WORDS[Math.floor(Math.random() * WORDS.length)]
  const tag = Math.floor(Math.random() * 199)
  return { content, tags: [`Тема${tag}`, `Тема${tag + 1}`] }
}

/** As fill.sql computes it. */
function postId(n) {
  const hex = createHash('md5').update(`post${n}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

function shuffled(list) {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(Math.random() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

function rounded(number) {
  return Math.round(number * 100) / 100
}

function say(line) {
  console.log(line)
}
