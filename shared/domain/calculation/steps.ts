import { formatDecimal } from '../../format/decimal.ts'
import { messageInBoth, type BilingualParams } from '../../text/messageInBoth.ts'
import { roundHalfUp, type Rational } from '../money/rational.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** A line of the reckoning, for the claim and its annex; `cents` rounded for showing only. */
export type CalculationStep = Bilingual & Readonly<{ cents: number }>

/** A quantity already read as each language writes it: `2.080,5` and `2,080.5`. */
export function quantityText(quantity: string): Bilingual {
  return { cnr: formatDecimal(quantity, 'cnr'), en: formatDecimal(quantity, 'en') }
}

/** A step with the text of a code under `calculation.`. */
export function step(code: string, exact: Rational, params: BilingualParams = {}): CalculationStep {
  return { ...messageInBoth(`calculation.${code}`, params), cents: Number(roundHalfUp(exact)) }
}
