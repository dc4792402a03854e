import { choose, journey, misses, post, sees, unique, write } from './town.js'

const said = (page, words) => page.getByRole('listitem').filter({ hasText: words })

journey('A talk under a post: a comment, an answer, and a deleted one keeps its place', async (town) => {
  const words = unique('Куди піти в дощ?')
  const olena = await town.person('olena')
  await write(olena, words)
  const address = new URL(olena.url()).pathname
  await sees(olena.getByText('Ще ніхто не відповів.'))

  const zoya = await town.person('zoya')
  await zoya.goto(address)
  await zoya.getByLabel('Ваш коментар').fill('До бібліотеки, там тепло.')
  await zoya.getByRole('button', { name: 'Надіслати' }).click()
  await sees(said(zoya, 'До бібліотеки').getByText('Зоя'))
  await sees(zoya.getByRole('heading', { name: '1 коментар' }))

  await olena.reload()
  await said(olena, 'До бібліотеки').getByRole('button', { name: 'Відповісти' }).click()
  await olena.getByLabel('Ваша відповідь').fill('Туди й піду.')
  await olena.getByLabel('Ваша відповідь').press('Control+Enter')
  await sees(said(olena, 'Туди й піду.').getByText('автор поста'))

  await zoya.reload()
  await choose(said(zoya, 'До бібліотеки'), 'Змінити')
  await zoya.getByLabel('Текст коментаря').fill('До бібліотеки на розі.')
  await zoya.getByRole('button', { name: 'Зберегти' }).click()
  await sees(said(zoya, 'на розі').getByText('змінено'))
  await choose(said(zoya, 'на розі'), 'Видалити')
  await zoya.getByRole('dialog').getByRole('button', { name: 'Видалити', exact: true }).click()

  const thread = zoya.getByRole('region').getByRole('list').first().getByRole('listitem')
  await sees(thread.nth(0).getByText('Коментар видалено.'))
  await sees(thread.nth(1).getByText('Туди й піду.'))
  await misses(zoya.getByText('на розі'))
})

journey('A reported comment is removed, and everybody can read that it was', async (town) => {
  const words = unique('Купуйте дешеві годинники')
  const reason = unique('Реклама')
  const maksym = await town.person('maksym')
  await maksym.goto('/')
  await maksym
    .getByRole('article')
    .getByRole('link', { name: /коментар/ })
    .first()
    .click()
  await maksym.getByLabel('Ваш коментар').fill(words)
  await maksym.getByRole('button', { name: 'Надіслати' }).click()
  await sees(said(maksym, words))

  const zoya = await town.person('zoya')
  await zoya.goto(new URL(maksym.url()).pathname)
  await choose(said(zoya, words), 'Поскаржитися')
  const report = zoya.getByRole('dialog', { name: 'Скарга на коментар' })
  await report.getByRole('radio', { name: 'Спам або реклама' }).check()
  await report.getByLabel('Подробиці').fill('Третій раз за день.')
  await report.getByRole('button', { name: 'Надіслати скаргу' }).click()
  await sees(zoya.getByRole('status').getByText('Дякуємо. Модератор подивиться.'))

  const taras = await town.person('taras')
  await taras.goto('/queue')
  const waiting = taras.getByRole('listitem', { name: 'коментар' }).filter({ hasText: words })
  await sees(waiting.getByText('Третій раз за день.'))
  await misses(waiting.getByText('Зоя'))
  await waiting.getByRole('button', { name: 'Прибрати', exact: true }).click()
  await waiting.getByLabel('Причина').fill(reason)
  await waiting.getByRole('button', { name: 'Прибрати', exact: true }).click()
  await misses(waiting)

  await zoya.reload()
  await sees(zoya.getByLabel('Ваш коментар'))
  await misses(said(zoya, words))
  const stranger = await town.stranger()
  await stranger.goto('/log')
  await sees(said(stranger, reason).getByText('Коментар прибрано'))
})
