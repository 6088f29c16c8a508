import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMatch, useNavigate } from 'react-router'
import type { Dossier } from '../../api/types'
import { announce } from '../../ui/announce'
import { Field } from '../../ui/Field'
import { Menu } from '../../ui/Menu'
import menuStyles from '../../ui/Menu.module.css'
import { chooseDossier, findDossiers, useCurrentDossier } from './currentDossier'
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
      {(close) => <Choices dossiers={dossiers} current={dossier} onChoose={(item) => { choose(item); close() }} />}
    </Menu>
  )
}

/** From here on one looks for a name rather than reading the list. */
const manyDossiers = 8

function Choices({ dossiers, current, onChoose }: { dossiers: Dossier[]; current: Dossier; onChoose: (dossier: Dossier) => void }) {
  const { t } = useTranslation()
  const [words, setWords] = useState('')
  const found = findDossiers(dossiers, words)
  return (
    <>
      {dossiers.length >= manyDossiers && <div className={styles.find}><Field id="find-organisation" label={t('organisation.find')} autoComplete="off" value={words} onChange={(event) => setWords(event.target.value)} /></div>}
      <ul role="list" className={styles.choices} aria-label={t('organisation.choose')}>
        {found.map((item) => (
          <li key={item.id}>
            <button type="button" className={menuStyles.item} aria-current={item.id === current.id ? 'true' : undefined} onClick={() => onChoose(item)}>
              {item.name} {item.openTasks > 0 && <small>{t('organisation.openTasks', { count: item.openTasks })}</small>}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className={styles.none}>{found.length === 0 && t('organisation.notFound')}</p>
    </>
  )
}
