import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import type { Me } from '../api/types'
import { useLanguage } from '../locales/i18n'
import { announce } from '../ui/announce'
import { Icon } from '../ui/Icon'
import { Menu } from '../ui/Menu'
import menuStyles from '../ui/Menu.module.css'
import { useChooseLanguage } from '../features/preferences/language'
import styles from './AccountMenu.module.css'
import { useSignOut } from '../features/accounts/signIn/signOut'

export function AccountMenu({ me }: { me: Me }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const language = useChooseLanguage()
  const other = useLanguage() === 'nl' ? 'en' : 'nl'

  const leave = () =>
    signOut.mutate(undefined, {
      onSuccess: () => navigate('/inloggen', { state: { notice: 'signedOut' } }),
      onError: () => announce(t('errors.unexpected')),
    })
  return (
    <Menu label={t('account.label', { name: me.name })} face={<><Icon name="person" /><span className={styles.name}>{me.name}</span></>}>
      {(close) => (
        <>
          <p className={menuStyles.note}>
            <strong>{me.name}</strong>
            <br />
            <span className="muted small">{me.email}</span>
          </p>
          <Link to="/accountbeveiliging" className={`${menuStyles.item} ${styles.link}`} onClick={close}>{t('security.title')}</Link>
          <Link to="/meldingen" className={`${menuStyles.item} ${styles.link}`} onClick={close}>{t('notices.title')}</Link>
          <button type="button" className={menuStyles.item} lang={other} onClick={() => language.mutate(other, { onError: () => announce(t('errors.unexpected')) })}>{t('account.language')}</button>
          <button type="button" className={menuStyles.item} onClick={leave}>{t('account.signOut')}</button>
        </>
      )}
    </Menu>
  )
}
