import type { Input, Output } from '../../../shared/contract/channels.ts'
import { expiryOf, legalBasisOf } from '../../../shared/domain/packet/packetLife.ts'
import { isFormer } from '../../../shared/domain/claim/custody.ts'
import { CUSTODY_OF } from '../../../shared/domain/packet/packetPurpose.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import { coverForm } from '../../../shared/packet/coverForm.ts'
import { fieldsInside } from '../../../shared/packet/fieldsInside.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { wordsForPerson } from '../caseFile/describeItem.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { loadShown } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'
import { contentsOfPen, destinationOfPen } from '../desk/givePen.ts'
import { composeRecord } from '../order/orderData.ts'
import { contentsOf, destinationOf, type Destination, type Outgoing } from './outgoing.ts'
import { contentsOfOrder, destinationOfOrder, unsigned } from './outgoingOrder.ts'

/** What exactly would leave with a packet: made by the mapping that makes the packet, so that it cannot say anything else. */
export function previewPacket(
  context: QueryContext,
  { caseId, order, desk }: Input<'packet.preview'>,
): Result<Output<'packet.preview'>> {
  if (!context.mayReveal) return failure('identity.noAccess')
  const file = loadShown(context, caseId)
  if (!file.ok) return file
  const found = leaving(context, file.value, { order, desk })
  if (!found.ok) return found
  const { to, outgoing } = found.value
  const { form, claims, files, papers, desk: leavingDesk } = outgoing
  const { open, covered } = coverForm(form)
  const { purpose, office, row } = to
  const names = context.office.accounts.names()
  return success({
    revision: file.value.revision,
    purpose,
    custody: CUSTODY_OF[purpose],
    receiver: office,
    key: {
      mark: keyMarkOf(row.fingerprint),
      by: names.get(row.decidedBy ?? '') ?? '',
      at: row.decidedAt ?? row.broughtAt,
    },
    legalBasis: legalBasisOf(purpose, context.today),
    expires: expiryOf(context.today),
    people: form.people.length,
    claims: form.claims.length,
    evidence: form.evidence.length,
    fields: Object.entries(fieldsInside(open)).map(([path, count]) => ({ path, count })),
    covered: covered.identities.map(({ person, identity }) => ({
      person: labelOf(file.value, person),
      fields: Object.keys(identity),
    })),
    files: [
      ...files.map(({ about: { name, bytes, text } }) => ({ name, bytes, pages: text?.pages.length ?? 0 })),
      ...papers.map(({ name, bytes }) => ({ name, bytes: bytes.length, pages: 0 })),
    ],
    notes: claims.filter(({ note }) => note !== undefined).length + (leavingDesk?.moved?.notes.length ?? 0),
  })
}

type Leaving = Result<Readonly<{ to: Destination; outgoing: Outgoing }>>

function leaving(
  context: QueryContext,
  file: LoadedCase,
  { order, desk }: Pick<Input<'packet.preview'>, 'order' | 'desk'>,
): Leaving {
  if (order !== undefined) return leavingOrder(context, file, order)
  return desk === undefined ? leavingFile(context, file) : leavingWithPen(context, file, desk)
}

function leavingWithPen(context: QueryContext, file: LoadedCase, desk: string): Leaving {
  if (file.place.away === true) return failure('caseFile.away')
  const to = destinationOfPen(context, file, desk)
  if (!to.ok) return to
  const outgoing = contentsOfPen(context, file)
  return outgoing.ok ? success({ to: to.value, outgoing: outgoing.value }) : outgoing
}

function leavingFile(context: QueryContext, file: LoadedCase): Leaving {
  // Once it has left, a court that passed it on sees no more of it than where it went.
  if (file.place.away === true && isFormer(file.place, context.person.office)) return failure('caseFile.movedOn')
  const to = destinationOf(context, file)
  return to.ok ? success({ to: to.value, outgoing: contentsOf(context, file, to.value.purpose) }) : to
}

function leavingOrder(context: QueryContext, file: LoadedCase, orderId: string): Leaving {
  const to = destinationOfOrder(context, file, orderId)
  if (!to.ok) return to
  const record = composeRecord(context, to.value.order)
  if (!record.ok) return record
  const outgoing = contentsOfOrder(context, file, to.value.order, unsigned(record.value))
  return outgoing.ok ? success({ to: to.value, outgoing: outgoing.value }) : outgoing
}

// Who is sealed stands under the pseudonym, anybody else by role and number: a list of what leaves names nobody.
function labelOf(file: LoadedCase, id: string): Bilingual {
  const found = file.records().find(({ open }) => open.id === id)
  return found === undefined ? { cnr: id, en: id } : wordsForPerson(file, found.open)
}
