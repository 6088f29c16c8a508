import { type Editor, useEditorState } from '@tiptap/react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon, type IconName } from './Icon'
import { LinkDialog } from './LinkDialog'
import styles from './RichEditor.module.css'

type Block = 'text' | 'heading' | 'subheading'
const blocks: readonly Block[] = ['text', 'heading', 'subheading']
const levels = { heading: 3, subheading: 4 } as const

function setBlock(editor: Editor, block: Block) {
  if (block === 'text') editor.chain().focus().setParagraph().run()
  else editor.chain().focus().setHeading({ level: levels[block] }).run()
}

const marks = [
  { name: 'bold', icon: 'bold', run: (editor: Editor) => editor.chain().focus().toggleBold().run() },
  { name: 'italic', icon: 'italic', run: (editor: Editor) => editor.chain().focus().toggleItalic().run() },
  { name: 'underline', icon: 'underline', run: (editor: Editor) => editor.chain().focus().toggleUnderline().run() },
  { name: 'bulletList', icon: 'bullets', run: (editor: Editor) => editor.chain().focus().toggleBulletList().run() },
  { name: 'orderedList', icon: 'numbers', run: (editor: Editor) => editor.chain().focus().toggleOrderedList().run() },
] as const satisfies { name: string; icon: IconName; run: (editor: Editor) => boolean }[]

/** Opmaak, B, I, U, lists and a link. The keys of the editor do the same: Ctrl+B, Ctrl+I, Ctrl+U. */
export function EditorToolbar({ editor, controls }: { editor: Editor; controls: string }) {
  const { t } = useTranslation()
  const [linking, setLinking] = useState(false)
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      block: now.isActive('heading', { level: 3 }) ? 'heading' : now.isActive('heading', { level: 4 }) ? 'subheading' : 'text',
      link: now.isActive('link'),
      marks: marks.filter(({ name }) => now.isActive(name)).map(({ name }) => name as string),
    }),
  })
  return (
    <div role="toolbar" aria-label={t('editor.toolbar')} aria-controls={controls} className={styles.toolbar}>
      <select aria-label={t('editor.block')} value={active.block} onChange={(event) => setBlock(editor, event.target.value as Block)}>
        {blocks.map((block) => <option key={block} value={block}>{t(`editor.${block}`)}</option>)}
      </select>
      {marks.map(({ name, icon, run }) => (
        <button key={name} type="button" aria-label={t(`editor.${name}`)} title={t(`editor.${name}`)} aria-pressed={active.marks.includes(name)} onClick={() => run(editor)}><Icon name={icon} /></button>
      ))}
      <button type="button" aria-label={t('editor.link')} title={t('editor.link')} aria-pressed={active.link} onClick={() => setLinking(true)}><Icon name="link" /></button>
      {linking && <LinkDialog editor={editor} onClose={() => setLinking(false)} />}
    </div>
  )
}
