import type { RulingAct } from '../../../shared/domain/caseFile/claimActRecord.ts'
import { addUpCents } from '../../../shared/domain/money/cents.ts'
import type { NewOrder, OrderNumbering } from '../../db/tables/orderTable.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import type { ProvenAct } from './drawProvenAct.ts'
import { ENGINE } from './madeBy.ts'
import { numbered, type PreparedRuling } from './prepareRuling.ts'

type Parts = Readonly<{
  act: RulingAct
  prepared: PreparedRuling
  numbering: OrderNumbering
  paper: ProvenAct
}>

/** Everything that is frozen with a ruling on an order: as with the order itself, and what its paper was made of. */
export function createRuling(context: CommandContext, file: LoadedCase, parts: Parts): NewOrder {
  const { act, numbering, paper } = parts
  const { order, after, request } = parts.prepared
  const { caseFile, ...ruling } = numbered(request, numbering.number)
  const before = file.orders().filter(({ claimId, kind }) => claimId === order.claimId && kind === act)
  return {
    id: context.newId(),
    caseId: file.id,
    claimId: order.claimId,
    kind: act,
    ordinal: before.length + 1,
    office: context.person.office,
    ...numbering,
    mark: markOf(file),
    injuredCnr: order.injuredCnr,
    injuredEn: order.injuredEn,
    issued: context.today,
    judgeName: context.person.displayName,
    judgeSex: context.person.sex,
    sha256: paper.sha256,
    pages: paper.pages,
    awardedCents: addUpCents(after.heads.map(({ awardedCents }) => awardedCents)),
    pdf: new Uint8Array(paper.bytes),
    proof: paper.proof,
    snapshot: JSON.stringify({ engine: ENGINE, case: caseFile, law: context.laws.on(context.today), ruling }),
  }
}
