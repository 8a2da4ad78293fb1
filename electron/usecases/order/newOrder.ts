import type { IssuedJudgment, OrderRelease } from '../../../shared/contract/order.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import { labelOf } from '../../../shared/domain/caseFile/label.ts'
import type { ExplainedWarning } from '../../../shared/domain/decision/explainedWarnings.ts'
import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { NewOrder, OrderNumbering } from '../../db/tables/orderTable.ts'
import { markOf } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'
import type { ProvenAct } from './drawProvenAct.ts'
import { ENGINE } from './madeBy.ts'
import { nextOrdinal } from './standingOrder.ts'

type Parts = Readonly<{
  caseFile: CaseFile
  numbering: OrderNumbering
  awardedCents: number
  judgment: IssuedJudgment
  warnings: readonly ExplainedWarning[]
  release: OrderRelease | undefined
  paper: ProvenAct & Readonly<{ templateVersion: string }>
}>

function withMaskedReason({ maskReason }: CommandContext, caseId: string, judgment: IssuedJudgment): IssuedJudgment {
  return judgment.reason === undefined ? judgment : { ...judgment, reason: maskReason(caseId, judgment.reason) }
}

/** Everything that is frozen with an order: number, date, judge, paper, fingerprint, and the case, the tables of the law, and the versions of template, program and engine as they were. */
export function createOrder(context: CommandContext, file: LoadedCase, claim: Claim, parts: Parts): NewOrder {
  const { caseFile, numbering, awardedCents, judgment, warnings, release, paper } = parts
  const injured = caseFile.people.find(({ id }) => id === claim.claimant)
  const label = injured === undefined ? { cnr: '', en: '' } : labelOf(injured)
  return {
    id: context.newId(),
    caseId: file.id,
    claimId: claim.id,
    kind: 'issue',
    ordinal: nextOrdinal(file, claim.id),
    office: context.person.office,
    ...numbering,
    mark: markOf(file),
    injuredCnr: label.cnr,
    injuredEn: label.en,
    issued: context.today,
    judgeName: context.person.displayName,
    judgeSex: context.person.sex,
    sha256: paper.sha256,
    pages: paper.pages,
    awardedCents,
    pdf: new Uint8Array(paper.bytes),
    proof: paper.proof,
    snapshot: JSON.stringify({
      template: paper.templateVersion,
      engine: ENGINE,
      case: caseFile,
      law: context.laws.on(context.today),
      judgment: withMaskedReason(context, file.id, judgment),
      warnings: warnings.map((one) => ({ ...one, reason: context.maskReason(file.id, one.reason) })),
      release,
    }),
  }
}
