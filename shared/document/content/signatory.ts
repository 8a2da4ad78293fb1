import { plain, type Signatory } from './content.ts'

const TRANSCRIBED = /s\.r\.\)?$/u

/** A transcript says who signed the original (»s.r.«); nobody signs it. */
export function isSignedByHand({ name }: Signatory): boolean {
  return !TRANSCRIBED.test(plain(name.cnr))
}

/** Nobody is named yet: the rule is for whoever signs. */
export function isNameOpen({ name }: Signatory): boolean {
  return /^_+$/u.test(plain(name.cnr))
}
