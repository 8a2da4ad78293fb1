import type { Offence } from '../../shared/domain/caseFile/proceedings.ts'
import { parseDate } from '../../shared/format/parseDate.ts'
import { spellNumber } from '../../shared/format/spelling.ts'
import { keyIn } from '../../shared/text/messageKey.ts'
import type { Text } from '../i18n/useText.ts'
import type { Choosable, ChoosableEvidence } from './control.ts'
import { chargesToChoose } from './offenceRow.ts'
import { isField, type AnySpec, type AnyTable } from './field.ts'
import { membersOf } from './record.ts'
import { labelOf } from './useLabel.ts'

/** What typed values are put into words with. */
export type Sayer = Readonly<{
  text: Text
  form: string
  people: readonly Choosable[]
  evidence: readonly ChoosableEvidence[]
  offences?: readonly Offence[]
  /** Says what was typed letter by letter: where versions are compared, which may differ by their script alone. */
  isExact?: boolean
}>

/**
 * What is typed in a field, in the words and the script in which the screen shows it; empty where nothing is. `path` is
 * without rows. What is read stands in the script of the screen, names too (as papers write them); only a field shows what
 * was typed, and codes stay as they are.
 */
export function sayTyped(sayer: Sayer, { kind }: AnySpec, typed: unknown, path: string): string {
  if (typed === undefined || kind.isBlank(typed)) return ''
  const { text } = sayer
  const { control, inner } = kind
  switch (control.type) {
    case 'text':
      return sayText(sayer, typed as string)
    case 'code':
      return typed as string
    case 'date':
      return sayDate(text, typed as string)
    case 'amount':
    case 'count':
      return spellNumber(typed as string, text.language)
    case 'pair': {
      const { cnr, en } = membersOf(typed)
      return [sayText(sayer, cnr as string), en].filter((side) => side !== '').join(' · ')
    }
    case 'choice':
    case 'lookup':
      return sayChoice(sayer, control, typed as string)
    case 'tick':
      return text.t(`screens.yesNo.${typed === true ? 'yes' : 'no'}`)
    case 'ticks':
      return saySeveral(typed, (value) => text.t(keyIn(control.words, value)))
    case 'people':
      return saySeveral(typed, (id) => sayLabel(sayer.people.find((one) => one.id === id)?.label, text) ?? id)
    case 'offences': {
      const options = chargesToChoose(sayer.offences ?? [], text)
      return saySeveral(typed, (id) => options.find(({ value }) => value === id)?.label ?? id)
    }
    case 'rows':
    case 'inner':
      return inner === undefined ? sayLinks(sayer, typed) : sayRecords(sayer, inner, typed, path)
  }
}

function sayText({ text, isExact = false }: Sayer, typed: string): string {
  return isExact ? typed : text.script(typed)
}

/** A day as the language writes it; what is no day stays as it was typed. */
function sayDate({ date }: Text, typed: string): string {
  const read = parseDate(typed)
  return read.ok ? date(read.value) : typed
}

type ChoiceControl = Extract<AnySpec['kind']['control'], { type: 'choice' | 'lookup' }>

function sayChoice({ text, people, evidence, offences = [] }: Sayer, control: ChoiceControl, chosen: string): string {
  if (control.type === 'choice') return text.t(keyIn(control.words, chosen))
  const options = control.options({ text, people, evidence, offences, chosen })
  return options.find(({ value }) => value === chosen)?.label ?? chosen
}

function saySeveral(typed: unknown, say: (value: string) => string): string {
  return (typed as readonly string[]).map(say).join(', ')
}

function sayLinks({ text, evidence }: Sayer, typed: unknown): string {
  return saySeveral(typed, (id) => sayLabel(evidence.find((one) => one.id === id)?.title, text) ?? id)
}

function sayLabel(label: Choosable['label'] | undefined, text: Text): string | undefined {
  return label === undefined ? undefined : text.pick(label)
}

/** One record, or the rows of a list one after the other: the fields that hold something, each with its name. */
function sayRecords(sayer: Sayer, table: AnyTable, typed: unknown, path: string): string {
  const records: readonly unknown[] = Array.isArray(typed) ? typed : [typed]
  return records.map((record) => sayRecord(sayer, table, record, path)).join('; ')
}

/** The fields of a record that hold something, each with its name. */
export function sayRecord(sayer: Sayer, table: AnyTable, record: unknown, path: string): string {
  return Object.entries(table)
    .flatMap(([name, entry]) => {
      if (!isField(entry)) return []
      const below = `${path}.${name}`
      const said = sayTyped(sayer, entry, membersOf(record)[name], below)
      if (said === '' || membersOf(record)[name] === false) return []
      return entry.kind.inner === undefined ? [`${labelOf(sayer.text, sayer.form, below).label}: ${said}`] : [said]
    })
    .join(' · ')
}
