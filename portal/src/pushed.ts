/** What the portal says to a device; see functions/Notifications/Push. */
export interface Pushed {
  body: string
  language: string
}

const unread: Pushed = { body: 'Er staat iets voor u klaar.', language: 'nl' }

/** A browser has to show something of each message, also of one that cannot be read. */
export function readPushed(data: { json: () => unknown } | null): Pushed {
  try {
    const { body, language } = (data?.json() ?? {}) as Partial<Pushed>
    return typeof body === 'string' && body !== '' ? { body, language: language === 'en' ? 'en' : 'nl' } : unread
  } catch {
    return unread
  }
}
