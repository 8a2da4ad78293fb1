import data from '../../../resources/text/caseRegisters.json' with { type: 'json' }
import { toLatin } from '../../text/latin.ts'
import { failure, success, type Result } from '../result/result.ts'

/** A file mark in its normal form; `display` is how the program prints it. */
export type CaseMark = Readonly<{ register: string; number: number; year: number; display: string }>

const REGISTERS = new Map(data.registers.map((register) => [registerKeyOf(register), register]))
const PATTERN =
  /^(\p{L}{1,4}(?:\s?[-‐-―.]\s?S(?![\p{L}]))?)\s*\.?\s*(?:(?:br|broj|no)\s*[.:]?\s*)?(\d{1,6})\s*\/\s*(\d{4}|\d{2})\.?$/iu
const NUMBER_ALONE = /^\s*\d{1,6}\s*\/\s*(?:\d{4}|\d{2})\.?\s*$/
/** The register of a court's first-instance criminal cases. */
export const COURT_REGISTER = 'K'

/**
 * Reads a file mark in any spelling (»K.br.4/21«, »K. br. 34/21«, »K 34/2021«, »К. бр. 4/21«). A year of two digits
 * is 20yy up to `currentYear + 1`, else 19yy; without `currentYear` up to the year set in
 * resources/text/caseRegisters.json. Errors: caseMark.format, caseMark.register, caseMark.number.
 * Source: domain rules §9.
 */
export function readCaseMark(value: string, currentYear?: number): Result<CaseMark> {
  const [, typed, digits, yearDigits] = PATTERN.exec(toLatin(value).trim()) ?? []
  if (typed === undefined || digits === undefined || yearDigits === undefined)
    return failure('caseMark.format', 'value')
  const register = REGISTERS.get(registerKeyOf(typed))
  if (register === undefined) return failure('caseMark.register', 'value')
  const number = Number(digits)
  if (number === 0) return failure('caseMark.number', 'value')
  const year = toFullYear(yearDigits, currentYear)
  return success({ register, number, year, display: displayOf(register, number, year) })
}

/**
 * Reads a mark as `readCaseMark` does, and one of which only number and year are typed (»33/26«) as a mark of `register`:
 * where a first-instance court takes in a criminal case it can only mean its register K. Errors: as `readCaseMark`. Source:
 * domain rules §9.
 */
export function readMarkInRegister(value: string, register: string, currentYear?: number): Result<CaseMark> {
  return readCaseMark(NUMBER_ALONE.test(value) ? `${register} ${value.trim()}` : value, currentYear)
}

function toFullYear(digits: string, currentYear: number | undefined): number {
  if (digits.length === 4) return Number(digits)
  const last = currentYear === undefined ? 2000 + data.lastTwoDigitYearOf2000s : currentYear + 1
  return 2000 + Number(digits) <= last ? 2000 + Number(digits) : 1900 + Number(digits)
}

/** »Kt-S«, »Kt.S« and »KtS« are one register. */
function registerKeyOf(register: string): string {
  return register.toLowerCase().replace(/[^\p{L}]/gu, '')
}

/** Two digits only where they read back to the same year. */
function toShortYear(year: number): string {
  const digits = String(year % 100).padStart(2, '0')
  return toFullYear(digits, undefined) === year ? digits : String(year)
}

function displayOf(register: string, number: number, year: number): string {
  return `${register}${data.style.beforeNumber}${String(number)}${data.style.beforeYear}${toShortYear(year)}`
}
