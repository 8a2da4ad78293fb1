import type { CaseId, OrderId } from '../../../shared/contract/ids.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import { openCollection } from './collection.ts'
import { issueCase01 } from './issuedOrder.ts'
import { openOfficeAtWork } from './officeAtWork.ts'
import { onceInRun } from './onceInRun.ts'
import type { Who } from './people.ts'
import { copyPrepared, type PreparedOffice } from './preparedOffice.ts'
import { signIn, type TestOffice, type TestOfficeOptions } from './testOffice.ts'

type OnFile = Readonly<{ caseId: CaseId }>
/** What each of the beginnings answers. */
type Values = Readonly<{
  issued: OnFile & Readonly<{ orderId: OrderId }>
  collected: OnFile
  final: OnFile
  enforceable: OnFile
}>
type Name = keyof Values
type Begun<Value> = Readonly<{ last: Who; work: (office: TestOffice) => Promise<Value> }>

const collectedAt = (stage?: ClaimStage): Begun<OnFile> => ({
  last: 'clerk',
  work: async (office) => ({ caseId: await openCollection(office, stage) }),
})

/** Work that many files of a run begin with, and who is at the machine after it: done once in a run, and copied. */
const BEGUN: { readonly [One in Name]: Begun<Values[One]> } = {
  /** Case-01 under its order. */
  issued: { last: 'judge', work: issueCase01 },
  /** The same, with the clerk; its claim at the next two put there past the program. */
  collected: collectedAt(),
  final: collectedAt('final'),
  enforceable: collectedAt('enforceable'),
}

/** An office in which that was done, to be copied for each test; nobody has signed in to a copy. */
export async function begunOffice<One extends Name>(name: One): Promise<PreparedOffice<Values[One]>> {
  const { folder, value } = await onceInRun(`begun-${name}`, async (place) => {
    const office = openOfficeAtWork({ folder: place, keepFolder: true })
    const done = await BEGUN[name].work(office)
    await office.close()
    return { done, now: office.clock.now.toISOString() }
  })
  return { value: value.done, open: (parts) => copyPrepared(folder, value.now, parts), remove: () => undefined }
}

/** A copy of it, with whoever did the last of the work at the machine. */
export async function openBegun<One extends Name>(
  name: One,
  parts: TestOfficeOptions = {},
): Promise<Readonly<{ office: TestOffice }> & Values[One]> {
  const { value, open } = await begunOffice(name)
  const office = open(parts)
  await signIn(office, BEGUN[name].last)
  return { ...value, office }
}
