import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActionItem, SeveralSigned } from '../../api/types'
import { RegisterMobile } from '../../features/accounts/mobile/RegisterMobile'
import type { Chosen } from '../../features/approval/signing/several/several'
import { SeveralCeremony } from '../../features/approval/signing/several/SeveralCeremony'
import { SeveralResult } from '../../features/approval/signing/several/SeveralResult'
import { useTasks } from '../../features/tasks/listTasks'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Empty'
import { LoadFailed } from '../../ui/LoadFailed'
import { PageHeader } from '../../ui/PageHeader'
import { usePageTitle } from '../../ui/usePageTitle'
import { DocumentWaiting } from './DocumentWaiting'
import { DocumentToSign } from './DocumentToSign'
import styles from './SignSeveralPage.module.css'

/** As many as the portal takes in one act. */
const most = 20

/** Everything that waits for this person's signature, over all dossiers: read each, and sign them in one act. */
export default function SignSeveralPage() {
  const { t } = useTranslation()
  const { data, isError, error, refetch } = useTasks()
  const [tasks, setTasks] = useState<ActionItem[]>()
  usePageTitle(t('several.title'))
  // What is signed leaves the list of tasks; here it stays, to say what came of it.
  const toSign = tasks ?? data?.filter(({ action }) => action === 'sign').slice(0, most)
  return (
    <div className={styles.page}>
      <PageHeader title={t('several.title')} />
      {!toSign && (isError ? <LoadFailed error={error} message={t('tasks.failed')} retry={() => void refetch()} /> : <DocumentWaiting />)}
      {toSign?.length === 0 && <Empty title={t('several.emptyTitle')}>{t('several.empty')}</Empty>}
      {toSign && toSign.length > 0 && <Several tasks={toSign} onBegin={() => setTasks(toSign)} />}
    </div>
  )
}

function Several({ tasks, onBegin }: { tasks: ActionItem[]; onBegin: () => void }) {
  const { t } = useTranslation()
  const [read, setRead] = useState<Record<string, number>>({})
  const [chosenIds, setChosenIds] = useState<string[]>([])
  const [step, setStep] = useState<'read' | 'confirm'>('read')
  const [isMissing, setMissing] = useState(false)
  const [items, setItems] = useState<SeveralSigned['items']>()
  const chosen: Chosen[] = chosenIds.map((id) => ({ id, version: read[id] ?? 0 }))
  const choose = (id: string, isChosen: boolean) => setChosenIds((all) => [...all.filter((one) => one !== id), ...(isChosen ? [id] : [])])
  // What was chosen was an earlier version: of this one nothing had been read.
  const show = (id: string, version: number) => {
    if (read[id] === version) return
    setRead((all) => ({ ...all, [id]: version }))
    choose(id, false)
  }
  const confirm = () => {
    if (chosen.length === 0) return setMissing(true)
    onBegin()
    setStep('confirm')
  }
  const subjectOf = (id: string) => tasks.find(({ documentId }) => documentId === id)?.subject ?? ''
  if (items) return <SeveralResult items={items} subjectOf={subjectOf} />
  if (step === 'confirm') {
    return <SeveralCeremony documents={chosen} registerMobile={(onDone) => <RegisterMobile onDone={onDone} />} onSigned={setItems} onBack={() => setStep('read')} />
  }
  return (
    <>
      <p className={styles.intro}>{t('several.intro')}</p>
      <ul role="list" className={styles.list}>
        {tasks.map(({ documentId = '', ...task }) => (
          <DocumentToSign
            key={task.id}
            task={{ ...task, documentId }}
            isRead={read[documentId] !== undefined}
            isChosen={chosenIds.includes(documentId)}
            onRead={(version) => show(documentId, version)}
            onChoose={(isChosen) => choose(documentId, isChosen)}
          />
        ))}
      </ul>
      <div className={styles.bar}>
        <p aria-live="polite">{isMissing && chosen.length === 0 ? t('several.none') : t('several.chosen', { count: chosen.length, of: tasks.length })}</p>
        <Button onClick={confirm}>{t('several.next')}</Button>
      </div>
    </>
  )
}
