import { becomes, choose, journey, misses, post, sees, unique, write } from './town.js'

const likes = (card) => card.getByRole('button', { name: /вподоб/ })

journey('A like shows at once and is still there after a reload', async (town) => {
  const words = unique('Каштани вже на тротуарі.')
  const olena = await town.person('olena')
  await write(olena, words, { tags: 'осінь' })
  await becomes(() => likes(post(olena, words)).isDisabled(), true)

  const zoya = await town.person('zoya')
  await zoya.goto('/')
  let answer = () => undefined
  const held = new Promise((resolve) => (answer = resolve))
  await zoya.route('**/like', async (route) => {
    await held
    await route.continue()
  })
  const heart = likes(post(zoya, words))
  await heart.click()
  await becomes(() => heart.getAttribute('aria-pressed'), 'true')
  await sees(post(zoya, words).getByRole('button', { name: '1 вподобання' }))
  const counted = zoya.waitForResponse('**/like')
  answer()
  await counted

  await zoya.reload()
  await becomes(() => heart.getAttribute('aria-pressed'), 'true')
  await heart.click()
  await sees(post(zoya, words).getByRole('button', { name: '0 вподобань' }))
})

journey('A like that does not arrive is taken back with a word', async (town) => {
  town.expect(/Failed to load resource.*\/like/)
  const zoya = await town.person('zoya')
  await zoya.goto('/popular')
  const heart = zoya.getByRole('button', { name: /^Подобається/, pressed: false }).first()
  const before = await heart.getAttribute('aria-label')
  await zoya.route('**/like', (route) => route.abort())
  await heart.click()
  await sees(zoya.getByRole('status').getByText('Не вдалося звʼязатися із сервером.'))
  await becomes(() => heart.getAttribute('aria-label'), before)
})

journey('An author edits and deletes a post of their own', async (town) => {
  town.expect(/status of 404.*\/api\/posts\//)
  const words = unique('Сирники вийшли.')
  const maksym = await town.person('maksym')
  await write(maksym, words)
  const address = new URL(maksym.url()).pathname
  await choose(post(maksym, words), 'Змінити')
  await maksym.getByLabel('Текст поста').fill(`${words} З родзинками.`)
  await maksym.getByRole('button', { name: 'Зберегти' }).click()
  await sees(maksym.getByRole('status').getByText('Збережено.'))
  await sees(post(maksym, 'З родзинками.').getByText('змінено'))

  await choose(post(maksym, words), 'Видалити')
  const question = maksym.getByRole('dialog', { name: 'Видалити пост?' })
  await question.getByRole('button', { name: 'Скасувати' }).click()
  await sees(post(maksym, words))
  await choose(post(maksym, words), 'Видалити')
  await question.getByRole('button', { name: 'Видалити', exact: true }).click()
  await sees(maksym.getByRole('status').getByText('Пост видалено.'))

  const stranger = await town.stranger()
  await stranger.goto(address)
  await sees(stranger.getByText('Цього поста немає, або він не для всіх.'))
})

journey('Words marked 18+ are covered until the reader asks for them', async (town) => {
  const words = unique('Свічка догоріла.')
  const olena = await town.person('olena')
  await write(olena, words, { nsfw: true, tags: 'ніч' })
  const address = new URL(olena.url()).pathname

  const stranger = await town.stranger()
  await stranger.goto(address)
  await sees(stranger.getByText('18+. Автор попереджає: тут відверте.'))
  await misses(stranger.getByText(words))
  await stranger.getByRole('button', { name: 'Показати', exact: true }).click()
  await sees(stranger.getByText(words))
  await stranger.reload()
  await sees(stranger.getByRole('button', { name: 'Показати', exact: true }))
  await misses(stranger.getByText(words))
})

journey('What a person began to write waits for them, and a text too long is counted', async (town) => {
  const words = unique('Ще не дописано')
  const zoya = await town.person('zoya')
  await zoya.goto('/write')
  const text = zoya.getByRole('textbox', { name: 'Текст' })
  await text.fill(words)
  await zoya.reload()
  await becomes(() => text.inputValue(), words)
  await text.fill('👍'.repeat(5001))
  await sees(zoya.getByText('Задовгий текст: зайвих 1 знак.'))
  await text.fill('')
})
