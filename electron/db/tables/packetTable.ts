import { z } from 'zod'
import { PACKET_WAYS, SENT_STATES, TAKEN_STATES, type TakenState } from '../../../shared/domain/packet/packetLife.ts'
import { PACKET_CUSTODIES, PACKET_PURPOSES } from '../../../shared/domain/packet/packetPurpose.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, readOne, write } from '../rows.ts'

const packet = {
  id: z.string(),
  caseId: z.string(),
  revision: z.int(),
  office: z.string(),
  sequence: z.int(),
  purpose: z.enum(PACKET_PURPOSES),
  custody: z.enum(PACKET_CUSTODIES),
  /** SHA-256 of its manifest. */
  manifest: z.string(),
  expires: z.string(),
  at: z.string(),
  by: z.string(),
}
const sentRow = z.object({
  ...packet,
  receiver: z.string(),
  /** The office that has sent it. */
  sender: z.string(),
  /** The issued act that goes with it, by its id. */
  act: z.string().nullable(),
  way: z.enum(PACKET_WAYS),
  /** Whether it was written whole where it was to go; one that was not is sent again. */
  hasLeft: z.int().transform((value) => value === 1),
  state: z.enum(SENT_STATES),
  receipt: z.string().nullable(),
  /** When it was first called back. */
  recalledAt: z.string().nullable(),
})
const receivedRow = z.object({ ...packet, sender: z.string(), state: z.enum(TAKEN_STATES), receipt: z.string() })
const nextRow = z.object({ sequence: z.int() })
const toSendRow = z.object({ id: z.string(), caseId: z.string() })
const countRow = z.object({ count: z.int() })
/** A packet that was sent; with its receipt once it was answered. */
export type SentPacket = z.infer<typeof sentRow>
/** A packet that was taken in or declined, with the receipt that says so. */
export type ReceivedPacket = z.infer<typeof receivedRow>

const COLUMNS =
  'id, case_id AS caseId, revision, office, sequence, purpose, custody, manifest, expires, at, by, state, receipt'
const SENT = `SELECT ${COLUMNS}, receiver, sender, act, way, has_left AS hasLeft, recalled_at AS recalledAt FROM sent_packet`
const RECEIVED = `SELECT ${COLUMNS}, sender FROM received_packet`
const UNDER_WAY = `${SENT} WHERE case_id = $caseId AND state = 'sent' AND custody = 'moved'`
const GIVEN_TO = `${SENT} WHERE receiver = $receiver AND state = 'sent' AND custody = 'moved'`
const BY_COURIER = `SELECT count(*) AS count FROM sent_packet WHERE state = 'sent' AND way = 'courier'`
const NEXT = 'SELECT coalesce(max(sequence), 0) + 1 AS sequence FROM sent_packet WHERE receiver = $receiver'
const ADD_SENT = `INSERT INTO sent_packet
    (id, case_id, revision, office, sequence, purpose, custody, manifest, expires, at, by, receiver, sender, act, way, has_left, state)
  VALUES ($id, $caseId, $revision, $office, $sequence, $purpose, $custody, $manifest, $expires, $at, $by, $receiver, $sender, $act, $way, 0, 'sent')`
const TO_SEND = `SELECT DISTINCT order_act.id AS id, case_file.id AS caseId FROM received_packet
    JOIN case_file ON case_file.id = received_packet.case_id JOIN order_act USING (case_key)
  WHERE case_file.prosecution = $office AND received_packet.state = 'received' AND order_act.number IS NOT NULL AND case_file.away = 0
    AND NOT EXISTS (SELECT 1 FROM sent_packet WHERE act = order_act.id AND act IS NOT NULL AND state IN ('sent', 'received'))
  ORDER BY order_act.order_key LIMIT +$limit`
