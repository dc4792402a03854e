import assert from 'node:assert/strict'
import { becomes, choose, journey, misses, post, sees, unique, write } from './town.js'

journey('Under a mask nobody sees the name, and the author still knows the post', async (town) => {
  const words = unique('Я вдаю, що люблю свою роботу.')

  const olena = await town.person('olena')
  await olena.goto('/write')
  const sheet = olena.locator('form').filter({ has: olena.getByRole('textbox', { name: 'Текст' }) })
  await sees(sheet.getByText('Пише Олена'))
  const paper = () => sheet.evaluate((element) => getComputedStyle(element).backgroundColor)
  const named = await paper()
  await olena.getByRole('checkbox', { name: 'Писати анонімно' }).check()
  await sees(sheet.getByText('Ви пишете анонімно'))
  await misses(sheet.getByText('Пише Олена'))
  await becomes(async () => (await paper()) !== named, true)
  await olena.getByRole('textbox', { name: 'Текст' }).fill(words)
  await olena.getByRole('button', { name: 'Опублікувати анонімно' }).click()

  await olena.waitForURL(/\/post\//)
  await sees(post(olena, words).getByText('ваш', { exact: true }))
  await olena.getByLabel('Ваш коментар').fill('Дякую, що не смієтеся.')
  await olena.getByRole('button', { name: 'Надіслати' }).click()
  const own = olena.getByRole('listitem').filter({ hasText: 'Дякую, що не смієтеся.' })
  await sees(own.getByText('автор поста'))
  await misses(own.getByText('Олена'))

  const stranger = await town.stranger()
  const answers = []
  stranger.on('response', async (answer) => {
    if (answer.url().includes('/api/')) answers.push(await answer.text().catch(() => ''))
  })
  await stranger.goto(new URL(olena.url()).pathname)
  await sees(post(stranger, words).getByText('Анонім'))
  await sees(stranger.getByRole('listitem').filter({ hasText: 'не смієтеся' }).getByText('автор поста'))
  await misses(post(stranger, words).getByText('ваш', { exact: true }))
  assert.ok(!answers.join('').includes('olena'), 'The author was told to a stranger.')

  const taras = await town.person('taras')
  await taras.goto(new URL(olena.url()).pathname)
  await sees(post(taras, words).getByText('Анонім'))
  await misses(taras.getByRole('main').getByText('Олена'))

  await olena.goto('/u/olena')
  await sees(olena.getByRole('article'))
  await misses(post(olena, words))
  await olena.goto('/mine')
  await sees(post(olena, words).getByText('ваш', { exact: true }))
})

journey('An anonymous author may still edit and delete', async (town) => {
  const words = unique('Хотілося б почати спочатку.')
  const maksym = await town.person('maksym')
  await write(maksym, words, { anonymous: true })
  await choose(post(maksym, words), 'Змінити')
  await maksym.getByLabel('Текст поста').fill(`${words} І почну.`)
  await maksym.getByRole('button', { name: 'Зберегти' }).click()
  await sees(post(maksym, 'І почну.').getByText('змінено'))
  await choose(post(maksym, words), 'Видалити')
  await maksym.getByRole('dialog').getByRole('button', { name: 'Видалити', exact: true }).click()
  await sees(maksym.getByText('Пост видалено.'))
  await maksym.goto('/mine')
  await sees(maksym.getByRole('article'))
  await misses(post(maksym, words))
})
