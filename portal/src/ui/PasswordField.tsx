import { type InputHTMLAttributes, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from './Field'
import styles from './PasswordField.module.css'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  id: string
  label: string
  help?: string
  error?: string | undefined
  autoComplete: 'current-password' | 'new-password'
}

/** A password, which can be shown; pasting and password managers work. */
export function PasswordField(props: Props) {
  const { t } = useTranslation()
  const [shown, setShown] = useState(false)
  return (
    <Field
      {...props}
      name={props.id}
      type={shown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      end={<button type="button" className={styles.toggle} aria-pressed={shown} aria-label={t('password.show')} onClick={() => setShown(!shown)}>{t('password.showShort')}</button>}
    />
  )
}

/** Tells a password manager whose password the form asks for. */
export function UserNameForManagers({ value }: { value: string }) {
  return <input type="text" name="username" autoComplete="username" value={value} readOnly hidden />
}
