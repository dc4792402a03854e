import assert from 'node:assert/strict'
import { becomes, journey, post, sees, unique, write } from './town.js'

/** Presses Tab until the focus is on a control of this name. */
async function tabTo(page, name, most = 60) {
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? ''
    })
    if (name.test(focused)) return
  }
  assert.fail(`Tab did not lead to ${name} on ${page.url()}.`)
}

journey('A person without a mouse logs in, likes a post and closes a dialog', async (town) => {
  const words = unique('Тиша в дворі.')
  const olena = await town.person('olena')
  await write(olena, words)
  const address = new URL(olena.url()).pathname

  const zoya = await town.stranger()
  await zoya.goto(address)
  await sees(post(zoya, words))
  await tabTo(zoya, /^Подобається/)
  await zoya.keyboard.press('Enter')
  await sees(zoya.getByRole('dialog', { name: 'Спершу увійдіть' }))
  await zoya.keyboard.press('Escape')
  await zoya.getByRole('dialog').waitFor({ state: 'hidden' })
  await becomes(
    () => zoya.evaluate(() => document.activeElement?.getAttribute('aria-label')?.slice(0, 11)),
    'Подобається',
  )

  await zoya.keyboard.press('Enter')
  await sees(zoya.getByRole('dialog', { name: 'Спершу увійдіть' }))
  await tabTo(zoya, /^Увійти$/)
  await zoya.keyboard.press('Enter')
  await zoya.waitForURL(/\/login/)
  await sees(zoya.getByLabel('Пароль'))
  await tabTo(zoya, /^Імʼя для входу/)
  await zoya.keyboard.type('zoya')
  await zoya.keyboard.press('Tab')
  await zoya.keyboard.type('freedom13')
  await zoya.keyboard.press('Enter')
  await zoya.waitForURL(`**${address}`)
  await sees(zoya.getByLabel('Ваш коментар'))

  await tabTo(zoya, /^Подобається/)
  await zoya.keyboard.press('Space')
  await sees(post(zoya, words).getByRole('button', { name: '1 вподобання', pressed: true }))

  await zoya.reload()
  await sees(post(zoya, words))
  await tabTo(zoya, /^До змісту$/, 1)
  await zoya.keyboard.press('Enter')
  await becomes(() => zoya.evaluate(() => document.activeElement?.id), 'main')
})
