import { z } from 'zod'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { nothing } from './ids.ts'
import { reason } from './reason.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)
const count = z.int().min(0)
/** How many copies of the lost desk become files here, and how many stay copies. */
const outcome = z.strictObject({ files: count, stay: count })

/** A desk of the office that is lost: reported by one, confirmed by another, its files taken over from the copies. */
export const deskLossChannels = {
  /** `desk`: its installation. Errors: packet.noDesk, desk.reported, reason.wordsMissing. */
  'desk.reportLost': command({
    input: z.strictObject({ desk: id, reason }),
    output: nothing,
    acts: ['caseFile.reportLost'],
  }),
  /** What would become of its copies. Errors: desk.notReported, identity.noAccess. */
  'desk.lookAtLost': query({ input: z.strictObject({ id }), output: outcome, access: READERS.cases }),
  /** Takes its files over, and revokes its card. Errors: desk.notReported, desk.otherPerson, desk.othersLeft, identity.noAccess. */
  'desk.confirmLost': command({ input: z.strictObject({ id }), output: outcome, acts: ['caseFile.confirmLost'] }),
  /** It is not lost. Errors: desk.notReported, reason.wordsMissing. */
  'desk.withdrawLost': command({
    input: z.strictObject({ id, reason }),
    output: nothing,
    acts: ['caseFile.withdrawLost'],
  }),
} as const
