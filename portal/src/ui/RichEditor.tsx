import { type Editor, EditorContent, useEditor } from '@tiptap/react'
import { StarterKit } from '@tiptap/starter-kit'
import { useId } from 'react'
import { EditorToolbar } from './EditorToolbar'
import styles from './RichEditor.module.css'

export interface RichEditorProps {
  /** Also where the error summary links to. */
  id: string
  label: string
  error?: string | undefined
  /** What it begins with; afterwards it keeps its own. */
  initial: string
  onChange: (html: string) => void
}

// Headings below those of the page; what the portal would take out again is not offered.
const extensions = [
  StarterKit.configure({
    heading: { levels: [3, 4] }, code: false, codeBlock: false, strike: false, horizontalRule: false,
    link: { openOnClick: false, autolink: true, defaultProtocol: 'https', protocols: ['http', 'https', 'mailto', 'tel'] },
  }),
]

const htmlOf = (editor: Editor) => (editor.isEmpty ? '' : editor.getHTML())

/** A small editor: headings, bold, italic, underline, lists and links. */
export default function RichEditor({ id, label, error, initial, onChange }: RichEditorProps) {
  const ids = useId()
  const editor = useEditor({
    extensions,
    content: initial,
    // The policy allows no style but from files; RichEditor.module.css has what it needs.
    injectCSS: false,
    onUpdate: ({ editor: now }) => onChange(htmlOf(now)),
    editorProps: {
      attributes: { id, class: styles.text ?? '', role: 'textbox', 'aria-multiline': 'true', 'aria-labelledby': `${ids}label`, 'aria-describedby': `${ids}error` },
    },
  })
  return (
    <div className={styles.field}>
      <span id={`${ids}label`} className={styles.label}>{label}</span>
      {error && <p className={styles.error} id={`${ids}error`}>{error}</p>}
      <div className={`${styles.frame} ${error ? styles.wrong : ''}`}>
        <EditorToolbar editor={editor} controls={id} />
        <EditorContent editor={editor} />
      </div>
    </div>
  )
}
