import { z } from 'zod'
import { bilingual, centsSum, isoDate, singleLine } from '../domain/caseFile/fields.ts'
import { HEAD_CODES } from '../domain/caseFile/headCodes.ts'
import { LAW_LIFE, LAW_STATES } from '../domain/law/lawLife.ts'
import { LAW_KINDS, lawPack } from '../domain/law/lawPack.ts'
import type { LawTables } from '../domain/law/lawTables.ts'
import { PAPER_KINDS } from '../domain/papers/paperKinds.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { nothing } from './ids.ts'
import { reason } from './reason.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)
const kind = z.enum(LAW_KINDS)
const version = z.string().max(20)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().max(200)
const head = lawPack.options[0].shape

/** A version that somebody brought, and how it stands. */
const listedPack = z.strictObject({
  id,
  kind,
  version,
  validFrom: isoDate.optional(),
  source: z.string().optional(),
  sha256,
  state: z.enum(LAW_STATES),
  proposedBy: name,
  proposedAt: z.iso.datetime(),
  decidedBy: name.optional(),
  decidedAt: z.iso.datetime().optional(),
  reason: z.string().optional(),
  /** False where the text or the signature is not what was written. */
  isSound: z.boolean(),
  /** Whether the one who asks brought it. */
  isOwn: z.boolean(),
})
export type ListedPack = z.infer<typeof listedPack>

/** One table as it is computed by today. */
const tableToday = z.strictObject({
  kind,
  version,
  /** Absent where the program's own version is in force. */
  pack: id.optional(),
  validFrom: isoDate.optional(),
  source: z.string().optional(),
  sha256,
  rows: z.int().min(0),
  /** The last day it reaches, where it ends; `isShort` where that is near or past. */
  reaches: isoDate.optional(),
  isShort: z.boolean(),
  /** Of compensation by the State: from when it applies; absent while it is put off. */
  appliesFrom: isoDate.optional(),
})

const rowChange = z.strictObject({
  row: z.string(),
  name: bilingual.optional(),
  change: z.enum(['added', 'removed', 'changed']),
  fields: z.array(z.strictObject({ field: z.string(), before: z.string().optional(), after: z.string().optional() })),
})

const effectOn = z.discriminatedUnion('of', [
  z.strictObject({
    of: z.literal('interest'),
    sample: z.string(),
    code: z.enum(HEAD_CODES),
    principalCents: centsSum,
    from: isoDate,
    to: isoDate,
    beforeCents: centsSum.optional(),
    afterCents: centsSum.optional(),
    byCents: z.int().optional(),
    wasProjected: z.boolean(),
  }),
  z.strictObject({
    of: z.literal('deadline'),
    sample: z.string(),
    name: bilingual,
    before: isoDate.optional(),
    after: isoDate.optional(),
    beforeSentence: bilingual,
    afterSentence: bilingual,
  }),
  z.strictObject({
    of: z.literal('text'),
    sample: z.string(),
    kind: z.enum(PAPER_KINDS),
    before: bilingual.optional(),
    after: bilingual.optional(),
  }),
])

const brought = z.strictObject({ outcome: z.enum(['taken', 'cancelled']), id: id.optional() })

export const lawChannels = {
  /** The tables that are computed by today, for the screens that compute themselves. */
  'law.inForce': query({ input: nothing, output: z.custom<LawTables>(), access: 'signedIn' }),
  /** The tables as they are today, and every version that was brought, the newest first. */
  'law.list': query({
    input: nothing,
    output: z.strictObject({ tables: z.array(tableToday), packs: z.array(listedPack) }),
    access: READERS.law,
  }),
  /** What a pack would change: row by row, and in the fictional cases of the program. Errors: law.notFound, law.broken. */
  'law.look': query({
    input: z.strictObject({ id }),
    output: z.strictObject({
      against: version,
      rows: z.array(rowChange),
      samples: z.int().min(0),
      effects: z.array(effectOn),
    }),
    access: READERS.law,
  }),
  /**
   * Asks for the file of a pack and brings it. Errors: those of `readLawPack`, law.versionKnown, law.noChange,
   * exchange.unreadable, exchange.tooLarge.
   */
  'law.takeFile': effect({ input: nothing, output: brought, access: LAW_LIFE.propose.by }),
  /** Brings the table of rates in force with one half-year more. Errors: as law.takeFile. */
  'law.addRate': command({
    input: z.strictObject({ ratePercent: z.string().max(12), source: singleLine(300), version: z.string().max(20) }),
    output: brought,
    access: LAW_LIFE.propose.by,
  }),
  /** Brings the table of compensation by the State with the day from which it applies. Errors: as law.takeFile. */
  'law.dateStateCompensation': command({
    input: z.strictObject({ appliesFrom: isoDate, source: singleLine(300), version: z.string().max(20) }),
    output: brought,
    access: LAW_LIFE.propose.by,
  }),
  /** Brings the rows of a former version again, as a new one; without `id` those of the program. Errors: as law.takeFile. */
  'law.goBack': command({
    input: z.strictObject({ kind, id: id.optional(), version: head.version, source: head.source }),
    output: brought,
    access: LAW_LIFE.propose.by,
  }),
  /** Writes the table in force as a file that can be changed and brought. Errors: exchange.… */
  'law.saveFile': effect({
    input: z.strictObject({ kind }),
    output: z.strictObject({ outcome: z.enum(['saved', 'cancelled']) }),
    access: LAW_LIFE.propose.by,
  }),
  /** Errors: law.notFound, law.decided, law.otherPerson, law.broken, session.roleNotAllowed. */
  'law.withdraw': command({ input: z.strictObject({ id }), output: nothing, access: LAW_LIFE.withdraw.by }),
  'law.confirm': command({ input: z.strictObject({ id }), output: nothing, access: LAW_LIFE.confirm.by }),
  'law.refuse': command({ input: z.strictObject({ id, reason }), output: nothing, access: LAW_LIFE.refuse.by }),
} as const
