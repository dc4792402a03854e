import { useId } from 'react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, data } from '@/shared/api/client'
import { useText } from '@/shared/i18n/language'
import styles from './place-facts.module.css'

const tagsQuery = {
  queryKey: ['tags'],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await data(api.GET('/api/tags', { params: { query: { per_page: 12 } }, signal }))).items,
}

/** Tags and rules: in the right column on a wide screen, behind «Ще» on a narrower one. */
export function PlaceFacts() {
  const t = useText()
  const id = useId()
  const tags = useQuery(tagsQuery)
  return (
    <div className={styles.facts}>
      {tags.data && tags.data.length > 0 ? (
        <section aria-labelledby={`${id}-tags`}>
          <h2 id={`${id}-tags`}>{t('facts.tags')}</h2>
          <ul className={styles.tags}>
            {tags.data.map((tag) => (
              <li key={tag.name}>
                <Link to="/tag/$tag" params={{ tag: tag.name }}>
                  #{tag.name}
                </Link>
                <span aria-label={t('profile.posts', { count: tag.posts_count })}>{tag.posts_count}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby={`${id}-rules`}>
        <h2 id={`${id}-rules`}>{t('facts.rules')}</h2>
        <ul className={styles.rules}>
          <li>{t('facts.rule-voice')}</li>
          <li>{t('facts.rule-person')}</li>
          <li>{t('facts.rule-cover')}</li>
        </ul>
        <p>
          <Link to="/log" className={styles.link}>
            {t('facts.log')}
          </Link>
        </p>
      </section>
      <small>Freedom13 {__VERSION__}</small>
    </div>
  )
}
