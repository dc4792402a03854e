import type { Comment, Post } from '@/shared/api/types'
import type { Name } from './cast'
import type { World } from './fake-server'

type Town = {
  world: World
  addPost: (by: Name, part?: Partial<Post>) => Post
  addComment: (by: Name, post: Post, part?: Partial<Comment>) => Comment
}

/** A few believable days of the place. */
export function aWeek({ addPost, addComment, world }: Town): void {
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString()
  const at = (hours: number) => ({ created_at: hoursAgo(hours), published_at: hoursAgo(hours) })

  const coffee = addPost('olena', {
    ...at(0.2),
    content:
      'Біля мосту відкрили маленьку каварню: шість стільців і один бариста, який памʼятає всіх. Учора я забула гаманець, і він сказав: «Занесете, як ітимете повз».\n\nОсь так, мабуть, і тримається місто.',
    tags: ['місто', 'кава'],
    likes_count: 24,
  })
  const confession = addPost('zoya', {
    ...at(1.4),
    content:
      'Третій місяць на новій роботі, і я досі вдаю, що розумію, про що всі говорять на нарадах. Мабуть, настав час просто спитати.',
    is_anonymous: true,
    tags: ['робота'],
    likes_count: 61,
  })
  addPost('maksym', {
    ...at(3),
    content: 'Віддам клавіатуру з кирилицею. Літера «ї» трохи западає, але зате яка.',
    likes_count: 7,
  })
  addPost('olena', {
    ...at(5),
    content: 'Тут могла б бути відверта історія, і вона тут є.',
    is_nsfw: true,
    tags: ['ніч'],
    likes_count: 12,
  })
  addPost('taras', {
    ...at(9),
    content: 'Нагадую правило, яке ми написали першим: **сперечаємося з думкою**, не з людиною.',
    likes_count: 33,
    tags: ['правила'],
  })
  addPost('olena', {
    ...at(27),
    content: 'Сто років не писала від руки. Спробувала – виходить почерк лікаря, який поспішає на потяг.',
    edited_at: hoursAgo(26),
    likes_count: 15,
    tags: ['дрібниці'],
  })
  addPost('maksym', {
    ...at(50),
    content: 'Довгий шлях додому. '.repeat(60),
    likes_count: 2,
  })
  addPost('zoya', {
    ...at(0.5),
    published_at: null,
    content: 'Привіт, я тут уперше. Розкажіть, про що у вас заведено писати?',
    moderation_status: 'pending',
    tags: ['знайомство'],
  })

  const first = addComment('zoya', confession, {
    content: 'Спитайте. Половина кімнати зітхне з полегшенням.',
  })
  const answer = addComment('zoya', confession, {
    content: 'Спитала. Виявилося, що ніхто не знав.',
    parent_id: first.id,
    depth: 1,
    author: null,
    author_label: 'Анонім',
    is_op: true,
  })
  addComment('maksym', confession, { content: 'Класика.', parent_id: answer.id, depth: 2 })
  addComment('olena', confession, { content: 'У нас так само.', author: null, author_label: 'Анонім 2' })
  addComment('taras', coffee, { content: 'Адресу, будь ласка.' })

  world.reports.push({ kind: 'post', id: coffee.id, reason: 'spam', note: 'Схоже на рекламу каварні' })
}
