import type { Editor } from '@tiptap/react'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { Field } from './Field'
import styles from './RichEditor.module.css'
import { toLink } from './toLink'

/** Asks where the chosen words lead to; without chosen words the address itself is put in. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation()
  const [address, setAddress] = useState(() => (editor.getAttributes('link').href as string | undefined) ?? '')
  const [wrong, setWrong] = useState(false)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    // The form of the message itself is around this one on the page.
    event.stopPropagation()
    const href = toLink(address)
    setWrong(!href)
    if (!href) return
    const chain = editor.chain().focus().extendMarkRange('link')
    if (editor.state.selection.empty && !editor.isActive('link')) chain.insertContent({ type: 'text', text: address.trim(), marks: [{ type: 'link', attrs: { href } }] }).run()
    else chain.setLink({ href }).run()
    onClose()
  }
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run()
    onClose()
  }
  return (
    <Dialog title={t('editor.link')} onClose={onClose}>
      <form onSubmit={submit} noValidate className={styles.link}>
        <Field id="link-address" label={t('editor.address')} help={t('editor.addressHelp')} error={wrong ? t('editor.addressWrong') : undefined} inputMode="url" autoComplete="off" value={address} onChange={(event) => setAddress(event.target.value)} />
        <div className={styles.choices}>
          <Button type="submit">{t('editor.apply')}</Button>
          {editor.isActive('link') && <Button look="secondary" onClick={remove}>{t('editor.remove')}</Button>}
          <Button look="quiet" onClick={onClose}>{t('editor.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
