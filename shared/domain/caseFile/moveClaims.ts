import type { Offence } from './proceedings.ts'
import type { DutyRecord } from '../duties/dutyRecord.ts'
import { STAGES } from '../claim/stages.ts'
import type { CaseFile, ClaimFile } from './caseFile.ts'
import type { Claim, ClaimHead } from './claim.ts'
import type { Decision } from './decision.ts'
import type { Evidence } from './evidence.ts'
import { ledgerActsOf } from './ledgerAct.ts'
import type { Person } from './person.ts'

/** What another file is given when claims go over to it, under ids that are free there; who or what it has already is not given again. */
export type ClaimMove = Readonly<{
  people: readonly Person[]
  evidence: readonly Evidence[]
  duties: readonly DutyRecord[]
  claims: readonly Readonly<{ from: string; file: ClaimFile }>[]
  /** Under which id each person and each piece of evidence of the moved claims stands in the other file. */
  personIds: ReadonlyMap<string, string>
  evidenceIds: ReadonlyMap<string, string>
  /** The same of each offence charged. */
  offenceIds: ReadonlyMap<string, string>
}>

const OFFICIALS: ReadonlySet<Person['role']> = new Set(['judge', 'panelMember', 'clerk', 'prosecutor'])

/** Whether a claim can go over to another file: one under an order stays with its order, one that nobody has filed with the prosecution. */
export function canMove({ stage }: Pick<ClaimFile, 'stage'>): boolean {
  return stage === undefined || (stage !== 'draft' && stage !== 'ready' && !STAGES[stage].issued)
}

/**
 * What goes over when `claims` of a file are joined to another or severed from it (ZKP, joinder and severance of proceedings):
 * the claims, whoever they name and whoever acts for those, who sits, the evidence that the claims rest on, and the duties
 * done for those people. People, evidence and duties stay in the file that the claims leave, too. Nothing is given one of
 * `reserved` ids of the other file.
 */
export function planMove(
  from: CaseFile,
  to: CaseFile,
  claims: readonly string[],
  reserved: ReadonlySet<string> = new Set(),
): ClaimMove {
  const moved = from.claims.filter(({ claim }) => claims.includes(claim.id))
  const named = closePeople(from.people, new Set(moved.flatMap(namedIn)))
  const people = from.people.filter(({ id, role }) => named.has(id) || OFFICIALS.has(role))
  const ids = new Set(people.map(({ id }) => id))
  const duties = (from.duties ?? []).filter(({ person }) => person !== undefined && ids.has(person))
  const shown = new Set([...moved.flatMap(evidenceOf), ...duties.flatMap(({ evidence }) => evidence ?? [])])
  const evidence = from.evidence.filter(({ id }) => shown.has(id))
  const personIds = freeIds(people, to.people, { reserved })
  const evidenceIds = freeIds(evidence, to.evidence, { reserved })
  // Two claims are two, even where they say the same.
  const claimIds = freeIds(
    moved.map(({ claim }) => claim),
    to.claims.map(({ claim }) => claim),
    { reserved, isThere: () => false },
  )
  const offenceIds = freeIds(chargesOf(from), chargesOf(to), { reserved })
  const dutyIds = freeIds(duties, to.duties ?? [])
  const person = (id: string) => personIds.get(id) ?? id
  const item = (id: string) => evidenceIds.get(id) ?? id
  const offence = (id: string) => offenceIds.get(id) ?? id
  return {
    people: newTo(
      people.map((one) => renamePerson(one, person)),
      to.people,
    ),
    evidence: newTo(
      evidence.map((one) => ({ ...one, id: item(one.id) })),
      to.evidence,
    ),
    duties: newTo(
      duties.map((one) => renameDuty(one, dutyIds.get(one.id) ?? one.id, { person, item })),
      to.duties ?? [],
    ),
    claims: moved.map((one) => ({
      from: one.claim.id,
      file: renameClaim(one, claimIds.get(one.claim.id) ?? one.claim.id, { person, item, offence }),
    })),
    personIds,
    evidenceIds,
    offenceIds,
  }
}

function namedIn({ claim, decision, payments, ledgerActs = [] }: ClaimFile): readonly string[] {
  const { claimant, respondents, succession, successorsAsked = [], measures = [] } = claim
  return [
    claimant,
    ...respondents,
    ...(succession === undefined ? [] : [succession.of]),
    ...successorsAsked.map(({ person }) => person),
    ...measures.map(({ target }) => target),
    ...(decision === undefined
      ? []
      : [decision.judge, ...(decision.debtors ?? []), ...(decision.shares ?? []).map(({ debtor }) => debtor)]),
    ...payments.flatMap(({ from }) => from ?? []),
    ...ledgerActsOf(ledgerActs, 'instalments').map(({ debtor }) => debtor),
  ]
}

function evidenceOf({ claim }: ClaimFile): readonly string[] {
  return claim.heads.flatMap(({ evidence, places = [] }) => [...evidence, ...places.map((place) => place.evidence)])
}

