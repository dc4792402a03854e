import { becomes, journey, misses, post, sees, unique, write } from './town.js'

journey('A profile shows what is named, own posts show all, with what became of them', async (town) => {
  const [open, hidden] = [unique('Під своїм іменем.'), unique('Під маскою.')]
  const zoya = await town.person('zoya')
  await write(zoya, open)
  await write(zoya, hidden, { anonymous: true })
  await zoya.goto('/mine')
  await sees(post(zoya, open))
  await sees(post(zoya, hidden))

  await zoya.getByRole('link', { name: 'Мій профіль' }).click()
  await sees(zoya.getByRole('heading', { name: 'Зоя' }))
  await sees(post(zoya, open))
  await misses(post(zoya, hidden))

  const danylo = await town.person('danylo')
  await danylo.goto('/mine')
  await sees(post(danylo, 'Шукаю, з ким грати').getByText('Чекає на модератора'))
})

journey(
  'Settings change the language, the theme and the name, and log-out forgets the person',
  async (town) => {
    const maksym = await town.person('maksym', { colorScheme: 'light' })
    const html = maksym.locator('html')
    const paper = () => html.evaluate((element) => getComputedStyle(element).backgroundColor)
    await maksym.goto('/settings')
    await sees(maksym.getByRole('radio', { name: 'темна' }))
    const light = await paper()
    await maksym.getByRole('radio', { name: 'темна' }).check()
    await becomes(() => html.getAttribute('data-theme'), 'dark')
    await becomes(async () => (await paper()) !== light, true)

    await maksym.getByRole('radio', { name: 'English' }).click()
    await sees(maksym.getByRole('heading', { name: 'Settings' }))
    await becomes(() => html.getAttribute('lang'), 'en')
    await maksym.reload()
    await sees(maksym.getByRole('heading', { name: 'Settings' }))
    await becomes(() => html.getAttribute('data-theme'), 'dark')
    await maksym.getByRole('radio', { name: 'Українська' }).click()
    await sees(maksym.getByRole('heading', { name: 'Налаштування' }))
    await maksym.getByRole('radio', { name: 'як у системі' }).check()

    const bio = unique('Ловлю потяги.')
    await maksym.getByLabel('Кілька слів про себе').fill(bio)
    // The word that it was saved may still be there from the theme.
    const saved = maksym.waitForResponse(
      async (answer) => answer.request().method() === 'PATCH' && (await answer.text()).includes(bio),
    )
    await maksym.getByRole('button', { name: 'Зберегти' }).click()
    await saved
    await sees(maksym.getByRole('status').getByText('Збережено.'))
    const stranger = await town.stranger()
    await stranger.goto('/u/maksym')
    await sees(stranger.getByText(bio))

    const secondTab = await maksym.context().newPage()
    await secondTab.goto('/mine')
    await sees(secondTab.getByRole('article'))
    await maksym.getByRole('button', { name: 'Вийти', exact: true }).click()
    await sees(maksym.getByText('Увійдіть, щоб побачити цю сторінку.'))
    await sees(secondTab.getByText('Увійдіть, щоб побачити цю сторінку.'))
    await misses(secondTab.getByRole('article'))
  },
)
