import { READERS } from '../staff/readers.ts'
import type { Role } from '../staff/roles.ts'

/** One act on the tables of the law: who does it, and whether it must be another person than the one who brought the pack. */
export type LawActRow = Readonly<{ by: readonly Role[]; byAnother: boolean; reason: boolean }>

/**
 * Every act on a pack of the tables of the law. Whoever administers brings it and may take it back; a person who works with
 * cases confirms it, so that nobody puts a table in force alone (four eyes). Going back is a new pack with the former rows.
 */
export const LAW_LIFE = {
  propose: { by: READERS.bringLaw, byAnother: false, reason: false },
  withdraw: { by: READERS.bringLaw, byAnother: false, reason: false },
  confirm: { by: READERS.decideLaw, byAnother: true, reason: false },
  refuse: { by: READERS.decideLaw, byAnother: true, reason: true },
} as const satisfies Readonly<Record<string, LawActRow>>
/** An act of `LAW_LIFE`. */
export type LawAct = keyof typeof LAW_LIFE

/** Whether one of these roles decides on packs that others bring. */
export function decidesLaw(roles: readonly Role[]): boolean {
  const { by }: LawActRow = LAW_LIFE.confirm
  return roles.some((role) => by.includes(role))
}

/** How a pack stands. Only what is `confirmed` is computed by, from its day on. */
export const LAW_STATES = ['proposed', 'confirmed', 'refused', 'withdrawn'] as const
/** One of `LAW_STATES`. */
export type LawState = (typeof LAW_STATES)[number]
