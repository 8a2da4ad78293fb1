import { z } from 'zod'
import { bilingualLine, centsSum, isoDate, line, localId, officeCode } from '../domain/caseFile/fields.ts'
import { EVIDENCE_KINDS } from '../domain/caseFile/evidence.ts'
import { HEAD_CODES } from '../domain/caseFile/headCodes.ts'
import { PERSON_ROLES } from '../domain/caseFile/person.ts'
import { offence } from '../domain/caseFile/proceedings.ts'
import { CLAIM_ACTS } from '../domain/claim/acts.ts'
import { CLAIM_STAGES } from '../domain/claim/stages.ts'
import { NUMBER_SERIES } from '../domain/order/numberSeries.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect, query } from './channel.ts'
import { caseId, nothing } from './ids.ts'

const count = z.int().min(0)
const series = z.string().regex(NUMBER_SERIES)
const cents = centsSum.nullable()

/** A copy as a list shows it. */
const listed = z.strictObject({ caseId, mark: line, series, revision: count, made: z.iso.datetime() })
/** A copy as a list shows it. */
export type ListedCopy = z.infer<typeof listed>

const copiedClaim = z.strictObject({
  id: localId,
  claimant: bilingualLine,
  respondents: z.array(bilingualLine).max(50),
  stage: z.enum(CLAIM_STAGES),
  claimedCents: centsSum,
  heads: z
    .array(
      z.strictObject({
        id: localId,
        code: z.enum(HEAD_CODES),
        from: isoDate.optional(),
        to: isoDate.optional(),
        amountCents: cents,
        /** As the court has decided, or deliberates, where there is a decision. */
        awardedCents: centsSum.optional(),
      }),
    )
    .max(500),
  /** What was done on it once it was decided, in the order of the days. */
  acts: z.array(z.strictObject({ act: z.enum(CLAIM_ACTS), date: isoDate, number: line.optional() })).max(5_000),
  paidCents: centsSum,
  /** What the judge wrote on sending it back last. */
  note: z.string().max(20_000).optional(),
})

/** What a copy says; who is sealed stands under the pseudonym alone. */
const copied = listed.extend({
  at: z.iso.datetime(),
  court: officeCode,
  prosecution: officeCode,
  courtMark: line.optional(),
  prosecutionMark: line.optional(),
  holder: officeCode,
  offences: z.array(offence).max(50),
  people: z.array(z.strictObject({ id: localId, role: z.enum(PERSON_ROLES), name: bilingualLine })).max(500),
  claims: z.array(copiedClaim).max(100),
  /** Issued orders whose pages came with it, by their place. */
  orders: z.array(z.strictObject({ place: count, number: line })).max(10_000),
  evidence: z
    .array(
      z.strictObject({ id: localId, kind: z.enum(EVIDENCE_KINDS), title: bilingualLine, date: isoDate.optional() }),
    )
    .max(2_000),
})
/** What a copy says. */
export type CopiedFile = z.infer<typeof copied>

/** Files that are written at another desk of the office, an installation of its own, and read here as copies. */
export const deskCopyChannels = {
  /** The other desks of the office, and the copies that the person may read whose marks hold a text, the last first. */
  'deskCopy.list': query({
    input: z.strictObject({ mark: z.string().max(100) }),
    output: z.strictObject({
      desks: z
        .array(
          z.strictObject({
            /** The first digits of its keys. */
            mark: line,
            copies: count,
            /** Told with its copies: the series of its numbers, and when the last copy was made. */
            series: series.optional(),
            last: z.iso.datetime().optional(),
          }),
        )
        .max(100),
      copies: z.array(listed).max(200),
    }),
    access: READERS.cases,
  }),
  /** What a copy says; who reads is written down, once in a session. Error: deskCopy.notFound. */
  'deskCopy.open': effect({ input: z.strictObject({ caseId }), output: copied, access: READERS.cases }),
  /** The pages of an order as they were issued; who reads is written down, once in a session. Errors: deskCopy.notFound, order.damaged. */
  'deskCopy.read': effect({
    input: z.strictObject({ caseId, place: count }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array) }),
    access: READERS.cases,
  }),
  /** How many files changed since the other desks were sent them, where a courier carries; `next`: which is sent first. */
  'deskCopy.due': query({
    input: nothing,
    output: z.strictObject({ due: count, next: z.string().max(100).optional() }),
    access: READERS.cases,
  }),
  /** Gives copies of what was saved to the courier, for each other desk of the office; some at once. Error: packet.notPosted. */
  'deskCopy.share': effect({
    input: nothing,
    output: z.strictObject({ shared: count }),
    acts: ['caseFile.sendPacket'],
  }),
} as const
