import { z } from 'zod'
import { cents, isoDate, text } from '../../shared/domain/caseFile/fields.ts'
import { LANGUAGES } from '../../shared/text/language.ts'

// Inputs of the command line; the case form brings its own.
const LONGEST_TEXT = 5_000_000

export const language = z.enum(LANGUAGES)
export const shortText = text(1_000)
export const longText = text(LONGEST_TEXT)
export const amount = cents
export const date = isoDate
