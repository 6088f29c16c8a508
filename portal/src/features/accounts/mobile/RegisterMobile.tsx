import { useState } from 'react'
import { ConfirmMobile } from './ConfirmMobile'
import { EnterMobile } from './EnterMobile'
import type { useSendMobileCode } from './mobile'

export type SentTo = Parameters<ReturnType<typeof useSendMobileCode>['mutate']>[0]

/** Registers the mobile number, or another one: the number, a code by SMS, done. Also a step on the way to signing. */
export function RegisterMobile({ onDone }: { onDone: () => void }) {
  const [sent, setSent] = useState<SentTo>()
  return sent ? <ConfirmMobile sent={sent} onDone={onDone} onOther={() => setSent(undefined)} /> : <EnterMobile onSent={setSent} />
}
