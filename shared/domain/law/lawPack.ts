import { z } from 'zod'
import { isCalendarDate } from '../../time/calendarDate.ts'
import { bilingual, bilingualLine, isoDate, singleLine, text } from '../caseFile/fields.ts'
import { checkInterestTable } from '../interest/rates.ts'
import { isSameArticle } from '../legal/offences.ts'
import { isSameParagraph } from './documentTexts.ts'
import { failure, success, type Result } from '../result/result.ts'

/** The tables that come as packs. */
export const LAW_KINDS = ['interest', 'holidays', 'stateCompensation', 'texts'] as const
/** One of `LAW_KINDS`. */
export type LawKind = (typeof LAW_KINDS)[number]

const MAX_ROWS = 400
const MAX_HOLIDAYS = 100
const MAX_DAYS = 7
const MAX_TEXT = 20_000
const source = singleLine(300, 3)
const percent = z.string().regex(/^\d{1,3}(?:\.\d{1,6})?$/)
const divisor = z.string().regex(/^[1-9]\d{0,9}$/)
/** What the shipped tables say of how sure a row is; a pack need not. */
const confidence = z.string().max(4).optional()
const basis = z.string().max(60).optional()

const interestTable = z.strictObject({
  basis,
  divisorCommon: divisor,
  divisorLeap: divisor,
  rates: z
    .array(
      z.strictObject({
        validFrom: isoDate,
        validTo: isoDate,
        ratePercent: percent,
        ecbRatePercent: percent.optional(),
        marginPercent: percent.optional(),
        gazette: singleLine(100).nullable().optional(),
        source,
        confidence: confidence.default('S'),
      }),
    )
    .min(1)
    .max(MAX_ROWS),
})

const extraDays = z.int().min(0).max(MAX_DAYS)
const holidayTable = z.strictObject({
  basis,
  range: z.strictObject({ from: isoDate, to: isoDate }),
  sundayRule: z.strictObject({
    firstDaySundayExtraDays: extraDays,
    otherDaySundayExtraDays: extraDays,
    source: source.optional(),
    confidence,
  }),
  holidays: z
    .array(
      z.strictObject({
        key: z.string().regex(/^[A-Za-z0-9]{1,40}$/),
        name: bilingualLine,
        month: z.int().min(1).max(12),
        day: z.int().min(1).max(31),
        days: z.int().min(1).max(MAX_DAYS),
        sundayShift: z.boolean(),
        validFrom: isoDate,
        validTo: isoDate.nullable(),
        source,
        confidence,
      }),
    )
    .max(MAX_HOLIDAYS),
})

const stateCompensationTable = z.strictObject({
  basis,
  /** The day from which the law applies; none while it is put off. */
  appliesFrom: isoDate.nullable(),
  offences: z
    .array(
      z.strictObject({
        law: singleLine(40, 1),
        article: singleLine(10, 1),
        source,
        confidence: confidence.default('S'),
      }),
    )
    .min(1)
    .max(MAX_ROWS),
})

const paragraphName = z.string().regex(/^[a-z][A-Za-z0-9.-]{0,59}$/)
const textsTable = z.strictObject({
  paragraphs: z
    .array(
      z.strictObject({
        document: paragraphName,
        paragraph: paragraphName,
        cnr: text(MAX_TEXT, 1),
        en: text(MAX_TEXT, 1),
        shipped: bilingual,
      }),
    )
    .max(MAX_ROWS),
})

const head = {
  format: z.literal('naknada-law'),
  formatVersion: z.literal(1),
  /** As the one who brings it names it, `2027-1`. */
  version: z.string().regex(/^\d{4}-\d{1,3}$/),
  /** From this day on it is computed by. */
  validFrom: isoDate,
  /** The gazette with its number, or the decision it is taken from. */
  source,
}

