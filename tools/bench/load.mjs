// Sends requests as fast as they are answered: with wrk or, where there is none, with Node itself.
import { execFile, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import http from 'node:http'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const lua = fileURLToPath(new URL('requests.lua', import.meta.url))

export const driver = spawnSync('wrk', ['-v']).error ? 'node' : 'wrk'

/** `requests` is a file as requests.lua reads it. Answers `{ rate, p50, p99 }`: per second, and milliseconds. */
export async function load(port, requests, { connections, seconds }) {
  const measured = await (driver === 'wrk' ? wrk : own)(port, requests, connections, seconds)
  if (measured.wrong > 0) throw new Error(`${measured.wrong} requests of ${requests} were not answered with success.`)
  return measured
}

async function wrk(port, requests, connections, seconds) {
  const threads = Math.min(2, connections)
  const { stdout } = await run(
    'wrk',
    ['-t', `${threads}`, '-c', `${connections}`, '-d', `${seconds}s`, '--latency', '-s', lua, `http://127.0.0.1:${port}`],
    { env: { ...process.env, BENCH_REQUESTS: requests } },
  )
  const refused = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0)
  const broken = [...(/Socket errors: (.*)/.exec(stdout)?.[1] ?? '').matchAll(/\d+/g)].map(Number)
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)[1]),
    p50: milliseconds(/ 50%\s+(\S+)/.exec(stdout)[1]),
    p99: milliseconds(/ 99%\s+(\S+)/.exec(stdout)[1]),
    wrong: broken.reduce((sum, count) => sum + count, refused),
  }
}

function milliseconds(text) {
  const [, number, unit] = /^([\d.]+)(us|ms|s|m)$/.exec(text)
  return Number(number) * { us: 0.001, ms: 1, s: 1000, m: 60_000 }[unit]
}

async function own(port, requests, connections, seconds) {
  const lines = readFileSync(requests, 'utf8').trimEnd().split('\n')
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections })
  const times = []
  let wrong = 0
  let position = Math.floor(Math.random() * lines.length)
  const begun = performance.now()
  const reader = async () => {
    while (performance.now() - begun < seconds * 1000) {
      const sent = performance.now()
      const status = await answered(port, agent, lines[position++ % lines.length], position).catch(() => 0)
      times.push(performance.now() - sent)
      if (status < 200 || status > 299) wrong++
    }
  }
  await Promise.all(Array.from({ length: connections }, reader))
  agent.destroy()
  times.sort((a, b) => a - b)
  const at = (share) => times[Math.floor((times.length - 1) * share)]
  return { rate: times.length / seconds, p50: at(0.5), p99: at(0.99), wrong }
}

function answered(port, agent, line, fresh) {
  const [method, path, token, body] = line.split('\t')
  const headers = {}
  if (token) headers.authorization = `Bearer ${token}`
  if (body) headers['content-type'] = 'application/json'
  return new Promise((resolve, reject) => {
    const target = path.endsWith('=') ? path + fresh + Math.random() : path
    http
      .request({ port, host: '127.0.0.1', agent, method, path: target, headers }, (answer) => {
        answer.resume().on('end', () => resolve(answer.statusCode))
      })
      .on('error', reject)
      .end(body || undefined)
  })
}
