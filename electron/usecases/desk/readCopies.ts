import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { CopiedFile, ListedCopy } from '../../../shared/contract/deskCopies.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { computeHeadTotals } from '../../../shared/domain/claim/headTotals.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import { sameAtEachDesk } from '../../../shared/domain/packet/deskCopy.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import type { CaseFile, ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { toCaseFile } from '../../../shared/exchange/toCaseFile.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { DeskCopy } from '../../db/tables/deskCopyTable.ts'
import { noteOnce } from '../caseFile/noteOnce.ts'
import type { EffectContext, QueryContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import { bodyOf, coverOf } from './copyForm.ts'
import { copySightOf, desksOf, findCopy } from './ownDesks.ts'

const MOST = 200

/** The other desks of the office, and the copies that the person may read. */
export function listCopies(context: QueryContext, { mark }: Input<'deskCopy.list'>): Result<Output<'deskCopy.list'>> {
  const { deskCopies } = context.cases
  const told = new Map(deskCopies.desks(context.person.office).map((one) => [one.desk, one]))
  const copies = deskCopies.list(copySightOf(context), sameAtEachDesk(mark), MOST)
  return success({
    desks: desksOf(context).map(({ card, fingerprint }) => {
      const { copies: count = 0, series, last } = told.get(card.installation) ?? {}
      const known = series === undefined || last === undefined ? {} : { series, last }
      return { mark: keyMarkOf(fingerprint), copies: count, ...known }
    }),
    copies: copies.map(listed),
  })
}

/** What a copy says; that somebody reads it is written down before. */
export function openCopy(
  context: EffectContext,
  { caseId }: Input<'deskCopy.open'>,
): Promise<Result<Output<'deskCopy.open'>>> {
  return Promise.resolve(openNow(context, caseId))
}

function openNow(context: EffectContext, caseId: string): Result<CopiedFile> {
  const copy = findCopy(context, caseId)
  if (copy === undefined) return failure('deskCopy.notFound')
  const about = { cnr: `${copy.mark} · ${copy.series}`, en: `${copy.mark} · ${copy.series}` }
  const noted = noteOnce(context, 'copy', { act: 'caseFile.deskCopyRead', caseId, about })
  if (!noted.ok) return noted
  const { form, stages, holder } = bodyOf(context, copy)
  const notes = new Map((context.mayReveal ? coverOf(context, copy).notes : []).map((one) => [one.claim, one.note]))
  const { court, prosecution, courtMark, prosecutionMark, offences } = form.case
  const file = toCaseFile(form)
  const nameOf = namesIn(file)
  const stageOf = new Map(stages.map(({ claim, stage }) => [claim, stage]))
  return success({
    ...listed(copy),
    at: copy.at,
    ...{ court, prosecution, holder, offences },
    orders: [...context.cases.deskCopies.ordersOf(caseId, copy.office)],
    ...told('courtMark', courtMark),
    ...told('prosecutionMark', prosecutionMark),
    people: file.people.map(({ id, role }) => ({ id, role, name: nameOf(id) })),
    claims: file.claims.map((one) => ({
      ...copiedClaim(one, nameOf),
      stage: stageOf.get(one.claim.id) ?? 'draft',
      ...told('note', notes.get(one.claim.id)),
    })),
    evidence: file.evidence.map(({ id, kind, title, date }) => ({ id, kind, title, ...told('date', date) })),
  })
}

/** The pages of an order that came with a copy. SECURITY: those that came, or nothing. */
export function readCopiedOrder(
  context: EffectContext,
  { caseId, place }: Input<'deskCopy.read'>,
): Promise<Result<Output<'deskCopy.read'>>> {
  return Promise.resolve(readNow(context, caseId, place))
}

function readNow(context: EffectContext, caseId: string, place: number): Result<Output<'deskCopy.read'>> {
  const copy = findCopy(context, caseId)
  const order = copy === undefined ? undefined : context.cases.deskCopies.order(caseId, copy.office, place)
  if (copy === undefined || order === undefined) return failure('deskCopy.notFound')
  const { number, sha256, pdf } = order
  if (fingerprintOf(pdf) !== sha256) return failure('order.damaged')
  const about = { cnr: `${copy.mark} · ${number}`, en: `${copy.mark} · ${number}` }
  const noted = noteOnce(context, `copy/${number}`, { act: 'caseFile.deskCopyRead', caseId, about })
  return noted.ok ? success({ bytes: pdf }) : noted
}

function listed({ caseId, mark, series, revision, made }: DeskCopy): ListedCopy {
  return { caseId: caseIdForm.parse(caseId), mark, series, revision, made }
}

/** A member of an answer that is left out where there is nothing to tell. */
function told<Name extends string, Value>(name: Name, value: Value | undefined): { [Key in Name]?: Value } {
  const member: { [Key in Name]?: Value } = {}
  if (value !== undefined) member[name] = value
  return member
}

type NameOf = (id: string) => Bilingual

/** Who is sealed stands under the pseudonym; the name is not in the copy that lies open. */
function namesIn({ people }: CaseFile): NameOf {
  const names = new Map(
    people.map(({ id, name, sealed, pseudonym }) => [
      id,
      sealed === true ? (pseudonym ?? { cnr: id, en: id }) : { cnr: name, en: name },
    ]),
  )
  return (id) => names.get(id) ?? { cnr: id, en: id }
}

function copiedClaim({ claim, decision, acts, payments }: ClaimFile, nameOf: NameOf) {
  const awarded = new Map(decision?.heads.map(({ head, awardedCents }) => [head, awardedCents]))
  return {
    id: claim.id,
    claimant: nameOf(claim.claimant),
    respondents: claim.respondents.map(nameOf),
    claimedCents: computeHeadTotals(claim.heads).allCents,
    heads: claim.heads.map(({ id, code, from, to, amountCents }) => {
      return {
        ...{ id, code, amountCents },
        ...told('from', from),
        ...told('to', to),
        ...told('awardedCents', awarded.get(id)),
      }
    }),
    acts: acts.map(({ act, date, number }) => ({ act, date, ...told('number', number) })),
    paidCents: addUpCents(payments.map(({ amountCents }) => amountCents)),
  }
}
