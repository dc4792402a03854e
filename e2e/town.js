import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { chromium } from 'playwright-core'

const baseURL = process.env.BASE_URL ?? 'http://localhost:5000'
const password = 'freedom13'
const patience = 10_000

let launched

/** One browser for the journeys of a file, and none for a file whose journeys are all left out. */
function browser() {
  launched ??= chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
  return launched
}

after(async () => (await launched)?.close())

/**
 * A journey of people who each have a browser of their own. When it is told, no page may have complained: an error in
 * the console, a breach of the content security policy, an exception or an answer of 500 fails it as well.
 *
 * @param {string} title
 * @param {(town: Town) => Promise<void>} tell
 */
export function journey(title, tell) {
  test(title, { timeout: 60_000 }, async () => {
    const town = new Town()
    try {
      await tell(town)
      town.isQuiet()
    } catch (failure) {
      console.error(await town.lastSight())
      throw failure
    } finally {
      await town.close()
    }
  })
}

class Town {
  #contexts = []
  #complaints = []
  #expected = []

  /** A reader whom nobody knows. */
  async stranger(options = {}) {
    const context = await (
      await browser()
    ).newContext({
      baseURL,
      locale: 'uk-UA',
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...options,
    })
    context.setDefaultTimeout(patience)
    this.#contexts.push(context)
    context.on('page', (page) => this.#watch(page))
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (event) =>
        console.error(`Content security policy: ${event.violatedDirective} ${event.blockedURI}`),
      ),
    )
    return context.newPage()
  }

  /** One of the cast, already signed in. */
  async person(username, options) {
    const page = await this.stranger(options)
    const answer = await page.request.post('/api/auth/login', { data: { username, password } })
    assert.equal(answer.status(), 200, `${username} could not log in: ${await answer.text()}`)
    return page
  }

  /** A complaint that belongs to the story, such as a refusal that is provoked. */
  expect(complaint) {
    this.#expected.push(complaint)
  }

  isQuiet() {
    const surprises = this.#complaints.filter(
      (complaint) => !this.#expected.some((expected) => expected.test(complaint)),
    )
    assert.deepEqual(surprises, [], 'The pages complained.')
  }

  /** What the pages showed when the journey failed. */
  async lastSight() {
    const pages = this.#contexts.flatMap((context) => context.pages())
    const sights = pages.map(async (page) => {
      const tree = await page.locator('body').ariaSnapshot({ timeout: 1000 }).catch(String)
      return `\n\n--- ${page.url()}\n${tree.slice(0, 3000)}`
    })
    return [...(await Promise.all(sights)), `\n\n--- complaints\n${this.#complaints.join('\n')}\n`].join('')
  }

  async close() {
    await Promise.all(this.#contexts.map((context) => context.close()))
  }

  #watch(page) {
    const complain = (words) => this.#complaints.push(words)
    page.on('console', (message) => {
      if (message.type() === 'error') complain(`${message.text()} ${message.location().url}`)
    })
    page.on('pageerror', (error) => complain(`Uncaught: ${error.message}`))
    page.on('response', (answer) => {
      if (answer.status() >= 500) complain(`${answer.status()} ${answer.url()}`)
    })
  }
}

/** Words that no other journey writes. */
export function unique(words) {
  return `${words} ${Math.random().toString(36).slice(2, 10)}`
}

export async function sees(locator) {
  await locator.first().waitFor({ state: 'visible' })
}

export async function misses(locator) {
  await locator.first().waitFor({ state: 'hidden' })
}

/** Waits until what the page says is as told. */
export async function becomes(read, wanted) {
  const end = Date.now() + patience
  for (;;) {
    const value = await read()
    if (value === wanted) return
    if (Date.now() > end) assert.equal(value, wanted)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

/** The post that holds these words. */
export function post(page, words) {
  return page.getByRole('article').filter({ hasText: words })
}

/** Writes and publishes a post through the page; `tags` as a person types them. */
export async function write(page, words, { tags = '', anonymous = false, nsfw = false } = {}) {
  await page.goto('/write')
  await page.getByRole('textbox', { name: 'Текст' }).fill(words)
  if (tags) await page.getByRole('textbox', { name: 'Мітки' }).fill(tags)
  if (anonymous) await page.getByRole('checkbox', { name: 'Писати анонімно' }).check()
  if (nsfw) await page.getByRole('checkbox', { name: 'Відверте, 18+' }).check()
  await page.getByRole('button', { name: anonymous ? 'Опублікувати анонімно' : 'Опублікувати' }).click()
  await page.waitForURL(/\/(post\/|mine)/)
}

/** Opens «Ще про …» of a post or comment and takes one of its actions. */
export async function choose(thing, action) {
  await thing
    .getByRole('button', { name: /^Ще про/ })
    .first()
    .click()
  await thing.getByRole('button', { name: action, exact: true }).click()
}
