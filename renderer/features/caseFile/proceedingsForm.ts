import { z } from 'zod'
import { VERDICT_KINDS, type Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { offences } from '../../../shared/domain/legal/offences.ts'
import { prosecutionBefore } from '../../../shared/domain/offices/offices.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { typedDate } from '../../../shared/format/parseDate.ts'
import { compact, fieldReader, type FieldProblems } from '../../api/readFields.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'

export const HEARING_KINDS = ['main', 'preliminary', 'plea', 'announcement'] as const
export const proceedingsForm = z.object({
  fields: z.record(z.string(), z.string()),
  offences: z.array(z.object({ place: z.string(), from: z.string(), to: z.string() })),
  hearings: z.array(z.object({ date: z.string(), kind: z.string(), closed: z.boolean() })),
})
export type ProceedingsForm = z.infer<typeof proceedingsForm>

const NO_OFFENCE = { place: '', from: '', to: '' }

/** A new file: the offence is not chosen, the court's own prosecution office is proposed by the screen. */
export function newProceedingsForm(prosecution: string): ProceedingsForm {
  return { fields: { prosecution, court: '' }, offences: [NO_OFFENCE], hearings: [] }
}

export function proceedingsToForm(value: Proceedings): ProceedingsForm {
  return {
    fields: {
      court: value.court,
      courtMark: value.courtMark ?? '',
      prosecution: value.prosecution,
      prosecutionMark: value.prosecutionMark ?? '',
      indictmentDate: typedDate(value.indictment?.date),
      indictmentConfirmed: typedDate(value.indictment?.confirmed),
      mainHearingEnded: typedDate(value.mainHearingEnded),
      verdictKind: value.verdict?.kind ?? '',
      verdictAnnounced: typedDate(value.verdict?.announced),
      gain: value.gainCents === undefined ? '' : formatNumber(value.gainCents, 'cnr'),
      plea: value.plea ? 'yes' : '',
      ...textsOf(value),
      organised: value.organised === undefined ? '' : value.organised ? 'yes' : 'no',
    },
    offences: value.offences.map((offence) => ({
      place: placeKey(offence),
      from: typedDate(offence.from),
      to: typedDate(offence.to),
    })),
    hearings: value.hearings.map((hearing) => ({
      date: typedDate(hearing.date),
      kind: hearing.kind,
      closed: hearing.closed === true,
    })),
  }
}

/** An offence's place as one value of a list: law, article, paragraph. */
export function placeKey(
  place: Readonly<{ law: string; article: string; paragraph?: string | null | undefined }>,
): string {
  return [place.law, place.article, place.paragraph ?? ''].join('|')
}

export const OFFENCE_PLACES = offences
  .filter((entry) => entry.validTo === null)
  .map((entry) => ({ key: placeKey(entry), entry }))

/** The prosecutor's office that acts before a court, to be proposed when the court is chosen. */
export function proposedProsecution(court: string): string | undefined {
  return prosecutionBefore(court)?.code
}

export function formToProceedings(
  form: ProceedingsForm,
  before: Proceedings | undefined,
): Readonly<{ value: Proceedings; problems: FieldProblems }> {
  const read = fieldReader()
  const { fields } = form
  const full = (name: string) => (fields[name]?.trim() === '' ? undefined : fields[name]?.trim())
  const value = compact({
    ...before,
    court: read.required('court', fields['court']),
    courtMark: full('courtMark'),
    prosecution: read.required('prosecution', fields['prosecution']),
    prosecutionMark: full('prosecutionMark'),
    offences: readOffences(form, read),
    hearings: readHearings(form, read),
    indictment: readIndictment(fields, read),
    mainHearingEnded: read.date('mainHearingEnded', fields['mainHearingEnded']),
    verdict: readVerdict(fields, read),
    plea: fields['plea'] === 'yes',
    organised: fields['organised'] === 'yes' ? true : fields['organised'] === 'no' ? false : undefined,
    place: pairOf(fields, 'place'),
    facts: pairOf(fields, 'facts'),
    pleaClause: pairOf(fields, 'pleaClause'),
    gainCents: read.amount('gain', fields['gain']),
  })
  return { value, problems: read.problems }
}

function textsOf(value: Proceedings): Record<string, string> {
  const pairs = { place: value.place, facts: value.facts, pleaClause: value.pleaClause }
  return Object.fromEntries(
    Object.entries(pairs).flatMap(([name, pair]) => [
      [`${name}.cnr`, pair?.cnr ?? ''],
      [`${name}.en`, pair?.en ?? ''],
    ]),
  )
}

function pairOf(fields: Fields, name: string): Bilingual | undefined {
  const cnr = fields[`${name}.cnr`] ?? ''
  const en = fields[`${name}.en`] ?? ''
  return cnr.trim() === '' && en.trim() === '' ? undefined : { cnr, en }
}

type Reader = ReturnType<typeof fieldReader>
type Fields = ProceedingsForm['fields']

function readOffences(form: ProceedingsForm, read: Reader): Proceedings['offences'] {
  return form.offences.map((row, index) => {
    const [law = '', article = '', paragraph = ''] = read.required(`offences.${String(index)}`, row.place).split('|')
    return compact({
      law,
      article,
      paragraph: paragraph === '' ? undefined : paragraph,
      from: read.date(`offences.${String(index)}.from`, row.from),
      to: read.date(`offences.${String(index)}.to`, row.to),
    })
  })
}

function readHearings(form: ProceedingsForm, read: Reader): Proceedings['hearings'] {
  return form.hearings.flatMap((row, index) => {
    const path = `hearings.${String(index)}.date`
    if (row.date.trim() === '') read.required(path, '')
    const date = read.date(path, row.date)
    const kind = HEARING_KINDS.find((candidate) => candidate === row.kind) ?? 'main'
    return date === undefined ? [] : [compact({ date, kind, closed: row.closed ? true : undefined })]
  })
}

function readIndictment(fields: Fields, read: Reader): Proceedings['indictment'] {
  const date = read.date('indictmentDate', fields['indictmentDate'])
  const confirmed = read.date('indictmentConfirmed', fields['indictmentConfirmed'])
  if (date === undefined && confirmed !== undefined) read.required('indictmentDate', '')
  return date === undefined ? undefined : compact({ date, confirmed })
}

function readVerdict(fields: Fields, read: Reader): Proceedings['verdict'] {
  const kind = VERDICT_KINDS.find((candidate) => candidate === fields['verdictKind'])
  const announced = read.date('verdictAnnounced', fields['verdictAnnounced'])
  if (kind === undefined) return undefined
  if (announced === undefined && fields['verdictAnnounced']?.trim() === '') read.required('verdictAnnounced', '')
  return announced === undefined ? undefined : { kind, announced }
}
