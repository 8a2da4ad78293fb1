import { z } from 'zod'
import { custodyNote } from '../domain/caseFile/attachment.ts'
import { isoDate, line, localId, officeCode, text } from '../domain/caseFile/fields.ts'
import { personIdentity } from '../domain/caseFile/identity.ts'
import { MAX_PAGE_CHARACTERS, PAGE_ORIGINS } from '../domain/caseFile/pageText.ts'
import { CLAIM_STAGES } from '../domain/claim/stages.ts'
import { NUMBER_SERIES } from '../domain/order/numberSeries.ts'
import { naknadaCase } from '../exchange/naknadaCase.ts'

/** More pages than a file of evidence has. */
const MAX_TEXT_PAGES = 20_000

/** Where a claim stands for the receiver, and what the judge wrote on sending it back. */
const coveredClaim = z.strictObject({ claim: localId, stage: z.enum(CLAIM_STAGES), note: text(20_000).optional() })

/** What a file says, page by page, as it was read, recognised or typed at the sender's; docs/packet.md. */
const coveredText = z
  .strictObject({
    pages: z.array(z.string().max(MAX_PAGE_CHARACTERS)).min(1).max(MAX_TEXT_PAGES),
    origins: z.array(z.enum(PAGE_ORIGINS)).max(MAX_TEXT_PAGES),
  })
  .refine(({ pages, origins }) => pages.length === origins.length)

/** One file of the packet: by which key its sealed part opens, and what it is once it is open. */
const coveredFile = z.strictObject({
  part: z.string().max(100),
  /** Of libsodium's secretstream, 32 bytes. */
  key: z.base64().length(44),
  name: line,
  type: z.string().max(100),
  bytes: z.int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** The evidence it belongs to; a made paper belongs to none. */
  evidence: localId.optional(),
  /** From whom it came to the evidence, and where its original is. */
  custody: custodyNote.optional(),
  /** Absent where it was not read yet, or where the cover has no room for it: the receiver reads it then. */
  text: coveredText.optional(),
})

/** What of a file goes with the pen besides its case: the clerk who keeps it, whether the office has entered its mark, the notes of judges, how long claims lay where. */
const coveredMove = z.strictObject({
  clerk: line.optional(),
  isEntered: z.boolean(),
  notes: z.array(z.strictObject({ claim: localId, note: text(20_000) })).max(1_000),
  stays: z
    .array(
      z.strictObject({
        ...{ claim: localId, office: officeCode, stage: z.enum(CLAIM_STAGES), from: isoDate },
        /** Absent while it lasts. */
        to: isoDate.optional(),
      }),
    )
    .max(5_000),
})

/**
 * Of a copy for another desk of the office, and of a file that is given to one: the series of the desk that sends it, the how manieth pen it is
 * written by (from 0), the office that holds it, and by name who has it and who may know nothing of it: people have other ids there.
 */
const coveredDesk = z.strictObject({
  series: z.string().regex(NUMBER_SERIES),
  pen: z.int().min(0),
  holder: officeCode,
  owner: line.optional(),
  excluded: z.array(line).max(200),
  moved: coveredMove.optional(),
})

/**
 * The sealed cover of a packet (ZKP 122/3), encrypted to the key that only those who may open identities hold: who the
 * sealed people are, remarks that anybody may have written anything in, and the files, of which the names may tell as well.
 */
export const packetCover = z.strictObject({
  format: z.literal('naknada-cover'),
  version: z.literal(1),
  /** The packet it belongs to: no cover can be put into another. */
  packet: z.string().max(100),
  identities: z.array(z.strictObject({ person: localId, identity: personIdentity })).max(500),
  note: text(20_000).optional(),
  expect: naknadaCase.shape.expect,
  /** Of a case file that moves each of its claims, once; of an issued order the one that it decides. */
  claims: z.array(coveredClaim).max(100).optional(),
  files: z.array(coveredFile).max(10_000),
  desk: coveredDesk.optional(),
})
/** The sealed cover of a packet, as read by `packetCover`. */
export type PacketCover = z.infer<typeof packetCover>
