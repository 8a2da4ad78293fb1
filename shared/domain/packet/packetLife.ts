import { addDays, type CalendarDate } from '../../time/calendarDate.ts'
import { lastFormerCourt, type FilePlace } from '../claim/custody.ts'
import { CLAIM_STAGES, STAGES, type ClaimStage } from '../claim/stages.ts'
import { legalBasisByKey, type LegalBasisKey } from '../legal/legalBases.ts'
import { failure, success, type Result } from '../result/result.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import type { MovingPurpose, OfficeMove, SentPurpose } from './packetPurpose.ts'

/** What became of a packet that came: taken in, declined for good, or called back by its sender before either. */
export const TAKEN_STATES = ['received', 'declined', 'recalled'] as const
/** One of `TAKEN_STATES`. */
export type TakenState = (typeof TAKEN_STATES)[number]
/** How a packet that was sent stands: under way, or what became of it at its receiver. */
export const SENT_STATES = ['sent', ...TAKEN_STATES] as const

/**
 * Whether a packet that was sent can be called back: as often as wanted, until its receiver has answered. Error: packet.answered.
 * Source: docs/packet.md.
 */
export function checkRecalling({ state }: Readonly<{ state: (typeof SENT_STATES)[number] }>): Result<true> {
  return state === 'sent' ? success(true) : failure('packet.answered')
}

/**
 * What a receiver answers to a recall: what it has decided on the packet, or that it will never take it in. Where packet and recall
 * cross, the receiver's book decides by which of the two it has entered first. Never fails.
 */
export function answerToRecall(decided: TakenState | undefined): TakenState {
  return decided ?? 'recalled'
}

/** Whether the sender of a file has it again by what its receiver answers. Never fails. */
export function isHereAgain(answered: TakenState): boolean {
  return answered !== 'received'
}

/** How a packet left: given to the courier, or as a file that somebody carries. */
export const PACKET_WAYS = ['courier', 'file'] as const
/** One of `PACKET_WAYS`. */
export type PacketWay = (typeof PACKET_WAYS)[number]

/** For how many days a packet may be taken in. */
const VALID_DAYS = 30

/**
 * On what legal basis a packet goes: the claim is put before the court, and comes back to be specified; whoever may appeal is given
 * the decision, from which the period runs; another court has jurisdiction (docs/legal-questions.md, 123 and 124). A copy at another desk of
 * the office that conducts the proceedings, or the file itself that is written at that desk from then on, rests on what that office does
 * with the claim (125, 126).
 */
const BASES = {
  forward: 'claim.where',
  return: 'claim.content',
  order: 'appeal.period',
  referral: 'decision.noJurisdiction',
  desk: 'claim.where',
  pen: 'claim.where',
} as const satisfies Readonly<Record<SentPurpose | 'desk', LegalBasisKey>>

/** The place of the law on which a packet goes, as in force on a day (resources/legal/legalBases.json). Never fails. */
export function legalBasisOf(purpose: SentPurpose | 'desk', on: CalendarDate): Bilingual {
  return legalBasisByKey(BASES[purpose], on).citation
}

/** The last day on which a packet made on a day may be taken in (docs/packet.md). */
export function expiryOf(made: CalendarDate): CalendarDate {
  return addDays(made, VALID_DAYS)
}

/**
 * Whether the claims of a file let it leave whole for the organ of its holder: what is still with the sender, or with the prosecution
 * where a court passes the file on, would be writable in two places. An order once issued travels as a copy. Errors: packet.claimsHere,
 * packet.claimsAtProsecution, packet.hasOrder, packet.noClaim. What goes to another desk of the same office `checkGivingPen` asks.
 */
export function checkLeaving(purpose: OfficeMove, stages: readonly ClaimStage[]): Result<true> {
  if (stages.some((stage) => STAGES[stage].issued)) return failure('packet.hasOrder')
  const allowed: readonly ClaimStage[] = LEAVING_STAGES[purpose]
  if (!stages.every((stage) => allowed.includes(stage)))
    return failure(purpose === 'referral' ? 'packet.claimsAtProsecution' : 'packet.claimsHere')
  return stages.some((stage) => stage !== 'withdrawn') ? success(true) : failure('packet.noClaim')
}

/** Where claims stand at the receiver when their file has moved. */
export const MOVING_STAGES = {
  forward: ['forwarded', 'withdrawn'],
  return: ['returned', 'withdrawn'],
  // Another court enters them in its own register and reviews them anew.
  referral: ['forwarded', 'withdrawn'],
  // The same office goes on with it: it stands as it stood.
  pen: CLAIM_STAGES.filter((stage) => !STAGES[stage].issued),
} as const satisfies Readonly<Record<MovingPurpose, readonly ClaimStage[]>>

/** Where claims may stand at the sender when their file moves. */
const LEAVING_STAGES = {
  ...MOVING_STAGES,
  referral: ['forwarded', 'registered', 'inReview', 'decided', 'withdrawn'],
} as const satisfies Readonly<Record<MovingPurpose, readonly ClaimStage[]>>

