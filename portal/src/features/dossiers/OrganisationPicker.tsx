import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate } from 'react-router'
import type { Dossier } from '../../api/types'
import { announce } from '../../ui/announce'
import { Menu } from '../../ui/Menu'
import menuStyles from '../../ui/Menu.module.css'
import { chooseDossier, useCurrentDossier } from './currentDossier'
import styles from './OrganisationPicker.module.css'

/** Organisatie kiezen: at the top right of every page. With one dossier there is nothing to choose. */
export function OrganisationPicker() {
  const { t } = useTranslation()
  const { dossier, dossiers } = useCurrentDossier()
  const onDocument = useMatch('/documenten/:documentId')
  const navigate = useNavigate()
  if (!dossier || !dossiers) return null
  if (dossiers.length === 1) return <span className={styles.only}>{dossier.name}</span>

  const choose = (chosen: Dossier) => {
    chooseDossier(chosen.id)
    announce(t('organisation.changed', { name: chosen.name }))
    // A document belongs to one dossier; having chosen another, one wants to see that.
    if (onDocument && chosen.id !== dossier.id) navigate('/dossier')
  }
  return (
    <Menu face={<span className={styles.face}><small>{t('organisation.choose')}</small> <span className={styles.name}>{dossier.name}</span></span>}>
      {(close) => (
        <ul role="list" aria-label={t('organisation.choose')}>
          {dossiers.map((item) => (
            <li key={item.id}>
              <button type="button" className={menuStyles.item} aria-current={item.id === dossier.id ? 'true' : undefined} onClick={() => { choose(item); close() }}>
                {item.name} {item.openTasks > 0 && <small>{t('organisation.openTasks', { count: item.openTasks })}</small>}
              </button>
            </li>
          ))}
        </ul>
      )}
    </Menu>
  )
}
