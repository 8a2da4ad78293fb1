import { z } from 'zod'
import { bilingualLine, centsSum, isoDate, line, officeCode } from '../domain/caseFile/fields.ts'
import { COURIER_CONDITIONS, COURIER_FAULTS } from '../domain/packet/courierState.ts'
import { NUMBER_SERIES } from '../domain/order/numberSeries.ts'
import { SENT_STATES, TAKEN_STATES } from '../domain/packet/packetLife.ts'
import { PACKET_CUSTODIES, PACKET_PURPOSES } from '../domain/packet/packetPurpose.ts'
import { READERS } from '../domain/staff/readers.ts'
import { effect, query } from './channel.ts'
import { caseId, nothing, orderId } from './ids.ts'
import { reason } from './reason.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)
const count = z.int().min(0)
const written = z.strictObject({ outcome: z.enum(['sent', 'cancelled']) })

const listed = {
  id,
  caseId,
  /** By what the file is called here; a mark, never a name. */
  mark: line,
  /** Of the other side. */
  office: officeCode,
  sequence: z.int().min(1),
  purpose: z.enum(PACKET_PURPOSES),
  custody: z.enum(PACKET_CUSTODIES),
  /** Of an issued order, or a ruling on one: the number of that. */
  number: line.optional(),
  at: z.iso.datetime(),
  by: line,
  expires: isoDate,
  /** Of a file that goes from one desk of the office to another: the series of the other, where it is known. */
  series: z.string().regex(NUMBER_SERIES).optional(),
}

/** What a packet holds and what stays, counted; names of files are told, identities are not. */
const contents = z.strictObject({
  revision: count,
  purpose: z.enum(PACKET_PURPOSES),
  custody: z.enum(PACKET_CUSTODIES),
  receiver: officeCode,
  /** The first digits of the receiver's keys, who confirmed them and when. */
  key: z.strictObject({ mark: line, by: line, at: z.iso.datetime() }),
  legalBasis: bilingualLine,
  expires: isoDate,
  people: count,
  claims: count,
  evidence: count,
  /** Every field of the case outside the cover, and how often it occurs. */
  fields: z.array(z.strictObject({ path: z.string().max(300), count })).max(5_000),
  /** Every field under the cover, by whom it identifies. */
  covered: z.array(z.strictObject({ person: bilingualLine, fields: z.array(z.string().max(100)).max(100) })).max(500),
  /** `pages`: of how many pages the text that was read or typed goes along. */
  files: z.array(z.strictObject({ name: line, bytes: count, pages: count })).max(10_000),
  /** How many notes of a judge go with claims that are sent back. */
  notes: count,
})
export type PacketContents = z.infer<typeof contents>

/** What a packet that came would bring. */
const brought = z.strictObject({
  id,
  sender: officeCode,
  sequence: z.int().min(1),
  purpose: z.enum(PACKET_PURPOSES),
  custody: z.enum(PACKET_CUSTODIES),
  made: z.iso.datetime(),
  expires: isoDate,
  legalBasis: bilingualLine,
  mark: line,
  /** The issued order, or ruling on one, that it brings. */
  order: z.strictObject({ number: line, issued: isoDate, pages: z.int().min(1), awardedCents: centsSum }).optional(),
  isNew: z.boolean(),
  changes: z
    .array(
      z.strictObject({
        what: z.enum(['proceedings', 'people', 'evidence', 'claims', 'files', 'notes']),
        added: count,
        changed: count,
      }),
    )
    .max(10),
})
export type BroughtPacket = z.infer<typeof brought>

/** What of a packet's way back is done: its receipt went to the courier, could not, or is given by hand. */
const receiptWay = z.enum(['posted', 'notPosted', 'byHand'])
/** A packet that its sender calls back, and what the book says of it. */
const recalled = {
  sequence: z.int().min(1),
  office: officeCode,
  custody: z.enum(PACKET_CUSTODIES),
  state: z.enum(TAKEN_STATES),
}

const receipt = { id, mark: line, custody: z.enum(PACKET_CUSTODIES), state: z.enum(TAKEN_STATES) }

