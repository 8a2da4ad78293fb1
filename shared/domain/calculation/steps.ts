import { formatDecimal } from '../../format/decimal.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { codeIn } from '../../text/messageKey.ts'
import { messageFor, type BilingualParams } from '../../text/message.ts'
import { roundHalfUp, type Rational } from '../money/rational.ts'

/** A line of the calculation, for the claim and its annex; `cents` rounded for showing only. */
export type CalculationStep = Bilingual & Readonly<{ cents: number }>

/** A quantity already read as each language writes it: `2.080,5` and `2,080.5`. */
export function writeQuantity(quantity: string): Bilingual {
  return { cnr: formatDecimal(quantity, 'cnr'), en: formatDecimal(quantity, 'en') }
}

/** A step before it is put into words: the code under `calculation.`, the exact amount, the values of the text. */
export type StepData = Readonly<{ code: string; exact: Rational; params: BilingualParams }>

/** A step of a calculation. Words cost more than the arithmetic, so only who shows the steps asks for them. */
export function createStep(code: string, exact: Rational, params: BilingualParams = {}): StepData {
  return { code, exact, params }
}

/** The step in both languages. */
export function describeStep({ code, exact, params }: StepData): CalculationStep {
  return { ...messageFor(codeIn('calculation', code), params), cents: Number(roundHalfUp(exact)) }
}