const OF_ACT = `${SENT} WHERE act = $act AND act IS NOT NULL AND state IN ('sent', 'received')`
const AGAIN = 'UPDATE sent_packet SET manifest = $manifest, expires = $expires, way = $way, has_left = 0 WHERE id = $id'
const ADD_RECEIVED = `INSERT INTO received_packet
    (id, case_id, revision, office, sequence, purpose, custody, manifest, expires, at, by, sender, state, receipt)
  VALUES ($id, $caseId, $revision, $office, $sequence, $purpose, $custody, $manifest, $expires, $at, $by, $sender, $state, $receipt)`

/** The delivery book: packets sent and received, the last first. */
export function createPacketReads(db: ReadHandle) {
  return {
    sent: (limit: number): readonly SentPacket[] =>
      readAll(db, sentRow, `${SENT} ORDER BY packet_key DESC LIMIT +$limit`, { limit }),
    received: (limit: number): readonly ReceivedPacket[] =>
      readAll(db, receivedRow, `${RECEIVED} ORDER BY packet_key DESC LIMIT +$limit`, { limit }),
    findSent: (id: string): SentPacket | undefined => readOne(db, sentRow, `${SENT} WHERE id = $id`, { id }),
    /** The packet with which a file left, while nobody has answered it. */
    underWay: (caseId: string): SentPacket | undefined => readOne(db, sentRow, UNDER_WAY, { caseId }),
    /** Packets with which files left for an installation, that it has not answered. */
    givenTo: (receiver: string): readonly SentPacket[] => readAll(db, sentRow, GIVEN_TO, { receiver }),
    findReceived: (id: string): ReceivedPacket | undefined =>
      readOne(db, receivedRow, `${RECEIVED} WHERE id = $id`, { id }),
    /** What came from an installation under a number. */
    numbered: (sender: string, sequence: number): ReceivedPacket | undefined =>
      readOne(db, receivedRow, `${RECEIVED} WHERE sender = $sender AND sequence = $sequence`, { sender, sequence }),
    /** Issued acts on files of a prosecution's office that came by packet, which have not gone to it. */
    actsToSend: (office: string, limit: number): readonly z.infer<typeof toSendRow>[] =>
      readAll(db, toSendRow, TO_SEND, { office, limit }),
    /** The packet with which an issued act went, unless it was declined or called back. */
    ofAct: (act: string): SentPacket | undefined => readOne(db, sentRow, OF_ACT, { act }),
    receivedOf: (caseId: string): readonly ReceivedPacket[] =>
      readAll(db, receivedRow, `${RECEIVED} WHERE case_id = $caseId ORDER BY packet_key`, { caseId }),
    /** How many were given to the courier and have no receipt. */
    givenToCourier: (): number => readOne(db, countRow, BY_COURIER, {})?.count ?? 0,
    nextSequence: (receiver: string): number => readOne(db, nextRow, NEXT, { receiver })?.sequence ?? 1,
  }
}

export function createPacketWrites(db: WriteHandle) {
  return {
    addSent(row: Omit<SentPacket, 'state' | 'receipt' | 'hasLeft' | 'recalledAt'>): void {
      write(db, ADD_SENT, row)
    },
    /** The same packet once more, made anew. */
    sendAgain(again: Pick<SentPacket, 'id' | 'manifest' | 'expires' | 'way'>): void {
      write(db, AGAIN, again)
    },
    /** It was written whole where it was to go; one that was answered meanwhile has left anyhow. */
    left(id: string): void {
      write(db, "UPDATE sent_packet SET has_left = 1 WHERE id = $id AND state = 'sent'", { id })
    },
    /** Its sender wants it back; asked again, the first time counts. */
    recall(recalled: Readonly<{ id: string; at: string }>): void {
      write(db, 'UPDATE sent_packet SET recalled_at = coalesce(recalled_at, $at) WHERE id = $id', recalled)
    },
    answer(answered: Readonly<{ id: string; state: TakenState; receipt: string }>): void {
      write(db, 'UPDATE sent_packet SET state = $state, receipt = $receipt WHERE id = $id', answered)
    },
    addReceived(row: ReceivedPacket): void {
      write(db, ADD_RECEIVED, row)
    },
  }
}