/** Those people with everybody who acts for them. */
function closePeople(people: readonly Person[], ids: ReadonlySet<string>): ReadonlySet<string> {
  const acting = people
    .filter(({ id }) => ids.has(id))
    .flatMap(({ representative, guardian, defenceCounsel }) => [representative, guardian, defenceCounsel])
  const all = new Set([...ids, ...acting.filter((id) => id !== undefined)])
  return all.size === ids.size ? all : closePeople(people, all)
}

type Named = Readonly<{ id: string }>

type FreeOptions<One> = Readonly<{ reserved?: ReadonlySet<string>; isThere?: (one: One, other: One) => boolean }>

/** The id of each in the other file: its own where that is free or `isThere` under it, else the next that is free. */
function freeIds<One extends Named>(
  given: readonly One[],
  there: readonly One[],
  { reserved = new Set(), isThere = isSame }: FreeOptions<One> = {},
): ReadonlyMap<string, string> {
  const taken = new Set([...reserved, ...[...there, ...given].map(({ id }) => id)])
  return new Map(
    given.map((one) => {
      const other = there.find(({ id }) => id === one.id)
      const isFree = other === undefined && !reserved.has(one.id)
      if (isFree || (other !== undefined && isThere(one, other))) return [one.id, one.id]
      let number = 2
      while (taken.has(`${one.id}-${String(number)}`)) number += 1
      const id = `${one.id}-${String(number)}`
      taken.add(id)
      return [one.id, id]
    }),
  )
}

function newTo<One extends Named>(given: readonly One[], there: readonly One[]): readonly One[] {
  return given.filter(({ id }) => !there.some((one) => one.id === id))
}

function isSame(one: Named, other: Named): boolean {
  return sorted(one) === sorted(other)
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}

type Rename = (id: string) => string

function renameDecision(decision: Decision, claim: string, person: Rename): Decision {
  const { judge, debtors, shares } = decision
  return {
    ...decision,
    claim,
    judge: person(judge),
    ...(debtors === undefined ? {} : { debtors: debtors.map(person) }),
    ...(shares === undefined ? {} : { shares: shares.map((one) => ({ ...one, debtor: person(one.debtor) })) }),
  }
}

/** The offences charged that bear an id. */
function chargesOf({ proceedings }: CaseFile): readonly (Offence & Named)[] {
  return proceedings.offences.flatMap((one) => (one.id === undefined ? [] : [{ ...one, id: one.id }]))
}

function renamePerson(one: Person, person: Rename): Person {
  const { representative, guardian, defenceCounsel } = one
  return {
    ...one,
    id: person(one.id),
    ...(representative === undefined ? {} : { representative: person(representative) }),
    ...(guardian === undefined ? {} : { guardian: person(guardian) }),
    ...(defenceCounsel === undefined ? {} : { defenceCounsel: person(defenceCounsel) }),
  }
}

function renameDuty(
  duty: DutyRecord,
  id: string,
  { person, item }: Readonly<Record<'person' | 'item', Rename>>,
): DutyRecord {
  return {
    ...duty,
    id,
    ...(duty.person === undefined ? {} : { person: person(duty.person) }),
    ...(duty.evidence === undefined ? {} : { evidence: item(duty.evidence) }),
  }
}

function renameClaim(
  { claim, decision, payments, ledgerActs, ...rest }: ClaimFile,
  id: string,
  { person, item, offence }: Readonly<Record<'person' | 'item' | 'offence', Rename>>,
): ClaimFile {
  const { succession, offences, successorsAsked, measures } = claim
  const renamed: Claim = {
    ...claim,
    id,
    claimant: person(claim.claimant),
    respondents: claim.respondents.map(person),
    ...(offences === undefined ? {} : { offences: offences.map(offence) }),
    heads: claim.heads.map((head) => renameHead(head, item, offence)),
    ...(succession === undefined ? {} : { succession: { ...succession, of: person(succession.of) } }),
    ...(successorsAsked === undefined
      ? {}
      : { successorsAsked: successorsAsked.map((one) => ({ ...one, person: person(one.person) })) }),
    ...(measures === undefined ? {} : { measures: measures.map((one) => ({ ...one, target: person(one.target) })) }),
  }
  return {
    ...rest,
    claim: renamed,
    decision: decision === undefined ? undefined : renameDecision(decision, id, person),
    payments: payments.map((one) => (one.from === undefined ? one : { ...one, from: person(one.from) })),
    ...(ledgerActs === undefined
      ? {}
      : {
          ledgerActs: ledgerActs.map((one) =>
            one.kind === 'instalments' ? { ...one, debtor: person(one.debtor) } : one,
          ),
        }),
  }
}

function renameHead(head: ClaimHead, item: Rename, offence: Rename): ClaimHead {
  const { evidence, places, offences } = head
  return {
    ...head,
    ...(offences === undefined ? {} : { offences: offences.map(offence) }),
    evidence: evidence.map(item),
    ...(places === undefined ? {} : { places: places.map((one) => ({ ...one, evidence: item(one.evidence) })) }),
  }
}
