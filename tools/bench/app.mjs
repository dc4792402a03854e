// The packaged server, started as `./freedom13 run` starts it, in production: with its log, limits and headers.
// BENCH_JAVA_OPTIONS holds more options for it, such as a profiler's.
import { spawn, spawnSync } from 'node:child_process'
import { openSync } from 'node:fs'
import http from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'

const program = `${process.env.JAVA_HOME}/bin/java`
const launcher = ['-cp', 'local/target/freedom13-local.jar:local/target/lib/*', 'com.freedom13.local.Run']
const jar = 'server/target/quarkus-app/quarkus-run.jar'

/** A short program out of the jar: migrate, admin… */
export function errand(words, more = {}) {
  const { status } = spawnSync(program, ['-XX:+UseSerialGC', '-jar', jar, ...words], {
    env: { ...process.env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`${words.join(' ')} ended with ${status}.`)
}

export class App {
  static command = spawnSync(program, [...launcher, 'command'], { encoding: 'utf8' }).stdout.trimEnd().split('\n')

  constructor(port, log) {
    this.port = port
    this.log = log
  }

  /** The seconds from its start to its first answer. */
  async start() {
    const log = openSync(this.log, 'a')
    const begun = performance.now()
    const [java, ...options] = App.command
    const more = (process.env.BENCH_JAVA_OPTIONS ?? '').split(' ').filter(Boolean)
    this.child = spawn(java, [...more, ...options], {
      stdio: ['ignore', log, log],
      env: {
        ...process.env,
        FREEDOM13_PROFILE: 'production',
        HOST: '127.0.0.1',
        PORT: `${this.port}`,
        PUBLIC_URL: `http://127.0.0.1:${this.port}`,
        MODERATION_POLICY: 'none',
        RATE_LIMIT_FACTOR: '1000000',
      },
    })
    while (!(await this.answers())) {
      if (this.child.exitCode !== null) throw new Error(`The server ended by itself; its log is ${this.log}.`)
      if (performance.now() - begun > 60_000) throw new Error(`The server does not answer; its log is ${this.log}.`)
      await sleep(5)
    }
    return (performance.now() - begun) / 1000
  }

  answers() {
    return new Promise((resolve) => {
      http
        .get({ host: '127.0.0.1', port: this.port, path: '/api/health/ready', agent: false }, (answer) => {
          answer.resume().on('end', () => resolve(answer.statusCode === 200))
        })
        .on('error', () => resolve(false))
    })
  }

  /** Megabytes of memory that the process holds. */
  memory() {
    const status = spawnSync('ps', ['-o', 'rss=', '-p', `${this.child.pid}`], { encoding: 'utf8' }).stdout
    return Math.round(Number(status) / 1024)
  }

  /** What answered the request: parsed JSON, or the bytes. */
  async get(path, token) {
    return this.fetched(path, { headers: token ? { authorization: `Bearer ${token}` } : {} })
  }

  async post(path, body) {
    return this.fetched(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  }

  async fetched(path, options) {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, options)
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return answer
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
  }
}

