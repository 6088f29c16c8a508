/** Stands in localStorage when files were kept in this browser: only then is the code that knows of them fetched to forget them. */
export const filesMark = 'portal.files'
