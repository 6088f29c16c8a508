import type { TFunction } from 'i18next'

/** Shorter is refused, whatever it is made of. */
export const minLength = 10

/** What can be told of a new password before it is sent. Whether it is a common one, the portal knows. */
export function checkPassword(password: string, t: TFunction): string | undefined {
  if (!password) return t('setPassword.need')
  if (password.length < minLength) return t('setPassword.tooShort', { count: password.length })
  return password.length > 128 ? t('setPassword.tooLong') : undefined
}
