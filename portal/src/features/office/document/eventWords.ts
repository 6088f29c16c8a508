import nl from '../../../locales/office.nl.json'

type Event = keyof (typeof nl)['document']['events']

/** The words of an event of the audit trail, or the general ones for one that has none. */
export const eventWords = (event: string) => `document.events.${(Object.hasOwn(nl.document.events, event) ? event : 'default') as Event}` as const
