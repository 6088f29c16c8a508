const devices: [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android.*Mobile/, 'Android-telefoon'],
  [/Android/, 'Android-tablet'],
  [/Windows/, 'Windows-computer'],
  [/Macintosh/, 'Mac'],
  [/Linux|CrOS/, 'Computer'],
]

/** A first suggestion for the name of a passkey: what one would call the device. */
export const deviceName = (userAgent: string) => devices.find(([pattern]) => pattern.test(userAgent))?.[1] ?? ''
