import type { ClaimFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { STAGES, type ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { HeadCode } from '../../../shared/domain/caseFile/headCodes.ts'
import type { Chance } from './chance.ts'
import { generateText } from './words.ts'

/** How many of a hundred claims stand at which stage: an office some years on, most of its work done. */
const SHARES: readonly (readonly [ClaimStage, number])[] = [
  ['draft', 6],
  ['ready', 2],
  ['forwarded', 2],
  ['registered', 6],
  ['inReview', 8],
  ['returned', 2],
  ['decided', 2],
  ['issued', 8],
  ['served', 6],
  ['final', 8],
  ['enforceable', 12],
  ['paid', 20],
  ['uncollectable', 4],
  ['withdrawn', 6],
  ['civilAction', 8],
]
const CODES: readonly HeadCode[] = ['M01', 'M02', 'M03', 'M04', 'M05', 'M06', 'M07', 'M11', 'N01', 'N02', 'N05', 'N08']

export function generateStage(chance: Chance): ClaimStage {
  let left = chance.number(100)
  for (const [stage, share] of SHARES) {
    if (left < share) return stage
    left -= share
  }
  return 'paid'
}

/** A claim as it stands at its stage, with its decision if it got so far. */
export function generateClaim(
  chance: Chance,
  at: Readonly<{ number: number; stage: ClaimStage; day: string; evidence: number }>,
): ClaimFile {
  const heads = Array.from({ length: 2 + chance.number(8) }, (_, index) => generateHead(chance, index, at.evidence))
  const id = `c${String(at.number)}`
  const { filed, issued } = STAGES[at.stage]
  const claim = {
    id,
    claimant: `v${String(at.number)}`,
    ...(filed ? { filed: at.day, filedWith: 'prosecution' as const } : {}),
    ...(at.stage === 'draft' && chance.often(0.3) ? {} : { informedOfRight: at.day }),
    joinsProsecution: true,
    respondents: ['d1', 'd2'],
    jointly: true,
    heads,
    note: generateText(chance, 1),
  }
  const isDecided = issued || at.stage === 'decided'
  return {
    claim,
    stage: at.stage,
    ...(isDecided ? { decision: generateDecision(chance, id, heads, at.day) } : {}),
    acts: [],
    services: [],
    payments: [],
  }
}

function generateHead(chance: Chance, index: number, evidence: number): ClaimHead {
  const code = CODES[index % CODES.length] ?? 'M01'
  const amountCents = 10_000 + chance.number(500_000)
  const isMaterial = code.startsWith('M')
  return {
    id: `h${String(index + 1)}`,
    code,
    from: '2019-02-01',
    to: '2019-10-31',
    calculation: isMaterial
      ? { method: 'units', quantity: '1', unit: { cnr: 'iznos', en: 'amount' }, rateCents: amountCents }
      : { method: 'fixed' },
    amountCents,
    evidence: [`e${String(1 + (index % evidence))}`, `e${String(1 + ((index + 1) % evidence))}`],
    ...(isMaterial ? { interestFrom: '2020-01-01' } : {}),
    ...(chance.often(0.4) ? { note: generateText(chance, 1) } : {}),
  }
}

function generateDecision(chance: Chance, claim: string, heads: readonly ClaimHead[], date: string): Decision {
  return {
    claim,
    judge: 'j1',
    date,
    daysToPay: 15,
    jointly: true,
    heads: heads.map(({ id, amountCents }) => ({
      head: id,
      awardedCents: amountCents ?? 0,
      reasons: generateText(chance, 2),
    })),
    reasons: generateText(chance, 4),
  }
}
