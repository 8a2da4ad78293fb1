import { HEAD_CODES } from '../../domain/caseFile/headCodes.ts'
import { headByCode } from '../../domain/legal/heads.ts'
import { findOffice, prosecutionBefore } from '../../domain/offices/offices.ts'
import {
  columnId,
  listStartColumns,
  rowOfColumn,
  type ColumnKind,
  type ColumnPlace,
} from '../../domain/startList/columns.ts'
import type { SheetCell } from '../../format/sheetCell.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/listWords.ts'
import { choicesOf, headingOf } from './startWords.ts'

/** One sheet of a workbook: its name, its columns, its rows. */
export type TemplateSheet = Readonly<{
  name: string
  columns: readonly Readonly<{ label: string; width: number }>[]
  rows: readonly (readonly SheetCell[])[]
}>

type Words = ReturnType<typeof listWords>
type Choice = Parameters<typeof choicesOf>[0]

const EXPLAINED = { column: 34, required: 12, what: 74, values: 60 }
const CHOICES: readonly string[] = ['sex', 'yesNo', 'filedWith', 'channel', 'body', 'source']
/** Invented, and marked so in its first cell: such a row is never entered. */
const EXAMPLE: Readonly<Record<string, SheetCell>> = {
  prosecutionMark: 'Kt.br.100/24',
  article: '444',
  filed: { date: '2024-03-11' },
  'debtorSex.1': 'm',
  jointly: undefined,
  judgment: 'K.br.100/24',
  judgeSex: undefined,
  date: { date: '2024-10-15' },
  daysToPay: { count: 15 },
  'headCode.1': 'M02',
  'headClaimed.1': { cents: 480_000 },
  'headAwarded.1': { cents: 400_000 },
  'headInterest.1': { date: '2023-09-01' },
  'headCode.2': 'N01',
  'headClaimed.2': { cents: 500_000 },
  'headAwarded.2': { cents: 500_000 },
  served: { date: '2024-11-04' },
  final: { date: '2024-11-20' },
  enforceable: { date: '2024-12-06' },
  motion: { date: '2025-01-13' },
  enforcementMark: 'I.br.50/25',
  ruling: { date: '2025-01-27' },
  'paidOn.1': { date: '2025-03-03' },
  'paid.1': { cents: 60_000 },
  'paidBy.1': { count: 1 },
}

/** An empty list with one invented row, and a page that says what each column holds. `office`: the court that fills it in. */
export function startTemplate(language: Language, office: string): readonly TemplateSheet[] {
  const words = listWords(language)
  return [listSheet(words, office), explanationSheet(words)]
}

function listSheet(words: Words, office: string): TemplateSheet {
  const places = listStartColumns()
  return {
    name: words.t('screens.startList.sheet.list'),
    columns: places.map((place) => {
      const { required, width } = rowOfColumn(place.column)
      return { label: `${headingOf(place, words)}${required === true ? ' *' : ''}`, width }
    }),
    rows: [places.map((place) => exampleOf(place, words, office))],
  }
}

function exampleOf(place: ColumnPlace, words: Words, office: string): SheetCell {
  const { t, pick } = words
  const court = findOffice(office)
  const named: Readonly<Record<string, SheetCell>> = {
    mark: t('screens.startList.example.mark'),
    prosecution: prosecutionBefore(office)?.code,
    victim: t('screens.startList.example.victim'),
    victimSex: choicesOf('sex', words)[0],
    pseudonym: t('screens.startList.example.pseudonym'),
    filedWith: choicesOf('filedWith', words)[1],
    'debtor.1': t('screens.startList.example.debtor'),
    'debtorSex.1': choicesOf('sex', words)[1],
    court: court === undefined ? undefined : pick(court.nominative),
    judge: t('screens.startList.example.judge'),
    judgeSex: choicesOf('sex', words)[0],
    channel: choicesOf('channel', words)[2],
    body: choicesOf('body', words)[0],
    bodyName: t('screens.startList.example.bailiff'),
    'paidSource.1': choicesOf('source', words)[0],
  }
  return named[columnId(place)] ?? EXAMPLE[columnId(place)]
}

function explanationSheet(words: Words): TemplateSheet {
  const { t } = words
  const notes = (['rows', 'days', 'amounts', 'formulas', 'sealed', 'example', 'again'] as const).map(
    (one): readonly SheetCell[] => [undefined, undefined, t(`screens.startList.note.${one}`)],
  )
  return {
    name: t('screens.startList.sheet.explanation'),
    columns: [
      { label: t('screens.startList.sheet.column'), width: EXPLAINED.column },
      { label: t('screens.startList.sheet.required'), width: EXPLAINED.required },
      { label: t('screens.startList.sheet.what'), width: EXPLAINED.what },
      { label: t('screens.startList.sheet.values'), width: EXPLAINED.values },
    ],
    rows: [...notes, ...explainedColumns(words), ...explainedHeads(words)],
  }
}

function explainedColumns(words: Words): readonly (readonly SheetCell[])[] {
  const { t } = words
  return listStartColumns()
    .filter(({ number }) => number === undefined || number === 1)
    .map((place) => {
      const { kind, required, most } = rowOfColumn(place.column)
      const several = most === undefined ? '' : ` ${t('screens.startList.sheet.several', { most })}`
      return [
        headingOf(place, words),
        t(`screens.yesNo.${required === true ? 'yes' : 'no'}`),
        `${t(`screens.startList.what.${place.column}`)}${several}`,
        valuesOf(kind, words),
      ]
    })
}

function valuesOf(kind: ColumnKind, words: Words): string {
  if (CHOICES.includes(kind)) return choicesOf(kind as Choice, words).join(', ')
  return words.t(`screens.startList.kind.${kind as Exclude<ColumnKind, Choice>}`)
}

/** The heads of damage by which columns of heads are filled in. */
function explainedHeads({ t, pick }: Words): readonly (readonly SheetCell[])[] {
  return HEAD_CODES.map((code) => [
    t('screens.startList.sheet.head', { code }),
    undefined,
    pick(headByCode(code).name),
    code,
  ])
}
