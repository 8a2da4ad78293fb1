import { dayOf } from '../../../shared/domain/deadlines/deadlineEvents.ts'
import { claimFileOf } from '../../../shared/domain/caseFile/caseFile.ts'
import type { AttachmentView } from '../../../shared/contract/attachment.ts'
import type { CaseFileView, ClaimView, FileChangeView, PersonView } from '../../../shared/contract/caseFile.ts'
import type { PersonCorrectionView } from '../../../shared/contract/corrections.ts'
import { caseId, orderId } from '../../../shared/contract/ids.ts'
import { findNextHearing } from '../../../shared/domain/deadlines/nextHearing.ts'
import type { FileChange } from '../../../shared/domain/caseFile/fileChanges.ts'
import { isDecisionOf, isFormer } from '../../../shared/domain/claim/custody.ts'
import type { FileAct } from '../../../shared/domain/claim/acts.ts'
import { claimActsFor, fileActsFor, fileRowOf } from '../../../shared/domain/claim/mayAct.ts'
import type { Capacity } from '../../../shared/domain/claim/needToKnow.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import type { PersonCorrectionRow } from '../../db/tables/personCorrectionTable.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import type { CaseContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'
import type { StoredOutsideDecision } from '../../db/tables/outsideTable.ts'
import { historyOf } from '../order/historyOf.ts'
import { orderThatStands, ordersThatFell, outsideThatStands, type FallenOrder } from '../order/standingOrder.ts'
import { checkNeeds } from './fileAct.ts'
import { officesOfEvidence, officesOfPerson, stagesOf } from './items.ts'
import { loadShown, markOf } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'

/**
 * The file as the window may see it: sealed persons by their pseudonyms, the court's deliberation only at the court. An office
 * that it has left sees whose it is, the claims and where it went, but neither evidence nor what was decided since.
 */
export function viewOf(context: CaseContext, file: LoadedCase): CaseFileView {
  const hasLeft = isFormer(file.place, context.person.office)
  const assigned = (capacity: Capacity) => context.colleagues().find(({ id }) => id === file.assignee(capacity))
  const [owner, clerk] = [assigned('owner'), assigned('clerk')]
  const next = findNextHearing(file.proceedings().hearings, context.today)
  return {
    id: caseId.parse(file.id),
    revision: file.revision,
    custody: file.place.holder,
    acts: fileActsFor(file.place, stagesOf(file.standings()), context.person).filter((act) =>
      isOffered(context, act, file),
    ),
    locked: [...lockedItems(file, context.person.office)],
    ...(owner === undefined ? {} : { owner: { id: owner.id, displayName: owner.displayName } }),
    ...(clerk === undefined ? {} : { clerk: { id: clerk.id, displayName: clerk.displayName } }),
    ...(next === undefined ? {} : { nextHearing: { date: next.date, kind: next.kind } }),
    case: file.proceedings(),
    corrections: hasLeft ? [] : correctionViews(context, file.id),
    personCorrections: hasLeft ? [] : personCorrectionViews(context, file),
    shares: hasLeft ? [] : shareViews(context, file.id),
    changes: changeViews(context, file.id),
    people: file.records().map(personView),
    evidence: hasLeft ? [] : [...file.evidence()],
    attachments: hasLeft ? [] : attachmentViews(context, file.id),
    claims: claimViews(context, file),
  }
}

/** A clerk without the file is offered nothing that opens a cover; any other condition says at the act what is missing. */
function isOffered(context: CaseContext, act: FileAct, file: LoadedCase): boolean {
  return !fileRowOf(act).needs.includes('clerkHasFile') || checkNeeds(context, act, file).ok
}

function correctionViews({ cases, office }: CaseContext, caseId: string): CaseFileView['corrections'] {
  const names = office.accounts.names()
  return cases.corrections.ofCase(caseId).map(({ person, after, ...rest }) => ({
    ...rest,
    ...(after === null ? {} : { after }),
    person: names.get(person) ?? person,
  }))
}

function personCorrectionViews(context: CaseContext, file: LoadedCase): CaseFileView['personCorrections'] {
  const sealed = new Set(file.records().flatMap(({ open, identity }) => (identity === undefined ? [open.id] : [])))
  const rows = context.cases.personCorrections.ofCase(file.id, (id) => sealed.has(id))
  return rows.map((row) => personCorrectionView(context, row))
}

/** A corrected fact of a person, by whom with the name of a colleague. */
export function personCorrectionView(
  { office }: CaseContext,
  { by, ...rest }: PersonCorrectionRow,
): PersonCorrectionView {
  return { ...rest, by: office.accounts.names().get(by) ?? by }
}

function shareViews({ cases, colleagues, today }: CaseContext, caseId: string): CaseFileView['shares'] {
  return cases.shares.ofCase(caseId, today).flatMap(({ person, colleague, until, publicKey }) => {
    const known = colleagues().find(({ id }) => id === colleague)
    if (known === undefined) return []
    const key = publicKey === null ? {} : { key: keyMarkOf(fingerprintOf(publicKey)) }
    return [{ person, colleague: { id: known.id, displayName: known.displayName }, until, ...key }]
  })
}

function changeViews(context: CaseContext, own: string): CaseFileView['changes'] {
  const { cases, office } = context
  const names = office.accounts.names()
  return cases.fileChanges.ofCase(own).map(({ person, mark, ground, ...rest }) => ({
    ...rest,
    ...otherFile(context, own, rest),
    ...(mark === null ? {} : { mark }),
    ...(ground === null ? {} : { ground }),
    person: names.get(person) ?? person,
  }))
}

/** The other file of a joinder or severance; nothing where the person may not know of it. */
function otherFile(
  context: CaseContext,
  own: string,
  { act, before, after }: FileChange,
): Pick<FileChangeView, 'other'> {
  if (act !== 'join' && act !== 'sever') return {}
  const id = [...before, ...after].find((one) => one !== own)
  const other = id === undefined ? undefined : loadShown(context, id)
  return other?.ok === true ? { other: { id: caseId.parse(other.value.id), mark: markOf(other.value) } } : {}
}

function attachmentViews(context: CaseContext, caseId: string): AttachmentView[] {
  const attachments = context.cases.attachments.ofCase(caseId)
  const names = context.office.accounts.names()
  return attachments.map(({ name, receivedBy, ...rest }) => {
    const by = names.get(receivedBy)
    return {
      ...rest,
      ...(name === undefined ? {} : { name }),
      ...(by === undefined ? {} : { receivedBy: by }),
      alsoAt: attachments.flatMap(({ file, evidence }) =>
        file === rest.file && evidence !== rest.evidence ? [evidence] : [],
      ),
    }
  })
}

function claimViews(context: CaseContext, file: LoadedCase): ClaimView[] {
  const { office } = context.person
  const isCourt = file.place.court === office
  const hasLeft = isFormer(file.place, office)
  return file.claims().map(({ claim, stage, returnNote }) => {
    const order = orderThatStands(file, claim.id)
    const outside = hasLeft ? undefined : outsideThatStands(file, claim.id)
    const fallen = hasLeft ? [] : ordersThatFell(file, claim.id)
    const history = hasLeft ? [] : historyOf(file, claim.id)
    const decision = file.decisions().find((one) => one.claim === claim.id)
    const isShown = !hasLeft && isDecisionOf(stage, isCourt ? 'court' : 'prosecution')
    return {
      claim,
      stage,
      ...(returnNote === undefined ? {} : { returnNote }),
      ...(order === undefined || hasLeft ? {} : { order: orderId.parse(order.id) }),
      ...(outside === undefined ? {} : { outside: outsideView(file, outside) }),
      ...(fallen.length === 0 ? {} : { fallen: fallen.map(fallenView) }),
      ...(history.length === 0 ? {} : { history }),
      ...(decision !== undefined && isShown ? { decision } : {}),
      acts: [...claimActsFor(stage, file.place, context.person, claim)],
    }
  })
}

function outsideView(file: LoadedCase, { claimId, court, mark, date, judgeName, evidence }: StoredOutsideDecision) {
  const claimFile = claimFileOf(file.judged(), claimId)
  const dayOfClause = (act: 'becomeFinal' | 'becomeEnforceable') =>
    claimFile === undefined ? undefined : dayOf(claimFile, act)
  const [final, enforceable] = [dayOfClause('becomeFinal'), dayOfClause('becomeEnforceable')]
  return {
    ...{ court, mark, date, judge: judgeName },
    ...(evidence === undefined ? {} : { evidence }),
    ...(final === undefined ? {} : { final }),
    ...(enforceable === undefined ? {} : { enforceable }),
  }
}

function fallenView({ order, ...rest }: FallenOrder) {
  return { ...(order === undefined ? {} : { order: orderId.parse(order) }), ...rest }
}

function lockedItems(file: LoadedCase, office: string): readonly string[] {
  return [
    ...file.records().flatMap(({ open }) => (officesOfPerson(file, open.id).includes(office) ? [] : [open.id])),
    ...file.evidence().flatMap(({ id }) => (officesOfEvidence(file, id).includes(office) ? [] : [id])),
  ]
}

/** A person as a screen may show it: no seal is opened for it. */
export function personView({ open, identity }: PersonRecord): PersonView {
  if (identity === undefined) return { ...open, label: open.pseudonym ?? { cnr: '', en: '' } }
  return { ...open, identity, label: { cnr: identity.name, en: identity.name } }
}
