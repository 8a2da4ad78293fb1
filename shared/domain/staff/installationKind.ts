/** What an installation is for: the work of an office, or practice with invented people and cases. Each has its own folder, vault and keys. */
export const INSTALLATION_KINDS = ['real', 'practice'] as const
/** One of `INSTALLATION_KINDS`. */
export type InstallationKind = (typeof INSTALLATION_KINDS)[number]

/** The word on every screen, paper and file of a practice installation. */
export const PRACTICE_MARK = 'OBUKA'

/** With which every mark of a case file that the program lays out for practice begins; no register of a court or prosecution uses it. */
export const PRACTICE_PREFIX = 'OB-'

/** What a file that leaves is called: of practice it says so in its name, besides what stands in it. */
export function nameFor(kind: InstallationKind, name: string): string {
  return kind === 'practice' ? `${PRACTICE_MARK}-${name}` : name
}

/** A text that leaves on its own, as a day of a calendar or the name of a sheet: of practice with its word before it. */
export function textFor(kind: InstallationKind, text: string): string {
  return kind === 'practice' ? `${PRACTICE_MARK} · ${text}` : text
}
