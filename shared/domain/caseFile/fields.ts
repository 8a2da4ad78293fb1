import { z } from 'zod'
import { MAX_CENTS } from '../../format/amount.ts'
import { isPlain, withoutInvisible } from '../../text/invisible.ts'

const LONE_SURROGATE = /\p{Cs}/u
// Control characters other than tab, line feed and carriage return never belong to a text.
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u
// Nor do those of C1 and the overrides of direction, after which another text is read than stands there.
const MISLEADING = /[\u0080-\u009F\u202D\u202E]/u
const LINE_BREAK = /[\n\r]/u

/** Any text of at most `max` UTF-16 units, well formed and without control characters, brought to NFC: to look through. */
export function anyText(max: number, min = 0) {
  return checked(z.string(), max, min)
}

/** Text that is kept: as `anyText`, and signs that nobody sees are taken out, so that what is read is what stands there. */
export function text(max: number, min = 0) {
  return checked(z.string().overwrite(withoutInvisible), max, min).refine((value) => !MISLEADING.test(value), {
    params: { code: 'text.controlCharacter' },
  })
}

function checked(string: z.ZodString, max: number, min: number) {
  return string
    .min(min)
    .max(max)
    .refine((value) => !LONE_SURROGATE.test(value), { params: { code: 'text.malformed' } })
    .refine((value) => !CONTROL.test(value), { params: { code: 'text.controlCharacter' } })
    .overwrite((value) => (isPlain(value) ? value : value.normalize('NFC')))
}

/** Kept text on one line. */
export function singleLine(max: number, min = 0) {
  return text(max, min).refine((value) => !LINE_BREAK.test(value), { params: { code: 'text.lineBreak' } })
}

/** A name, a place, a mark: one short line. */
export const line = singleLine(200, 1)
/** A paragraph as a person types it. */
export const paragraph = text(20_000)

/** A text in both languages; `cnr` (Montenegrin Latin) is authoritative, `en` an information translation. */
export const bilingual = z.strictObject({ cnr: paragraph, en: paragraph })

/** The same on one line: a title, a pseudonym, a place. */
export const bilingualLine = z.strictObject({ cnr: singleLine(20_000), en: singleLine(20_000) })

/** Calendar date `YYYY-MM-DD` that exists. */
export const isoDate = z.iso.date()

/** Whole cents, 0 … 999.999.999.999,99 euro (domain: money is integer cents). */
export const cents = z.int().min(0).max(MAX_CENTS)

/** A sum of amounts: whole cents, with room for very many of the largest amount. */
export const centsSum = z.int().min(0)

/** Identifier inside one case file, e.g. `v1`, `h2`. Never personal data. */
export const localId = z.string().regex(/^[A-Za-z0-9_-]{1,40}$/)

/** Office code of resources/legal/offices.json, e.g. `VSPG`, `VDT-PG`. */
export const officeCode = z.string().regex(/^[A-ZČĆŠŽĐ]{2,6}(?:-[A-ZČĆŠŽĐ]{2,4})?$/u)

/** ISO 3166-1 alpha-3. */
export const countryCode = z.string().regex(/^[A-Z]{3}$/)
