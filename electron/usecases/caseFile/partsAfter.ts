import type { FileParts } from '../../db/fileMemory.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { StoredClaim } from '../../db/tables/claimTable.ts'
import { isNamedAlike } from '../../../shared/domain/caseFile/namedAlike.ts'
import type { Change } from './change.ts'

type Part = keyof FileParts

/** Which parts of a file a change of each kind touches; a new kind of change that is not answered here does not compile. */
const TOUCHED: Readonly<Record<keyof Change, readonly Part[]>> = {
  proceedings: ['proceedings', 'header'],
  corrections: [],
  fileChange: ['header'],
  moved: [
    'standings',
    'evidenceLinks',
    'outlines',
    'claims',
    'decisions',
    'orders',
    'outside',
    'attempts',
    'legalActs',
    'enforcement',
    'nonCollection',
    'stateSteps',
    'links',
    'records',
    'evidence',
    'duties',
    'header',
  ],
  holder: ['header'],
  away: ['header'],
  assignments: ['header'],
  excluded: ['header'],
  readmitted: ['header'],
  newPerson: ['links', 'records'],
  newPeople: ['links', 'records'],
  person: ['links', 'records'],
  people: ['links', 'records'],
  resealed: ['links', 'records', 'orders'],
  personCorrections: [],
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
  release: [],
  releasedClaim: [],
  order: ['orders'],
  outside: ['outside'],
  correctedOutside: ['outside'],
  ledger: ['outlines', 'claims'],
  attempt: ['attempts'],
  struckAttempt: ['attempts'],
  legalActs: ['legalActs'],
  enforcementStep: ['enforcement'],
  struckStep: ['enforcement'],
  stateStep: ['stateSteps'],
  struckStateStep: ['stateSteps'],
  nextSteps: [],
  nonCollection: ['nonCollection'],
}

/**
 * What was read of a file before a change that people of `office` make and still stands after it; what the change itself
 * says is taken from it.
 */
export function partsAfter(before: FileParts, change: Change, office: string): FileParts {
  const touched = new Set<Part>()
  for (const kind of Object.keys(change) as (keyof Change)[]) {
    if (isMade(change[kind])) for (const part of TOUCHED[kind]) touched.add(part)
  }
  const kept: { [Name in Part]?: unknown } = {}
  for (const part of Object.keys(before) as Part[]) if (!touched.has(part)) kept[part] = before[part]
  return {
    ...(kept as FileParts),
    ...proceedingsAfter(before, change, office),
    ...peopleAfter(before, change),
    ...decisionsAfter(before, change),
    ...claimsAfter(before, change),
  }
}

function isMade(value: Change[keyof Change]): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined
}

/** The header too where the file is named as before; entering a mark that an office was given is another header. */
function proceedingsAfter({ header }: FileParts, { proceedings, ...others }: Change, office: string): FileParts {
  if (proceedings === undefined) return {}
  const isAlone = !(Object.keys(others) as (keyof typeof others)[]).some(
    (kind) => isMade(others[kind]) && TOUCHED[kind].includes('header'),
  )
  const isKept = header !== undefined && isAlone && isNamedAlike(header, proceedings, office)
  return { proceedings, ...(isKept ? { header } : {}) }
}

/** Of a changed person who was there; the seal stays as it is, and an identity that is left out too. */
function peopleAfter({ records, links }: FileParts, change: Change): FileParts {
  const { person, newPerson, resealed, removedPerson } = change
  if (person === undefined || [newPerson, resealed, removedPerson].some((one) => one !== undefined)) return {}
  const { open, identity } = person
  const { id, representative = null, guardian = null } = open
  const after = (one: PersonRecord): PersonRecord => {
    if (one.open.id !== id) return one
    const known = identity ?? one.identity
    return { open, ...(open.sealed === true || known === undefined ? {} : { identity: known }) }
  }
  return {
    ...(records === undefined ? {} : { records: records.map(after) }),
    ...(links === undefined
      ? {}
      : { links: links.map((one) => (one.id === id ? { id, representative, guardian } : one)) }),
  }
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
