/** To a new question with its subject filled in. */
export const askPath = (subject: string) => `/vragen/nieuw?onderwerp=${encodeURIComponent(subject)}`
