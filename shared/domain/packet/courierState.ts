/** What a courier says of itself: it carries, its mailbox is away, another of the installation is at work, it has ended. */
export const COURIER_STATES = ['working', 'away', 'standby', 'stopped'] as const
/** Why a courier does not carry, or has left something lying; a code, which names no host, path or person. */
export const COURIER_FAULTS = [
  'unreachable',
  'untrusted',
  'noAccess',
  'noRight',
  'mailboxFull',
  'mailboxFault',
  'unknownReceiver',
  'packetChanged',
  'packetDamaged',
  'envelopeUnreadable',
  'diskFull',
  'folderClosed',
] as const

/**
 * What an office is told of its courier: what it says of itself, or why that is not known. `halfGone`, `gone`: one of the two folders
 * is missing, or both are while packets that were given to the courier have no receipt; `untold`: it has told nothing where the
 * program looks; `unreadable`: what it has told is nothing that a courier tells; `silent`: what it has told is old.
 */
export const COURIER_CONDITIONS = [...COURIER_STATES, 'halfGone', 'gone', 'untold', 'unreadable', 'silent'] as const
/** One of `COURIER_CONDITIONS`. */
export type CourierCondition = (typeof COURIER_CONDITIONS)[number]

/** Where nothing is carried until somebody sees to it: what is away comes back by itself, what stands by carries elsewhere. */
const WANTS_SOMEBODY: readonly CourierCondition[] = ['halfGone', 'gone', 'untold', 'unreadable', 'silent', 'stopped']

/** Whether a courier stands still until somebody sees to it. Never fails. Source: docs/courier.md. */
export function wantsSomebody(condition: CourierCondition): boolean {
  return WANTS_SOMEBODY.includes(condition)
}

/** Longer than a courier pauses, and than most packets take; a very large one may take longer. */
const SILENT_SECONDS = 600

/** What of the folders and of the status decides; the status as it was read. */
export type CourierFacts = Readonly<{
  hasOutbox: boolean
  hasInbox: boolean
  /** How many packets were given to the courier and have no receipt yet. */
  underWay: number
  /** What it says, and how long ago it wrote that. */
  told: Readonly<{ state: (typeof COURIER_STATES)[number]; ageSeconds: number }> | 'nothing' | 'unreadable'
}>

/**
 * How it stands with the courier; the first thing that is wrong answers. Undefined where none is installed and
 * nothing waits for one; never fails. Source: docs/courier.md.
 */
export function judgeCourier({ hasOutbox, hasInbox, underWay, told }: CourierFacts): CourierCondition | undefined {
  if (!hasOutbox && !hasInbox) return underWay > 0 ? 'gone' : undefined
  if (!hasOutbox || !hasInbox) return 'halfGone'
  if (told === 'nothing') return 'untold'
  if (told === 'unreadable') return 'unreadable'
  const { state, ageSeconds } = told
  // What was written tomorrow was not written by the clock of this machine.
  if (ageSeconds < -SILENT_SECONDS) return 'unreadable'
  return state !== 'stopped' && ageSeconds > SILENT_SECONDS ? 'silent' : state
}