/** Where a claim stands at the receiver that stood at `stage` when its file left. Never fails. */
export function stageAtReceiver(purpose: MovingPurpose, stage: ClaimStage): ClaimStage {
  return purpose === 'referral' && stage !== 'withdrawn' ? 'forwarded' : stage
}

/**
 * For what a file would go by packet from an office: to its court, back to its prosecution, or from the court that has passed it on
 * last. Undefined where it is not that office's to send. Never fails.
 */
export function purposeOfMove(place: FilePlace, office: string): OfficeMove | undefined {
  const { holder, court, prosecution } = place
  if (holder === prosecution) return office === court ? 'return' : undefined
  if (office === prosecution) return 'forward'
  return office !== court && office === lastFormerCourt(place) ? 'referral' : undefined
}

/** How it stands with an order that a court would send to the prosecution's office of its file. */
export type OrderFacts = Readonly<{
  /** Whether that office works on this installation, and so reads the order anyway. */
  isSameInstallation: boolean
  /** Whether the card of that office is in force. */
  isOfficeKnown: boolean
  /** Whether the file came by packet: only then has that office one beside which the order is kept. */
  cameByPacket: boolean
  /** Whether it was sent already, and the packet was neither declined nor called back. */
  isSent: boolean
}>

/**
 * Whether an issued order, or a ruling on one, may be sent to the prosecution's office; the first thing against it answers. Errors:
 * packet.orderHere, packet.noCard, packet.unknownThere, packet.orderSent. Source: docs/packet.md.
 */
export function checkSendingOrder(facts: OrderFacts): Result<true> {
  if (facts.isSameInstallation) return failure('packet.orderHere')
  if (!facts.isOfficeKnown) return failure('packet.noCard')
  if (!facts.cameByPacket) return failure('packet.unknownThere')
  return facts.isSent ? failure('packet.orderSent') : success(true)
}

/** What of a packet that came and of this installation decides whether it may be taken in. */
export type IncomingFacts = Readonly<{
  /** Whether the installation, and the office of whoever takes it in, are those it is addressed to. */
  isForUs: boolean
  isForOffice: boolean
  kind: 'real' | 'practice'
  ownKind: 'real' | 'practice'
  /** How the key that signed it stands here, for the office it names. */
  sender: 'confirmed' | 'revoked' | 'unknown'
  expires: CalendarDate
  today: CalendarDate
  /** Whether a packet of this id, or with its number from this sender, was taken in or declined already. */
  isKnown: boolean
  /** Whether a later packet of that sender on the same file was taken in. */
  isOlder: boolean
  /** Whether a file that would move here is in writing here. */
  isHeldHere: boolean
  /** Whether the packet is of a file that is to be here and is not: what is a copy is kept beside its file. */
  lacksFile: boolean
}>

/**
 * Whether a packet may be taken in; the first thing against it answers. Errors: packet.otherReceiver, packet.otherOffice,
 * packet.ofPractice, packet.ofWork, packet.revokedKey, packet.unknownSender, packet.taken, packet.expired, packet.older,
 * packet.heldHere, packet.noFile. Source: docs/packet.md.
 */
export function checkIncoming(facts: IncomingFacts): Result<true> {
  const { kind, ownKind, sender } = facts
  if (!facts.isForUs) return failure('packet.otherReceiver')
  if (kind !== ownKind) return failure(kind === 'practice' ? 'packet.ofPractice' : 'packet.ofWork')
  if (sender !== 'confirmed') return failure(sender === 'revoked' ? 'packet.revokedKey' : 'packet.unknownSender')
  if (!facts.isForOffice) return failure('packet.otherOffice')
  if (facts.isKnown) return failure('packet.taken')
  if (facts.expires < facts.today) return failure('packet.expired')
  if (facts.isOlder) return failure('packet.older')
  if (facts.isHeldHere) return failure('packet.heldHere')
  return facts.lacksFile ? failure('packet.noFile') : success(true)
}

/** Refusals that end without another packet: a card that is confirmed, an account that is opened, somebody else who takes it in, a file that leaves or comes. */
const FOR_NOW = [
  ...['unknownSender', 'otherOffice', 'heldHere', 'noFile', 'otherPurpose'],
  ...['penPeople', 'penExcluded', 'penMark'],
].map((code) => `packet.${code}`)

/**
 * Whether what came by the courier is refused for good, by the code of its refusal: it is removed then, and its sender can send it
 * again. What lies with this installation or its disk does not count; where the last day of a packet has passed, anything does.
 */
export function isRefusedForGood(
  code: string,
  { expires }: Readonly<{ expires: CalendarDate }>,
  today: CalendarDate,
): boolean {
  return code.startsWith('packet.') && (expires < today || !FOR_NOW.includes(code))
}
