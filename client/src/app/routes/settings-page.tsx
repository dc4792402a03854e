import { LookForm } from '@/features/settings/look-form'
import { NsfwForm } from '@/features/settings/nsfw-form'
import { PasswordForm } from '@/features/settings/password-form'
import { ProfileForm } from '@/features/settings/profile-form'
import { SessionList } from '@/features/settings/session-list'
import { SettingsSection } from '@/features/settings/settings-section'
import { useText } from '@/shared/i18n/language'
import { PageHead } from '@/shared/ui/page-head'
import { LogOutButton } from '@/features/session/log-out-button'
import { SignedIn } from '../signed-in'

export function SettingsPage() {
  const t = useText()
  return (
    <>
      <PageHead title={t('shell.settings')} />
      <SignedIn>
        {(me) => (
          <>
            <SettingsSection title={t('settings.profile')}>
              <ProfileForm key={me.id} me={me} />
            </SettingsSection>
            <SettingsSection title={t('settings.look')}>
              <LookForm me={me} />
            </SettingsSection>
            <SettingsSection title={t('settings.content')}>
              <NsfwForm me={me} />
            </SettingsSection>
            <SettingsSection title={t('settings.password')}>
              <PasswordForm me={me} />
            </SettingsSection>
            <SettingsSection title={t('settings.sessions')}>
              <SessionList />
            </SettingsSection>
            <SettingsSection title={t('settings.leave')}>
              <LogOutButton />
            </SettingsSection>
          </>
        )}
      </SignedIn>
    </>
  )
}
