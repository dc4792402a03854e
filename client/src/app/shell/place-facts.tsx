import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { api, data } from '@/shared/api/client'
import { setLanguage, useLanguage, useText } from '@/shared/i18n/language'
import { setTheme, useTheme } from '@/shared/lib/theme'
import styles from './place-facts.module.css'

const tagsQuery = {
  queryKey: ['tags'],
  queryFn: async ({ signal }: { signal: AbortSignal }) =>
    (await data(api.GET('/api/tags', { params: { query: { per_page: 12 } }, signal }))).items,
}
const nextTheme = { system: 'light', light: 'dark', dark: 'system' } as const

/** Tags, rules and switches: the right column on a wide screen, a page of its own on a phone. */
export function PlaceFacts() {
  const t = useText()
  const language = useLanguage()
  const theme = useTheme()
  const tags = useQuery(tagsQuery)
  return (
    <div className={styles.facts}>
      {tags.data && tags.data.length > 0 ? (
        <section aria-labelledby="facts-tags">
          <h2 id="facts-tags">{t('facts.tags')}</h2>
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
      <section aria-labelledby="facts-rules">
        <h2 id="facts-rules">{t('facts.rules')}</h2>
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
      <section className={styles.switches} aria-label={t('facts.switches')}>
        <button
          type="button"
          lang={language === 'uk' ? 'en' : 'uk'}
          onClick={() => void setLanguage(language === 'uk' ? 'en' : 'uk')}
        >
          {language === 'uk' ? 'English' : 'Українська'}
        </button>
        <button type="button" onClick={() => setTheme(nextTheme[theme])}>
          {t('facts.theme', { theme: t(`theme.${theme}`) })}
        </button>
        <small>Freedom13 {__VERSION__}</small>
      </section>
    </div>
  )
}
