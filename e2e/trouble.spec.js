import { journey, misses, sees } from './town.js'

journey('An address that leads nowhere says so and shows the way back', async (town) => {
  const stranger = await town.stranger()
  await stranger.goto('/немає/такої')
  await sees(stranger.getByText('Такої вулиці тут немає'))
  await stranger.getByRole('link', { name: 'До стрічки' }).click()
  await sees(stranger.getByRole('article'))
  await stranger.goto('/queue')
  await sees(stranger.getByText('Увійдіть, щоб побачити цю сторінку.'))
  const zoya = await town.person('zoya')
  await zoya.goto('/queue')
  await sees(zoya.getByText('Цієї сторінки немає, або вона не для всіх.'))
})

journey('A page that could not be fetched is fetched by «Спробувати знову»', async (town) => {
  town.expect(/Failed to load resource.*\/api\/posts/)
  const stranger = await town.stranger()
  await stranger.route('**/api/posts?*', (route) => route.abort())
  await stranger.goto('/')
  const alert = stranger.getByRole('alert').filter({ hasText: 'Щось пішло не так' })
  await sees(alert.getByText('Не вдалося звʼязатися із сервером.'))
  await stranger.unroute('**/api/posts?*')
  await alert.getByRole('button', { name: 'Спробувати знову' }).click()
  await sees(stranger.getByRole('article'))
  await misses(alert)
})

journey('Without a connection the page says so and keeps what it has', async (town) => {
  town.expect(/ERR_INTERNET_DISCONNECTED/)
  const stranger = await town.stranger()
  await stranger.goto('/')
  await sees(stranger.getByRole('article'))
  await stranger.context().setOffline(true)
  await sees(stranger.getByText('Немає звʼязку. Показуємо те, що вже завантажили.'))
  await sees(stranger.getByRole('article'))
  await stranger.context().setOffline(false)
  await misses(stranger.getByText('Немає звʼязку.'))
})
