import { useQueryClient } from '@tanstack/react-query'
import type { Me } from '@/shared/api/types'
import { useLanguage, type Language } from '@/shared/i18n/language'
import { chooseLanguage } from '@/shared/lib/choose-language'
import { setTheme, useTheme, type Theme } from '@/shared/lib/theme'
import { meQuery } from '@/shared/session/me'
import { changeMe } from './api'
import { useChangeMe } from './use-change-me'

/** Language and theme: at once in this browser, and kept with the account, if there is one, for the next. */
export function useLook(me: Me | null | undefined) {
  const change = useChangeMe()
  return {
    error: change.error,
    chooseLanguage: async (language: Language) => {
      if ((await chooseLanguage(language)) && me && me.language !== language) change.mutate({ language })
    },
    chooseTheme: (theme: Theme) => {
      setTheme(theme)
      if (me && me.theme !== theme) change.mutate({ theme })
    },
  }
}

/** Who has just registered keeps what they chose before: it becomes their account's. */
export function useKeptLook(): () => Promise<void> {
  const client = useQueryClient()
  const language = useLanguage()
  const theme = useTheme()
  return async () => {
    const me = client.getQueryData(meQuery.queryKey)
    if (!me || (me.language === language && me.theme === theme)) return
    client.setQueryData(meQuery.queryKey, await changeMe({ language, theme }))
  }
}

/** Who has just logged in finds this browser as they left the last one. */
export function useOwnLook(): () => Promise<void> {
  const client = useQueryClient()
  return async () => {
    const me = client.getQueryData(meQuery.queryKey)
    if (!me) return
    setTheme(me.theme)
    await chooseLanguage(me.language)
  }
}
