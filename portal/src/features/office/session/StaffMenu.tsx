import { useTranslation } from 'react-i18next'
import { setLanguage, useLanguage } from '../../../locales/i18n'
import { announce } from '../../../ui/announce'
import { Icon } from '../../../ui/Icon'
import { Menu } from '../../../ui/Menu'
import menuStyles from '../../../ui/Menu.module.css'
import { signOut } from './session'
import styles from './Session.module.css'
import type { StaffMember } from './useSession'

export function StaffMenu({ staff }: { staff: StaffMember }) {
  const { t } = useTranslation('office')
  const portal = useTranslation().t
  const other = useLanguage() === 'nl' ? 'en' : 'nl'
  const leave = () => void signOut().catch(() => announce(portal('errors.unexpected')))
  return (
    <Menu label={t('session.account', { name: staff.name })} face={<><Icon name="person" /><span className={styles.name}>{staff.name}</span></>}>
      {() => (
        <>
          <p className={menuStyles.note}>
            <strong>{staff.name}</strong>
            <br />
            <span className="muted small">{staff.userName}</span>
          </p>
          <button type="button" className={menuStyles.item} lang={other} onClick={() => void setLanguage(other)}>{portal('account.language')}</button>
          <button type="button" className={menuStyles.item} onClick={leave}>{t('session.signOut')}</button>
        </>
      )}
    </Menu>
  )
}
