import { useTranslation } from 'react-i18next'
import type { Member } from '../../../api/types'
import { Choice, ChoiceGroup } from '../../../ui/Choices'
import styles from '../office.module.css'

interface Props {
  members: Member[]
  /** Nobody for the directors, as the portal chooses them. */
  chosen: string[]
  onChange: (people: string[]) => void
}

/** For whom a message is meant. */
export function People({ members, chosen, onChange }: Props) {
  const { t } = useTranslation('office')
  const toggle = (person: string) => onChange(members.map(({ personId }) => personId).filter((one) => (one === person) !== chosen.includes(one)))
  return (
    <ChoiceGroup id="people" legend={t('questions.people')}>
      <p className="muted small">{t('questions.peopleHelp')}</p>
      <div className={styles.under}>{members.map(({ personId, name }) => <Choice key={personId} type="checkbox" label={name} checked={chosen.includes(personId)} onChange={() => toggle(personId)} />)}</div>
    </ChoiceGroup>
  )
}
