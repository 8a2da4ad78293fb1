import { messageInBoth, type BilingualParams } from '../../text/messageInBoth.ts'
import { roundHalfUp, type Rational } from '../money/rational.ts'
import type { Message } from '../../text/message.ts'

/** A line of the reckoning, for the claim and its annex; `cents` rounded for showing only. */
export type CalculationStep = Readonly<{ cnr: string; en: string; cents: number }>

/** A quantity as each language writes it: `37,5` and `37.5`. */
export function quantityText(quantity: string): Message {
  return { cnr: quantity.replace('.', ','), en: quantity }
}

/** A step with the text of a code under `calculation.`. */
export function step(code: string, exact: Rational, params: BilingualParams = {}): CalculationStep {
  return { ...messageInBoth(`calculation.${code}`, params), cents: Number(roundHalfUp(exact)) }
}
