import assert from 'node:assert/strict'
import { journey, misses, sees, unique, write } from './town.js'

const forAll = [
  '/',
  '/hot',
  '/popular',
  '/tag/Київ',
  '/u/olena',
  '/login',
  '/register',
  '/log',
  '/more',
  '/nowhere',
]
const forPeople = ['/write', '/mine', '/settings', '/queue', '/people']

journey('At 360 pixels no page is wider than the screen', async (town) => {
  const admin = await town.person('admin', {
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  })
  await write(admin, unique('Довге слово: самопідпорядковувалися.'))
  const own = new URL(admin.url()).pathname
  for (const address of [...forAll, ...forPeople, own]) {
    await admin.goto(address)
    await sees(admin.getByRole('main').locator(':visible'))
    await misses(admin.getByText('Завантажуємо…'))
    const { wide, widest } = await admin.evaluate(() => {
      const wide = document.documentElement.scrollWidth - window.innerWidth
      const overflowing = [...document.querySelectorAll('main *')].find(
        (element) => element.getBoundingClientRect().right > window.innerWidth + 1,
      )
      return { wide, widest: overflowing?.outerHTML.slice(0, 200) }
    })
    assert.ok(wide <= 0, `${address} is ${wide} px too wide: ${widest}`)
  }
})
