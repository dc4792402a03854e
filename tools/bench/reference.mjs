// What the server is measured beside: nginx with the same bytes, pgbench with the same SQL on the same PostgreSQL.
import { execFile, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const here = path.dirname(fileURLToPath(import.meta.url))

export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}

export class Nginx {
  /** `home` is a folder of its own; files are served from `home/files`. */
  constructor(home, port) {
    this.home = path.resolve(home)
    this.port = port
    mkdirSync(path.join(this.home, 'files'), { recursive: true })
  }

  serve(name, bytes) {
    writeFileSync(path.join(this.home, 'files', name), bytes)
  }

  /** As Debian's package configures it, log and all; it sends the same headers as our server. */
  async start(headers) {
    writeFileSync(
      path.join(this.home, 'nginx.conf'),
      `worker_processes auto;
daemon off;
${process.getuid() === 0 ? 'user root;' : ''}
pid ${this.home}/pid;
error_log ${this.home}/error.log;
events { worker_connections 768; }
http {
  access_log ${this.home}/access.log;
  client_body_temp_path ${this.home}/body;
  proxy_temp_path ${this.home}/proxy;
  fastcgi_temp_path ${this.home}/fastcgi;
  uwsgi_temp_path ${this.home}/uwsgi;
  scgi_temp_path ${this.home}/scgi;
  sendfile on;
  tcp_nopush on;
  default_type application/json;
  server {
    listen 127.0.0.1:${this.port};
    root ${this.home}/files;
    ${headers.map(([name, value]) => `add_header ${name} "${value.replaceAll('"', '')}";`).join('\n    ')}
  }
}
`,
    )
    this.child = spawn('nginx', ['-c', `${this.home}/nginx.conf`, '-e', `${this.home}/error.log`], { stdio: 'inherit' })
    for (let tries = 0; tries < 100; tries++) {
      if (this.child.exitCode !== null) break
      const up = await fetch(`http://127.0.0.1:${this.port}/`).catch(() => null)
      if (up) return
      await sleep(50)
    }
    throw new Error(`nginx did not start; its log is ${this.home}/error.log.`)
  }

  async stop() {
    if (!this.child || this.child.exitCode !== null) return
    const ended = new Promise((resolve) => this.child.once('exit', resolve))
    this.child.kill('SIGTERM')
    await ended
    rmSync(path.join(this.home, 'access.log'), { force: true })
  }
}

export class Pgbench {
  /** `url` is DATABASE_URL as the server gets it; `home` is a folder for its notes. */
  constructor(url, home) {
    const address = new URL(url.replace(/^jdbc:/, ''))
    const option = (name) => address.searchParams.get(name)
    this.home = path.resolve(home)
    mkdirSync(this.home, { recursive: true })
    this.environment = {
      ...process.env,
      PGHOST: address.hostname,
      PGPORT: address.port || '5432',
      PGUSER: decodeURIComponent(address.username) || option('user'),
      PGPASSWORD: decodeURIComponent(address.password) || option('password'),
      PGDATABASE: address.pathname.slice(1),
    }
  }

  /** Runs a file of SQL once. */
  async once(file) {
    await run('pgbench', ['-n', '-c', '1', '-t', '1', '-f', path.join(here, file)], { env: this.environment })
  }

  /** `{ rate, p50, p99 }` of transactions, each made of prepared statements as the server's are. */
  async measure(file, { connections, seconds }) {
    for (const old of readdirSync(this.home)) rmSync(path.join(this.home, old))
    const { stdout } = await run(
      'pgbench',
      ['-n', '-M', 'prepared', '-c', `${connections}`, '-j', '2', '-T', `${seconds}`, '-l', '--log-prefix=at',
        '-f', path.join(here, file)],
      { env: this.environment, cwd: this.home },
    )
    const times = readdirSync(this.home)
      .flatMap((log) => readFileSync(path.join(this.home, log), 'utf8').trimEnd().split('\n'))
      .map((line) => Number(line.split(' ')[2]) / 1000)
      .sort((a, b) => a - b)
    const at = (share) => times[Math.floor((times.length - 1) * share)]
    return { rate: Number(/tps = ([\d.]+)/.exec(stdout)[1]), p50: at(0.5), p99: at(0.99) }
  }
}
