import { z } from 'zod'
import { line, officeCode } from '../domain/caseFile/fields.ts'
import { CARD_STATES } from '../domain/packet/cardLife.ts'
import { CARD_WORDS } from '../domain/packet/cardWords.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, effect, query } from './channel.ts'
import { givenOut, toGiveOut } from './givingOut.ts'
import { nothing } from './ids.ts'
import { reason } from './reason.ts'

const id = z.string().regex(/^[0-9a-f]{32}$/)
const offices = z.array(officeCode).min(1).max(60)

/** The card of another office, as it was brought and as it stands. */
const knownOffice = z.strictObject({
  id,
  offices,
  /** Whether it is another desk of one of the offices here. */
  isDesk: z.boolean(),
  state: z.enum(CARD_STATES),
  /** The first digits of the fingerprint of its keys. */
  mark: line,
  broughtBy: line,
  broughtAt: z.iso.datetime(),
  decidedBy: line.optional(),
  decidedAt: z.iso.datetime().optional(),
  endedAt: z.iso.datetime().optional(),
  reason: z.string().optional(),
  /** Whether the one who asks brought it. */
  isOwn: z.boolean(),
  /** Of a card that waits: whether the keys in force of this office are others, and whether these vouch for the new ones. */
  replaces: z.enum(['nothing', 'vouched', 'unvouched']),
})
export type KnownOffice = z.infer<typeof knownOffice>

/** With whom packets are exchanged: the own card, and the cards of other offices, each confirmed by two people. */
export const knownOfficeChannels = {
  /** The own card in words, and every card that was brought, the last first. */
  'card.list': query({
    input: nothing,
    output: z.strictObject({
      own: z.strictObject({ offices, mark: line, words: z.array(line).length(CARD_WORDS) }),
      known: z.array(knownOffice).max(1000),
    }),
    access: READERS.cards,
  }),
  /** Writes the own card as a file. Errors: exchange.noFolder, exchange.isFolder, storage.full, storage.failed. */
  'card.save': effect({
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['saved', 'cancelled']) }),
    acts: ['caseFile.giveCard'],
  }),
  /** Gives the own card out, with its words and, on paper, a code. */
  'card.print': effect({
    input: toGiveOut({}),
    output: givenOut,
    acts: ['caseFile.giveCard'],
  }),
  /**
   * Brings the card of another office from a file; a second person confirms it. Errors: card.shape, card.signature, card.own,
   * card.ofPractice, card.ofWork, card.known, card.revoked, exchange.tooLarge, exchange.unreadable.
   */
  'card.take': effect({
    input: nothing,
    output: z.strictObject({ outcome: z.enum(['taken', 'cancelled']) }),
    acts: ['caseFile.bringCard'],
  }),
  /** Confirms a card by the words that the other office has read out. Errors: card.notFound, card.decided, card.otherPerson, card.words. */
  'card.confirm': command({
    input: z.strictObject({ id, words: z.string().max(1000) }),
    output: nothing,
    acts: ['caseFile.confirmCard'],
  }),
  /** Errors: card.notFound, card.decided, reason.wordsMissing. */
  'card.refuse': command({ input: z.strictObject({ id, reason }), output: nothing, acts: ['caseFile.refuseCard'] }),
  /** Believes a key no more, at once. Errors: card.notFound, card.notInForce, reason.wordsMissing. */
  'card.revoke': command({ input: z.strictObject({ id, reason }), output: nothing, acts: ['caseFile.revokeCard'] }),
} as const