/** A copy that another desk of the office has sent, or taken back: what the file is called, and the series of that desk. */
const keptCopy = { mark: line, series: z.string().regex(NUMBER_SERIES).optional(), isGone: z.boolean() }

/** What was read of a file that came: a packet waits for a decision, a receipt was taken in, a recall was answered, a copy is kept, another desk asks for a file or answers. */
const looked = [
  z.strictObject({ outcome: z.literal('packet'), packet: brought }),
  z.strictObject({ outcome: z.literal('receipt'), ...receipt }),
  z.strictObject({ outcome: z.literal('recall'), ...recalled, receipt: receiptWay }),
  z.strictObject({ outcome: z.literal('copy'), ...keptCopy }),
  z.strictObject({ outcome: z.literal('letter'), kind: z.enum(['ask', 'notNow']), mark: line, by: line }),
] as const

/** What lies in the inbox of the courier, by its envelope, of which nothing is proven. `known`: decided on before. */
const arrived = z.strictObject({
  id,
  kind: z.enum(['packet', 'receipt', 'recall', 'copy', 'known']),
  /** The office of the card in force for the installation that the envelope names. */
  office: officeCode.optional(),
  sequence: z.int().min(1),
  bytes: count,
  expires: isoDate,
})

/** Case files that go to other installations as sealed packets, and those that come. */
export const packetChannels = {
  /** Files that wait to be sent, packets that were sent and that came, the last first: those of which the person may know. */
  'packet.list': query({
    input: nothing,
    output: z.strictObject({
      waiting: z
        .array(
          z.strictObject({
            ...{ caseId, revision: count, mark: line, office: officeCode, purpose: z.enum(PACKET_PURPOSES) },
            /** The issued order that waits, and its number; without one the file itself. */
            order: z.strictObject({ id: orderId, number: line }).optional(),
          }),
        )
        .max(200),
      /**
       * `hasLeft`: it was written whole where it was to go. `isToPost`: it was not, and can be given to the courier without a question.
       * `isCalledBack`: its recall was sent.
       */
      sent: z
        .array(
          z.strictObject({
            ...listed,
            state: z.enum(SENT_STATES),
            hasLeft: z.boolean(),
            isToPost: z.boolean(),
            isCalledBack: z.boolean(),
          }),
        )
        .max(200),
      received: z.array(z.strictObject({ ...listed, state: z.enum(TAKEN_STATES) })).max(200),
    }),
    access: READERS.cases,
  }),
  /**
   * What exactly would leave: of a file, or of an issued order on it; `desk`: the file goes to that desk of the office, which writes in it from
   * then on. Errors: packet.notToSend, packet.noCard, packet.claimsHere, packet.hasOrder, packet.noClaim; to a desk: packet.noDesk and those of `checkGivingPen`; of an order: order.notFound, order.damaged, packet.orderHere, packet.unknownThere, packet.orderSent.
   */
  'packet.preview': query({
    input: z.strictObject({ caseId, order: orderId.optional(), desk: id.optional() }),
    output: contents,
    access: READERS.cases,
  }),
  /**
   * Seals the file to the office that has it by custody, or an issued order to the prosecution's, and gives the packet to the courier, or
   * writes it where there is none; a file is read here from then on and not written. Errors: as of the preview, caseFile.stale, caseFile.away; exchange.…, packet.notPosted (it
   * counts as sent, and is sent again).
   */
  'packet.send': effect({
    input: z.strictObject({ caseId, revision: count, order: orderId.optional(), desk: id.optional() }),
    output: written,
    acts: ['caseFile.sendPacket'],
  }),
  /** Sends a packet that has no receipt yet once more, with the same number. Errors: packet.notFound, packet.answered, packet.calledBack, packet.noCard, packet.notPosted, exchange.… */
  'packet.sendAgain': effect({ input: z.strictObject({ id }), output: written, acts: ['caseFile.sendPacket'] }),
  /**
   * Calls a packet back that has no receipt yet: its receiver answers by the book, and the file is here again unless it was taken in
   * before. Errors: packet.notFound, packet.answered, packet.otherOffice, packet.noCard, packet.recallNotPosted, exchange.…,
   * reason.wordsMissing.
   */
  'packet.recall': effect({
    input: z.strictObject({ id, reason }),
    output: written,
    acts: ['caseFile.recallPacket'],
  }),
  /**
   * Reads a chosen file: a packet is shown before anything of it is taken in; a receipt is taken in, a recall answered. Errors: those of docs/packet.md;
   * each is an entry of the journal.
   */
  'packet.look': effect({
    /** `received`: the file that the program was opened with, without asking for one. */
    input: z.strictObject({ received: z.literal(true).optional() }),
    output: z.discriminatedUnion('outcome', [z.strictObject({ outcome: z.literal('cancelled') }), ...looked]),
    acts: ['caseFile.takePacket', 'caseFile.takeReceipt', 'caseFile.answerRecall'],
  }),
  /** What the courier has brought and nobody has decided on yet; null where none is installed. */
  'packet.arrived': query({
    input: nothing,
    output: z
      .strictObject({
        arrived: z.array(arrived).max(200),
        /** How many files there say to be packets for this office and are none. */
        strange: count,
        /** How many envelopes lie there whose packet is gone already. */
        emptied: count,
        isClosed: z.boolean(),
      })
      .nullable(),
    access: READERS.cases,
  }),
  /** How it stands with the courier; null where none is installed and nothing waits for one. */
  'packet.courier': query({
    input: nothing,
    output: z
      .strictObject({
        condition: z.enum(COURIER_CONDITIONS),
        /** How many packets were given to it from here and have no receipt. */
        underWay: count,
        /** What it has told last, where it can be read. */
        told: z
          .strictObject({
            written: z.iso.datetime(),
            lastContact: z.iso.datetime().nullable(),
            waiting: count,
            inMailbox: count,
            fault: z.enum(COURIER_FAULTS).nullable(),
          })
          .optional(),
      })
      .nullable(),
    access: READERS.cases,
  }),
  /** Reads a packet that the courier has brought, as a chosen file; what is refused for good is removed there. Errors: packet.gone, packet.envelope, and those of looking. */
  'packet.open': effect({
    input: z.strictObject({ id }),
    output: z.discriminatedUnion('outcome', looked),
    acts: ['caseFile.takePacket', 'caseFile.takeReceipt', 'caseFile.answerRecall'],
  }),
  /**
   * Takes in the receipts that the courier has brought, answers recalls, and packets that came once more by their receipt, and keeps copies
   * of other desks of the office. `refused`: receipts, recalls and copies that were not believed; each is an entry of the journal.
   */
  'packet.collect': effect({
    input: nothing,
    output: z.strictObject({
      receipts: z.array(z.strictObject(receipt)).max(200),
      recalls: z.array(z.strictObject(recalled)).max(200),
      copies: z.array(z.strictObject(keptCopy)).max(200),
      refused: count,
    }),
    acts: ['caseFile.takeReceipt', 'caseFile.giveReceipt', 'caseFile.answerRecall'],
  }),
  /**
   * Takes in what was looked at, whole, and signs its receipt, which goes to the courier where one is installed. Errors: packet.notHeld,
   * and those of looking.
   */
  'packet.take': effect({
    input: z.strictObject({ id }),
    output: z.strictObject({ caseId, receipt: receiptWay }),
    acts: ['caseFile.takePacket'],
  }),
  /** Declines what was looked at, for good: by its receipt the sender has the file again. Errors: packet.notHeld, reason.wordsMissing. */
  'packet.decline': effect({
    input: z.strictObject({ id, reason }),
    output: z.strictObject({ receipt: receiptWay }),
    acts: ['caseFile.declinePacket'],
  }),
  /** Writes the receipt of a packet, as often as it is wanted. Errors: packet.notFound, packet.noCard, exchange.… */
  'packet.saveReceipt': effect({
    input: z.strictObject({ id }),
    output: z.strictObject({ outcome: z.enum(['saved', 'cancelled']) }),
    acts: ['caseFile.giveReceipt'],
  }),
} as const
