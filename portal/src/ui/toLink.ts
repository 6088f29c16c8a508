const schemes = ['http:', 'https:', 'mailto:', 'tel:']

/** What somebody typed as the address of a link: www.kvk.nl and a mail address will do. Undefined for what is none. */
export function toLink(text: string): string | undefined {
  const typed = text.trim()
  if (/^[^\s@:/]+@[^\s@:/]+\.[^\s@:/]+$/.test(typed)) return `mailto:${typed}`
  const address = /^[a-z][a-z\d+.-]*:/i.test(typed) ? typed : `https://${typed}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  if (!url || !schemes.includes(url.protocol)) return undefined
  return url.protocol.startsWith('http') && !url.hostname.includes('.') ? undefined : address
}
