import { createHash } from 'node:crypto'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { isInUse } from '../../../shared/document/officeTexts.ts'
import { diffLaw } from '../../../shared/domain/law/diffLaw.ts'
import { packInForce, tableOf } from '../../../shared/domain/law/lawInForce.ts'
import { LAW_KINDS, type LawKind } from '../../../shared/domain/law/lawPack.ts'
import type { LawTables } from '../../../shared/domain/law/lawTables.ts'
import { previewLaw } from '../../../shared/domain/law/previewLaw.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { messageFor } from '../../../shared/text/message.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'
import type { BookedPack } from '../../session/lawBook.ts'
import type { OfficeContext } from '../context.ts'
import { rowsOf } from './bringLaw.ts'
import { changedTexts } from '../documentText/changedTexts.ts'
import { readSampleCases } from '../exchange/sampleCases.ts'

/** So many days before a table ends it asks for attention: a rate of a month, holidays of two years. */
const NEAR_END = { interest: 31, holidays: 730 } as const

export function readLaw({ laws, today }: OfficeContext): Result<Output<'law.inForce'>> {
  return success(laws.on(today))
}

/** The tables as they are today, and every version that was brought. */
export function listLaw(context: OfficeContext): Result<Output<'law.list'>> {
  const { laws, today } = context
  const law = laws.on(today)
  return success({
    tables: LAW_KINDS.map((kind) => tableToday(context, kind, law)),
    packs: laws.packs().map((booked) => listed(context, booked)),
  })
}

/** What a pack changes against what is in force; a confirmed one against what would be in force without it. */
export async function lookAtLaw(
  { laws, today }: OfficeContext,
  { id }: Input<'law.look'>,
): Promise<Result<Output<'law.look'>>> {
  const booked = laws.packs().find(({ row }) => row.id === id)
  if (booked === undefined) return failure('law.notFound')
  const { pack, row, isSound } = booked
  if (pack === undefined || !isSound) return failure('law.broken')
  const before = row.decidedAt === null ? laws.on(today) : laws.before(row.decidedAt, today)
  const after = { ...before, ...tableOf(pack) }
  const samples = await readSampleCases()
  return success({
    against: before[pack.kind].version,
    rows: [...diffLaw(pack.kind, before, after)].map((one) => ({ ...one, fields: [...one.fields] })),
    samples: samples.length,
    effects: [
      ...previewLaw(samples, before, after, today).map((effect) => {
        if (effect.of === 'interest') return effect
        const { rule, ...days } = effect
        return { ...days, name: messageFor(`deadline.name.${rule}`) }
      }),
      ...(pack.kind === 'texts' ? changedTexts(samples, before, after, today) : []),
    ],
  })
}

function tableToday(
  { laws, today }: OfficeContext,
  kind: LawKind,
  law: LawTables,
): Output<'law.list'>['tables'][number] {
  const found = packInForce(laws.confirmed(), kind, today)
  const row = laws.packs().find(({ pack }) => pack === found?.pack)?.row
  return {
    kind,
    version: law[kind].version,
    ...(found === undefined || row === undefined
      ? {}
      : { pack: row.id, validFrom: found.pack.validFrom, source: found.pack.source }),
    sha256:
      row?.sha256 ??
      createHash('sha256')
        .update(JSON.stringify(rowsOf(kind, law)))
        .digest('hex'),
    ...extentOf(kind, law, today),
  }
}

type Extent = Pick<Output<'law.list'>['tables'][number], 'rows' | 'reaches' | 'isShort' | 'appliesFrom'>

/** How many rows a table has and how far it reaches; that of compensation by the State has no end, only a beginning. */
function extentOf(kind: LawKind, { interest, holidays, stateCompensation, texts }: LawTables, today: string): Extent {
  if (kind === 'texts') {
    return { rows: texts.paragraphs.length, isShort: texts.paragraphs.some((text) => !isInUse(text)) }
  }
  if (kind === 'stateCompensation') {
    const { appliesFrom, offences } = stateCompensation
    return { rows: offences.length, isShort: false, ...(appliesFrom === null ? {} : { appliesFrom }) }
  }
  const isInterest = kind === 'interest'
  const reaches = isInterest ? (interest.rates.at(-1)?.validTo ?? today) : holidays.range.to
  const rows = isInterest ? interest.rates.length : holidays.holidays.length
  return { rows, reaches, isShort: reaches < addDays(today, NEAR_END[kind]) }
}

function listed(
  { office, person }: OfficeContext,
  { row, pack, isSound }: BookedPack,
): Output<'law.list'>['packs'][number] {
  const names = office.accounts.names()
  const nameOf = (id: string) => names.get(id) ?? id
  const { id, kind, version, sha256, state, proposedBy, proposedAt, decidedBy, decidedAt, reason } = row
  return {
    id,
    kind,
    version,
    sha256,
    state,
    ...(pack === undefined ? {} : { validFrom: pack.validFrom, source: pack.source }),
    proposedBy: nameOf(proposedBy),
    proposedAt,
    ...(decidedBy === null ? {} : { decidedBy: nameOf(decidedBy) }),
    ...(decidedAt === null ? {} : { decidedAt }),
    ...(reason === null ? {} : { reason }),
    isSound,
    isOwn: proposedBy === person.id,
  }
}
