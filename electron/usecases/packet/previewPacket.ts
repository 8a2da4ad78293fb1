import type { Input, Output } from '../../../shared/contract/channels.ts'
import { expiryOf, legalBasisOf } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import { coverForm } from '../../../shared/packet/coverForm.ts'
import { fieldsInside } from '../../../shared/packet/fieldsInside.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import { wordsForPerson } from '../caseFile/describeItem.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { loadCase } from '../caseFile/loadCase.ts'
import type { QueryContext } from '../context.ts'
import { contentsOf, destinationOf } from './outgoing.ts'

/** What exactly would leave with a packet: made by the mapping that makes the packet, so that it cannot say anything else. */
export function previewPacket(
  context: QueryContext,
  { caseId }: Input<'packet.preview'>,
): Result<Output<'packet.preview'>> {
  if (!context.mayReveal) return failure('identity.noAccess')
  const file = loadCase(context, caseId)
  if (!file.ok) return file
  const to = destinationOf(context, file.value)
  if (!to.ok) return to
  const { form, claims, files } = contentsOf(context, file.value)
  const { open, covered } = coverForm(form)
  const { purpose, office, row } = to.value
  const names = context.office.accounts.names()
  return success({
    revision: file.value.revision,
    purpose,
    custody: 'moved',
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
    files: files.map(({ about: { name, bytes, text } }) => ({ name, bytes, pages: text?.pages.length ?? 0 })),
    notes: claims.filter(({ note }) => note !== undefined).length,
  })
}

// Who is sealed stands under the pseudonym, anybody else by role and number: a list of what leaves names nobody.
function labelOf(file: LoadedCase, id: string): Bilingual {
  const found = file.records().find(({ open }) => open.id === id)
  return found === undefined ? { cnr: id, en: id } : wordsForPerson(file, found.open)
}
