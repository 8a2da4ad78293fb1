import type { Offence } from '../../shared/domain/caseFile/proceedings.ts'
import { findOffence, offences } from '../../shared/domain/legal/offences.ts'
import type { Option } from '../ui/SelectField.tsx'
import type { ChoiceSource } from './control.ts'
import { type RowOf, mapped, rows } from './composite.ts'
import { type FieldKind, fields, rowId } from './field.ts'
import { date, longLookup } from './kinds.ts'

/** An offence as it is chosen: its place in the catalogue as one value, and when it was committed. */
type OffenceRow = Readonly<{ id: string; place: string; from?: string | undefined; to?: string | undefined }>

const table = fields<OffenceRow>()({
  id: rowId,
  place: { kind: longLookup(offencePlaces), required: true },
  from: { kind: date() },
  to: { kind: date() },
})

/** The first offence of a new file: still to be chosen. */
export const NO_OFFENCE: RowOf<typeof table> = { id: 'o1', place: '', from: '', to: '' }

/** Offences charged, chosen from the catalogue. */
export const offenceRows: FieldKind<RowOf<typeof table>[], Offence[]> = mapped(
  rows<OffenceRow>()(table, { idPrefix: 'o' }),
  (charged) =>
    named(charged).map(({ law, article, paragraph, ...rest }) => ({
      place: placeKey({ law, article, paragraph }),
      ...rest,
    })),
  (chosen) =>
    chosen.map(({ place, ...rest }) => {
      const [law = '', article = '', paragraph = ''] = place.split('|')
      return { law, article, ...(paragraph === '' ? {} : { paragraph }), ...rest }
    }),
)

/** Each with an id: its own, else the next one that is free. */
function named(charged: readonly Offence[]): readonly (Offence & Readonly<{ id: string }>)[] {
  const taken = new Set(charged.flatMap(({ id }) => id ?? []))
  let number = 0
  return charged.map((one) => {
    if (one.id !== undefined) return { ...one, id: one.id }
    do number += 1
    while (taken.has(`o${String(number)}`))
    return { ...one, id: `o${String(number)}` }
  })
}

/** The offences of a file as what can be chosen, by their places in the statute. */
export function chargesToChoose(charged: readonly Offence[], text: ChoiceSource['text']): readonly Option[] {
  return named(charged).map((one) => {
    const days = [one.from, one.to].flatMap((day) => (day === undefined ? [] : [text.date(day)])).join(' – ')
    const place = citation(text, one)
    return { value: one.id, label: days === '' ? place : `${place} (${days})` }
  })
}

type Place = Readonly<{ law: string; article: string; paragraph?: string | null | undefined }>

function placeKey({ law, article, paragraph }: Place): string {
  return [law, article, paragraph ?? ''].join('|')
}

const CURRENT = offences.filter(({ validTo }) => validTo === null)

/** The catalogue; before it what is charged by another spelling or an older text. */
function offencePlaces({ text, chosen }: ChoiceSource): readonly Option[] {
  const options = CURRENT.map((entry) => ({
    value: placeKey(entry),
    label: `${citation(text, entry)} — ${text.pick(entry.name)}`,
  }))
  if (chosen === '' || options.some(({ value }) => value === chosen)) return options
  const [law = '', article = '', paragraph = ''] = chosen.split('|')
  const known = findOffence({ law, article, ...(paragraph === '' ? {} : { paragraph }) })
  const name = known === undefined ? '' : ` — ${text.pick(known.name)}`
  return [{ value: chosen, label: `${citation(text, { law, article, paragraph })}${name}` }, ...options]
}

function citation({ t, script }: ChoiceSource['text'], place: Place): string {
  const { article, paragraph } = place
  const law = script(place.law)
  const hasParagraph = paragraph !== null && paragraph !== undefined && paragraph !== ''
  return hasParagraph
    ? t('screens.proceedings.paragraphPlace', { law, article, paragraph })
    : t('screens.proceedings.articlePlace', { law, article })
}
