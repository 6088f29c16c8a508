import type { ContactDetails } from '../../api/types'

/** In the order in which one writes an address. */
export const contactFields = ['street', 'postalCode', 'city', 'country', 'phone', 'email'] as const
export type ContactField = (typeof contactFields)[number]

/** As the fields of a form. */
export const typed = (contact: ContactDetails): Record<ContactField, string> => ({ street: '', postalCode: '', city: '', country: '', phone: '', email: '', ...contact })

/** What differs, each with how it is and how it is to be. */
export const differences = (now: ContactDetails, wanted: ContactDetails) =>
  contactFields.map((field) => ({ field, before: now[field], after: wanted[field] })).filter(({ before, after }) => before !== after)

/** Keizersgracht 1, 1015 AA Amsterdam, Nederland. */
export const addressLine = ({ street, postalCode, city, country }: ContactDetails) =>
  [street, [postalCode, city].filter(Boolean).join(' '), country].filter(Boolean).join(', ')
