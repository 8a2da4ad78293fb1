import type { FileParts } from '../../db/fileMemory.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import type { Change } from './change.ts'

type Part = keyof FileParts

/** Which parts of a file a change of each kind touches; a new kind of change that is not answered here does not compile. */
const TOUCHED: Readonly<Record<keyof Change, readonly Part[]>> = {
  proceedings: ['proceedings', 'header'],
  corrections: [],
  holder: ['header'],
  assignments: ['header'],
  excluded: ['header'],
  readmitted: ['header'],
  newPerson: ['links', 'records'],
  person: ['links', 'records'],
  resealed: ['links', 'records', 'orders'],
  removedPerson: ['links', 'records'],
  evidence: ['evidence'],
  removedEvidence: ['evidence', 'evidenceLinks'],
  duty: ['duties'],
  struckDuty: ['duties'],
  claim: ['standings', 'evidenceLinks', 'outlines', 'claims', 'decisions'],
  // A claim sent back tells that the court has begun.
  moves: ['standings', 'outlines', 'claims', 'header'],
  removedClaim: ['standings', 'evidenceLinks', 'outlines', 'claims', 'decisions'],
  decision: ['decisions'],
  order: ['orders'],
}

/** What was read of a file before a change and still stands after it; what the change itself says is taken from it. */
export function partsAfter(before: FileParts, change: Change): FileParts {
  const kinds = (Object.keys(change) as (keyof Change)[]).filter((kind) => isMade(change[kind]))
  const touched = new Set(kinds.flatMap((kind) => TOUCHED[kind]))
  const kept = Object.fromEntries(Object.entries(before).filter(([part]) => !touched.has(part as Part))) as FileParts
  return { ...kept, ...decisionsAfter(before, change), ...claimsAfter(before, change) }
}

function isMade(value: Change[keyof Change]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

function decisionsAfter({ decisions }: FileParts, { decision, claim, removedClaim }: Change): FileParts {
  if (decisions === undefined || removedClaim !== undefined) return {}
  // With a head that is gone its decision is gone too; without a decision none can go.
  if (claim !== undefined) return decisions.length === 0 && decision === undefined ? { decisions } : {}
  if (decision === undefined) return {}
  return { decisions: [...decisions.filter((one) => one.claim !== decision.claim), decision] }
}

/** Of the changed content of a claim that was there, at the stage where it is now. */
function claimsAfter({ claims }: FileParts, { claim: changed, moves = [], removedClaim }: Change): FileParts {
  if (claims === undefined || changed === undefined || removedClaim !== undefined) return {}
  const { id } = changed.claim
  const isAlone = moves.every((move) => move.claim === id && move.returnNote === undefined)
  if (!isAlone || !claims.some(({ claim }) => claim.id === id)) return {}
  const after = ({ returnNote, ...stored }: StoredClaim): StoredClaim => {
    const stage = moves.at(-1)?.stage ?? stored.stage
    const note = stage === 'returned' && returnNote !== undefined ? { returnNote } : {}
    return { ...stored, ...note, claim: changed.claim, stage }
  }
  return { claims: claims.map((one) => (one.claim.id === id ? after(one) : one)) }
}
