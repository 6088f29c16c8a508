/** Where a question is asked; not there yet, and until it is, nothing links to it. */
const askPage: string | undefined = undefined

/** To a new question with its subject filled in, as soon as there is a page for that. */
export const askPath = (subject: string): string | undefined => askPage && `${askPage}?onderwerp=${encodeURIComponent(subject)}`
