import regions from '../../../resources/text/jmbgRegions.json' with { type: 'json' }
import { isCalendarDate } from '../../time/calendarDate.ts'
import { createProblem, type Problem } from './problem.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** What a JMBG says of itself; `valid` is false with any problem, which a screen shows without blocking. */
export type JmbgReading = Readonly<{
  valid: boolean
  birthDate?: string
  sex?: 'm' | 'f'
  /** Two digits of the register; its name in `regionName`. */
  region?: string
  regionName?: Bilingual
  problems: readonly Problem[]
}>

const WEIGHTS = [7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]
const FIRST_FEMALE_SERIAL = 500
const FIRST_YEAR_OF_1000S = 800

/**
 * Reads the personal number DDMMGGGRRBBBK: birth date, sex, region, check digit by the weights 7…2 twice, mod 11,
 * 10 and 11 giving 0. Blanks around and inside are ignored. Codes: jmbg.characters, jmbg.length, jmbg.date,
 * jmbg.region, jmbg.computeCheckDigit. Source: domain rules §13.1.
 */
export function readJmbg(value: string): JmbgReading {
  const digits = value.replace(/\s/g, '')
  if (!/^\d*$/.test(digits)) return { valid: false, problems: [createProblem('jmbg.characters')] }
  if (digits.length !== 13) return { valid: false, problems: [createProblem('jmbg.length', { digits: digits.length })] }
  const birthDate = birthDateOf(digits)
  const region = digits.slice(7, 9)
  const regionName = nameOfRegion(region)
  const problems: Problem[] = []
  if (birthDate === undefined) problems.push(createProblem('jmbg.date'))
  if (regionName === undefined) problems.push(createProblem('jmbg.region', { region }))
  if (computeCheckDigit(digits) !== Number(digits.at(12))) problems.push(createProblem('jmbg.checkDigit'))
  return {
    valid: problems.length === 0,
    ...(birthDate === undefined ? {} : { birthDate }),
    sex: Number(digits.slice(9, 12)) < FIRST_FEMALE_SERIAL ? 'm' : 'f',
    region,
    ...(regionName === undefined ? {} : { regionName }),
    problems,
  }
}

function birthDateOf(digits: string): string | undefined {
  const year = Number(digits.slice(4, 7))
  const century = year >= FIRST_YEAR_OF_1000S ? '1' : '2'
  const date = `${century}${digits.slice(4, 7)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`
  return century === '2' && year > 99 ? undefined : isCalendarDate(date) ? date : undefined
}

function nameOfRegion(code: string): Bilingual | undefined {
  const override = regions.overrides.find((entry) => entry.code === code)
  if (override !== undefined) return override.name
  return regions.ranges.find((range) => Number(code) >= range.from && Number(code) <= range.to)?.name
}

function computeCheckDigit(digits: string): number {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  const remainder = 11 - (sum % 11)
  return remainder > 9 ? 0 : remainder
}
