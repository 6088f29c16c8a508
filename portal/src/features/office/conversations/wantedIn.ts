/** One document a line. */
export const wantedIn = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean)
