import { createProblem, type Problem } from './problem.ts'

const WEIGHTS = [8, 7, 6, 5, 4, 3, 2]

/**
 * Reads a tax number (PIB): 8 digits, the last K = (−Σ weight·digit) mod 11 mod 10 with the weights 8…2. Blanks are
 * ignored. Codes: pib.characters, pib.length, pib.checkDigit. Source: domain rules §13.2 (python-stdnum me.pib).
 */
export function readPib(value: string): Readonly<{ valid: boolean; problems: readonly Problem[] }> {
  const digits = value.replace(/\s/g, '')
  if (!/^\d*$/.test(digits)) return { valid: false, problems: [createProblem('pib.characters')] }
  if (digits.length !== 8) return { valid: false, problems: [createProblem('pib.length', { digits: digits.length })] }
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0)
  const expected = ((11 - (sum % 11)) % 11) % 10
  const problems = expected === Number(digits.at(7)) ? [] : [createProblem('pib.checkDigit')]
  return { valid: problems.length === 0, problems }
}
