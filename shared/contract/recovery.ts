import { z } from 'zod'
import { line } from '../domain/caseFile/fields.ts'
import { newPassword, password, personId } from '../domain/staff/account.ts'
import { RECOVERY_SHARES } from '../domain/staff/recoveryShares.ts'
import { READERS } from '../domain/staff/readers.ts'
import { command, query } from './channel.ts'
import { nothing } from './ids.ts'
import { printer } from './printing.ts'
import { reason } from './reason.ts'
import { sessionState } from './session.ts'

/** Words of a share, or its figures, as somebody typed or scanned them. */
const typedShare = z.string().min(1).max(400)
export const twoShares = z.tuple([typedShare, typedShare])
/** Who keeps each share: a person of the office, or somebody named outside it, and where. */
export const shareHolders = z.array(line).length(RECOVERY_SHARES)
const mark = z.string().max(10)

/** How far a ceremony has come. */
export const ceremonyState = z.strictObject({
  mark,
  holders: z.array(z.strictObject({ holder: line, isProven: z.boolean() })).length(RECOVERY_SHARES),
})
export type CeremonyState = z.infer<typeof ceremonyState>

/** One share on its holder's screen. `asked`: which of its words are typed back; all of them where it was not printed. */
export const shownShare = z.strictObject({
  number: z.int().min(1).max(RECOVERY_SHARES),
  holder: line,
  words: z.array(z.string()),
  /** Rows of the QR code, `1` for a dark module. */
  qr: z.array(z.string().regex(/^[01]+$/)),
})
export type ShownShare = z.infer<typeof shownShare>

export const recoveryChannels = {
  /** Shows the next share that is not proven yet, and no other. Errors: ceremony.notBegun, ceremony.allProven. */
  'ceremony.show': command({ input: nothing, output: shownShare, access: 'anyone' }),
  'ceremony.printers': query({ input: nothing, output: z.array(printer), access: 'anyone' }),
  /** Prints the page of the share that is shown. Errors: ceremony.notShown, print.failed. */
  'ceremony.print': command({ input: z.strictObject({ printer: line }), output: nothing, access: 'anyone' }),
  /** The share is taken from the screen; answers which of its words its holder types back. Errors: ceremony.notShown. */
  'ceremony.ask': command({
    input: nothing,
    output: z.strictObject({ places: z.array(z.int().min(1)) }),
    access: 'anyone',
  }),
  /** The words typed back; from then on the program has this share no more. Errors: ceremony.notAsked, ceremony.wordsDiffer. */
  'ceremony.prove': command({
    input: z.strictObject({ words: typedShare }),
    output: ceremonyState,
    access: 'anyone',
  }),
  /** One share, looked at before the other is typed. Errors: those of reading a share, recovery.noVault, recovery.formerCeremony (params mark). */
  'recovery.readShare': query({
    input: z.strictObject({ share: typedShare }),
    output: z.strictObject({ mark }),
    access: 'anyone',
  }),
  /**
   * A new password for one person by two shares, with all keys of their roles. Errors: those of reading a share, recovery.sameShare,
   * recovery.twoCeremonies, recovery.wrong, recovery.unknownPerson, signIn.wait.
   */
  'recovery.recover': command({
    input: z.strictObject({ shares: twoShares, person: personId, next: newPassword }),
    output: sessionState,
    access: 'anyone',
  }),
  /** Who keeps the shares, since when, and when each was last seen to fit. */
  'recovery.status': query({
    input: nothing,
    output: z.strictObject({
      mark,
      at: z.iso.datetime(),
      shares: z.array(z.strictObject({ number: z.int(), holder: line, seenAt: z.iso.datetime().nullable() })),
    }),
    access: READERS.recovery,
  }),
  /** Two shares are tried and nothing is opened; that they fit is written down. Errors: as of recovery.recover. */
  'recovery.rehearse': command({
    input: z.strictObject({ shares: twoShares }),
    output: z.strictObject({ numbers: z.array(z.int()) }),
    access: READERS.recovery,
  }),
  /** Begins a new ceremony, by who holds every key. Errors: password.wrong, ceremony.holderTwice, ceremony.holderManages. */
  'recovery.begin': command({
    input: z.strictObject({ password, reason, holders: shareHolders }),
    output: ceremonyState,
    access: READERS.everyKey,
  }),
  /** Its end: shares of every ceremony before open nothing. Errors: ceremony.notBegun, ceremony.notProven, storage.full. */
  'recovery.finish': command({ input: nothing, output: nothing, access: READERS.everyKey }),
  'recovery.cancel': command({ input: nothing, output: nothing, access: READERS.everyKey }),
} as const
