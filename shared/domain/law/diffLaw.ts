import type { Bilingual } from '../../text/bilingual.ts'
import type { HolidayTable } from '../deadlines/holidays.ts'
import type { InterestTable } from '../interest/rates.ts'
import type { StateCompensationTable } from '../stateCompensation/stateCompensationTable.ts'
import type { DocumentTexts } from './documentTexts.ts'
import type { LawKind } from './lawPack.ts'
import type { LawTables } from './lawTables.ts'

/** One value of a row that is not the same in two versions; absent where the row, or the value, is not there. */
export type LawFieldChange = Readonly<{ field: string; before?: string; after?: string }>

/** A row that two versions do not have alike; `row` is its first day, or the key and first day of a holiday with its `name`. */
export type LawRowChange = Readonly<{
  row: string
  name?: Bilingual
  change: 'added' | 'removed' | 'changed'
  fields: readonly LawFieldChange[]
}>

type Row = Readonly<Record<string, string>>

/** What differs between two versions of a table, row by row, in the order of their keys (product, administration). */
export function diffLaw(kind: LawKind, before: LawTables, after: LawTables): readonly LawRowChange[] {
  const [old, next] = [rowsOf(kind, before, after), rowsOf(kind, after, before)]
  const keys = [...new Set([...old.keys(), ...next.keys()])].toSorted()
  return keys.flatMap((row) => {
    const [one, other] = [old.get(row), next.get(row)]
    const fields = changesOf(one ?? {}, other ?? {})
    if (fields.length === 0) return []
    const change = one === undefined ? 'added' : other === undefined ? 'removed' : 'changed'
    return [{ row, ...nameOf(other ?? one), change, fields } as const]
  })
}

function nameOf({ name, nameEn }: Row = {}): Pick<LawRowChange, 'name'> {
  return name === undefined || nameEn === undefined ? {} : { name: { cnr: name, en: nameEn } }
}

function changesOf(before: Row, after: Row): readonly LawFieldChange[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((field) => {
    const [old, next] = [before[field], after[field]]
    if (old === next) return []
    return [{ field, ...(old === undefined ? {} : { before: old }), ...(next === undefined ? {} : { after: next }) }]
  })
}

function rowsOf(kind: LawKind, law: LawTables, other: LawTables): ReadonlyMap<string, Row> {
  switch (kind) {
    case 'interest':
      return ratesOf(law.interest)
    case 'holidays':
      return holidaysOf(law.holidays)
    case 'stateCompensation':
      return coveredOf(law.stateCompensation)
    case 'texts':
      return wordedOf(law.texts, other.texts)
  }
}

// A paragraph that only one version words itself is worded by the program in the other.
function wordedOf({ paragraphs }: DocumentTexts, other: DocumentTexts): ReadonlyMap<string, Row> {
  const keyOf = (text: DocumentTexts['paragraphs'][number]) => `${text.document} ${text.paragraph}`
  return new Map([
    ...other.paragraphs.map((text): [string, Row] => [keyOf(text), { ...text.shipped }]),
    ...paragraphs.map((text): [string, Row] => [keyOf(text), { cnr: text.cnr, en: text.en }]),
  ])
}

function coveredOf({ appliesFrom, offences }: StateCompensationTable): ReadonlyMap<string, Row> {
  return new Map([
    ['', appliesFrom === null ? {} : { appliesFrom }],
    ...offences.map(({ law, article, source }): [string, Row] => [`${law} ${article}`, { law, article, source }]),
  ])
}

function ratesOf({ rates, divisorCommon, divisorLeap }: InterestTable): ReadonlyMap<string, Row> {
  const table = { divisorCommon, divisorLeap }
  return new Map([
    ['', table],
    ...rates.map(({ validFrom, validTo, ratePercent, gazette, source }): [string, Row] => [
      validFrom,
      { validTo, ratePercent, source, ...(gazette === undefined || gazette === null ? {} : { gazette }) },
    ]),
  ])
}

function holidaysOf({ range, sundayRule, holidays }: HolidayTable): ReadonlyMap<string, Row> {
  const table = {
    rangeFrom: range.from,
    rangeTo: range.to,
    firstDaySundayExtraDays: String(sundayRule.firstDaySundayExtraDays),
    otherDaySundayExtraDays: String(sundayRule.otherDaySundayExtraDays),
  }
  return new Map([
    ['', table],
    ...holidays.map(({ key, name, month, day, days, sundayShift, validFrom, validTo }): [string, Row] => [
      `${key} ${validFrom}`,
      {
        name: name.cnr,
        nameEn: name.en,
        date: `${String(month)}-${String(day)}`,
        days: String(days),
        sundayShift: String(sundayShift),
        ...(validTo === null ? {} : { validTo }),
      },
    ]),
  ])
}