/** One version of one table of the law, as a file brings it. */
export const lawPack = z.discriminatedUnion('kind', [
  z.strictObject({ ...head, kind: z.literal('interest'), table: interestTable }),
  z.strictObject({ ...head, kind: z.literal('holidays'), table: holidayTable }),
  z.strictObject({ ...head, kind: z.literal('stateCompensation'), table: stateCompensationTable }),
  z.strictObject({ ...head, kind: z.literal('texts'), table: textsTable }),
])
/** A pack, as read by `lawPack`. */
export type LawPack = z.infer<typeof lawPack>

/**
 * Reads a pack from the text of a file. Errors, with the place in `field`: lawPack.unreadable (no JSON), lawPack.shape,
 * lawPack.holidayInvalid (a day that no year has), lawPack.holidayTwice, lawPack.rangeReversed, lawPack.offenceTwice, lawPack.paragraphTwice, and those of
 * `checkInterestTable` as lawPack.tableEmpty, lawPack.rateInvalid, lawPack.tableGap, lawPack.divisorInvalid. Source: product, administration; ZVSZK 3–6; law on state holidays.
 */
export function readLawPack(text: string): Result<LawPack> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return failure('lawPack.unreadable')
  }
  const read = lawPack.safeParse(value)
  if (!read.success) {
    const place = read.error.issues[0]?.path.join('.') ?? ''
    return failure('lawPack.shape', place, { place: place === '' ? '–' : place })
  }
  return checkLawPack(read.data)
}

/** What a shape cannot say of a pack. Errors: those of `readLawPack` but the first two. */
export function checkLawPack(pack: LawPack): Result<LawPack> {
  if (pack.kind === 'interest') {
    const sound = checkInterestTable({ version: pack.version, ...pack.table })
    return sound.ok ? success(pack) : placed(sound.error.code.replace('interest.', 'lawPack.'), sound.error.field ?? '')
  }
  const wrong = findFault(pack)
  return wrong === undefined ? success(pack) : placed(wrong.code, wrong.place)
}

function findFault(pack: Exclude<LawPack, { kind: 'interest' }>): Fault | undefined {
  switch (pack.kind) {
    case 'holidays':
      return findWrongHoliday(pack.table)
    case 'stateCompensation':
      return findOffenceTwice(pack.table)
    case 'texts':
      return findParagraphTwice(pack.table)
  }
}

type Fault = Readonly<{ code: string; place: string }>

function findWrongHoliday({ range, holidays }: z.infer<typeof holidayTable>): Fault | undefined {
  if (range.to < range.from) return { code: 'lawPack.rangeReversed', place: 'range' }
  for (const [index, { key, month, day, validFrom, validTo }] of holidays.entries()) {
    const place = `holidays.${String(index)}`
    // A year that has a 29 February.
    const date = `2024-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
    if (!isCalendarDate(date) || (validTo !== null && validTo < validFrom)) {
      return { code: 'lawPack.holidayInvalid', place }
    }
    const isTwice = holidays.some((other, at) => at < index && other.key === key && other.validFrom === validFrom)
    if (isTwice) return { code: 'lawPack.holidayTwice', place }
  }
  return undefined
}

function findOffenceTwice({ offences }: z.infer<typeof stateCompensationTable>): Fault | undefined {
  const index = offences.findIndex((one, at) => offences.slice(0, at).some((other) => isSameArticle(one, other)))
  return index === -1 ? undefined : { code: 'lawPack.offenceTwice', place: `offences.${String(index)}` }
}

function findParagraphTwice({ paragraphs }: z.infer<typeof textsTable>): Fault | undefined {
  const index = paragraphs.findIndex((one, at) => paragraphs.slice(0, at).some((other) => isSameParagraph(one, other)))
  return index === -1 ? undefined : { code: 'lawPack.paragraphTwice', place: `paragraphs.${String(index)}` }
}

function placed(code: string, field: string): Result<never> {
  return failure(code, `table.${field}`, { place: `table.${field}` })
}
