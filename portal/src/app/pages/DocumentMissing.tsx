import { useTranslation } from 'react-i18next'
import { useLocation, useNavigate } from 'react-router'
import { signInPath } from '../../features/accounts/signIn/redirect'
import { useSignOut } from '../../features/accounts/signIn/signOut'
import { announce } from '../../ui/announce'
import { Button } from '../../ui/Button'
import { ButtonLink } from '../../ui/ButtonLink'
import { usePageTitle } from '../../ui/usePageTitle'
import { useSignedIn } from '../useSignedIn'
import styles from './DocumentMissing.module.css'

/** Also for a document of someone else, which does not exist for this person. */
export function DocumentMissing() {
  const { t } = useTranslation()
  const me = useSignedIn()
  const navigate = useNavigate()
  const { pathname } = useLocation()
  const signOut = useSignOut()
  usePageTitle(t('document.missingTitle'))
  const change = () => signOut.mutate(undefined, { onSuccess: () => navigate(signInPath(pathname)), onError: () => announce(t('errors.unexpected')) })
  return (
    <div className={styles.missing}>
      <h1 tabIndex={-1}>{t('document.missingTitle')}</h1>
      <p>{t('document.missing', { name: me.name, email: me.email })}</p>
      <div className={styles.choices}>
        <Button busy={signOut.isPending && t('loading')} onClick={change}>{t('document.changeAccount')}</Button>
        <ButtonLink look="secondary" to="/">{t('document.toHome')}</ButtonLink>
      </div>
    </div>
  )
}
