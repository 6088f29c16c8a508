import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentFile, Message } from '../../api/types'
import { longDate, time } from '../../format/dates'
import { fileSize } from '../../format/numbers'
import { useLanguage } from '../../locales/i18n'
import { ActiveContent } from '../ActiveContent'
import { Icon } from '../Icon'
import rich from '../RichEditor.module.css'
import styles from './Conversation.module.css'

interface Props {
  messages: Message[]
  /** On which side the reader is: the own messages stand out. */
  side: Message['from']
  /** What downloads a file; the name to be clicked is given. */
  download: (file: DocumentFile, name: ReactNode) => ReactNode
}

/** What was said, oldest first. Both sides see the same. */
export function Thread({ messages, side, download }: Props) {
  const { t } = useTranslation()
  return (
    <ol role="list" className={styles.thread} aria-label={t('conversation.messages')}>
      {messages.map((message, index) => (
        <li key={index} className={`${styles.message} ${message.from === side ? styles.own : ''}`}><Said message={message} download={download} /></li>
      ))}
    </ol>
  )
}

function Said({ message, download }: { message: Message; download: Props['download'] }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <article>
      <header className={styles.by}>
        <h2>{message.by}</h2>
        <p className="muted small">{message.from === 'office' && `${t('firm')} · `}<time dateTime={message.at}>{longDate(message.at, language)}, {time(message.at, language)}</time></p>
      </header>
      {/* The portal keeps nothing else than its sanitiser let through (functions/Questions/RichText.cs). */}
      {message.html && <div className={rich.words} dangerouslySetInnerHTML={{ __html: message.html }} />}
      {message.files.length > 0 && (
        <ul role="list" className={styles.files} aria-label={t('conversation.files')}>
          {message.files.map((file) => (
            <li key={file.id}><Icon name="file" />{download(file, file.name)}<span className="muted small figures">{fileSize(file.size, language)}</span><ActiveContent file={file} /></li>
          ))}
        </ul>
      )}
    </article>
  )
}
