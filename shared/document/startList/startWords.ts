import { listOfficeCodes, findOffice } from '../../domain/offices/offices.ts'
import { TOLD_SOURCES } from '../../domain/caseFile/payment.ts'
import { ENFORCEMENT_BODIES } from '../../domain/caseFile/enforcement.ts'
import { SERVICE_CHANNELS } from '../../domain/caseFile/service.ts'
import { columnId, listStartColumns, type ColumnPlace } from '../../domain/startList/columns.ts'
import type { StartWords } from '../../domain/startList/readStartList.ts'
import { foldKey } from '../../text/fold.ts'
import { listWords } from '../../text/listWords.ts'

const LANGUAGES = ['cnr', 'en'] as const
const CHOICES = {
  sex: ['f', 'm'],
  yesNo: ['yes', 'no'],
  filedWith: ['court', 'prosecution'],
  channel: SERVICE_CHANNELS,
  body: ENFORCEMENT_BODIES,
  source: TOLD_SOURCES,
} as const

type Words = ReturnType<typeof listWords>

/** What a column is called in a language. */
export function headingOf({ column, number = 1 }: ColumnPlace, { t }: Pick<Words, 't'>): string {
  return t(`screens.startList.column.${column}`, { number })
}

/** What may stand in a cell where one of a few is chosen, in a language; in the order in which they are offered. */
export function choicesOf(kind: keyof typeof CHOICES, { t }: Pick<Words, 't'>): readonly string[] {
  switch (kind) {
    case 'sex':
      return CHOICES.sex.map((one) => t(`screens.startList.choice.sex.${one}`))
    case 'yesNo':
      return CHOICES.yesNo.map((one) => t(`screens.yesNo.${one}`))
    case 'filedWith':
      return CHOICES.filedWith.map((one) => t(`screens.startList.choice.filedWith.${one}`))
    case 'channel':
      return CHOICES.channel.map((one) => t(`screens.startList.choice.channel.${one}`))
    case 'body':
      return CHOICES.body.map((one) => t(`screens.startList.choice.body.${one}`))
    case 'source':
      return CHOICES.source.map((one) => t(`screens.startList.choice.source.${one}`))
  }
}

let known: StartWords | undefined

/** The words by which a list is read, whichever language it was filled in; made once, for they stand in the program. */
export function startWords(): StartWords {
  return (known ??= {
    columns: new Map(
      LANGUAGES.flatMap((language) => {
        const words = listWords(language)
        return listStartColumns().map((place) => [foldKey(headingOf(place, words)), columnId(place)] as const)
      }),
    ),
    choices: {
      sex: chosen('sex'),
      yesNo: chosen('yesNo'),
      filedWith: chosen('filedWith'),
      channel: chosen('channel'),
      body: chosen('body'),
      source: chosen('source'),
      office: officeNames(),
    },
  })
}

/** Each value by its word in every language, and by itself. */
function chosen(kind: keyof typeof CHOICES): ReadonlyMap<string, string> {
  const values: readonly string[] = CHOICES[kind]
  const spoken = LANGUAGES.flatMap((language) => {
    const words = choicesOf(kind, listWords(language))
    return values.map((value, index) => [foldKey(words[index] ?? value), value] as const)
  })
  return new Map([...values.map((value) => [foldKey(value), value] as const), ...spoken])
}

/** Offices by their codes and by their names. */
function officeNames(): ReadonlyMap<string, string> {
  return new Map(
    listOfficeCodes().flatMap((code) => {
      const office = findOffice(code)
      const names = office === undefined ? [] : [office.nominative.cnr, office.nominative.en]
      return [code, ...names].map((name) => [foldKey(name), code] as const)
    }),
  )
}
