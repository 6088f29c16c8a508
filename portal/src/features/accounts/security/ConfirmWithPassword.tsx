import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { ErrorSummary } from '../../../ui/ErrorSummary'
import { PasswordField, UserNameForManagers } from '../../../ui/PasswordField'
import { useAccount } from '../getMe'
import { useFormErrors } from '../useFormErrors'
import styles from './Security.module.css'

interface Props {
  title: string
  /** The verb on the button. */
  action: string
  /** Takes something away. */
  danger?: boolean
  /** Id of the heading that the focus goes to afterwards: what was clicked may be gone. */
  focusAfter: string
  children: ReactNode
  /** What it is asked for; what this throws is told in the dialog. */
  onConfirm: (password: string) => Promise<unknown>
  onClose: () => void
  /** Instead of closing, when it is confirmed and there is more to show. */
  onDone?: () => void
}

/** What weakens or changes how one signs in is not done by who happens to sit at an open screen: the password, once more. */
export function ConfirmWithPassword({ title, action, danger = false, focusAfter, children, onConfirm, onClose, onDone = onClose }: Props) {
  const { t } = useTranslation()
  const me = useAccount()
  const [password, setPassword] = useState('')
  const [busy, setBusy] = useState(false)
  const form = useFormErrors({ password: 'confirm-password' })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy || !form.check(!password && { field: 'confirm-password', message: t('signIn.needPassword') })) return
    setBusy(true)
    try {
      await onConfirm(password)
      onDone()
      window.setTimeout(() => document.getElementById(focusAfter)?.focus())
    } catch (error) {
      form.failed(error)
      setBusy(false)
    }
  }
  return (
    <Dialog title={title} onClose={onClose}>
      {children}
      <ErrorSummary errors={form.errors} />
      <form onSubmit={submit} noValidate className="stack">
        <UserNameForManagers value={me.email} />
        <PasswordField id="confirm-password" autoComplete="current-password" label={t('password.yours')} error={form.of('confirm-password')} value={password} onChange={(event) => setPassword(event.target.value)} />
        <div className={styles.buttons}>
          <Button type="submit" look={danger ? 'danger' : 'primary'} busy={busy && t('password.checking')}>{action}</Button>
          <Button look="secondary" onClick={onClose}>{t('security.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
