import type { UnsafePlace } from '../session/folderSafety.ts'

/** Which program this is, and on which Electron it runs; `release` is the version with which releases are made. */
export type ProgramFacts = Readonly<{
  version: string
  isPackaged: boolean
  electron: string
  chromium: string
  node: string
  release: string
}>

/** What main alone can tell. */
export type MainFacts = Readonly<{
  program: ProgramFacts
  /** Whether main refuses a connection that is asked of it. */
  isRefusing: boolean
  /** Switches that keep Chromium silent and are not set. */
  missingSwitches: readonly string[]
}>

/** Where the data lie. `place` names no person: what is above the home folder is left out. */
export type FolderFacts = Readonly<{
  place: string
  state: 'absent' | 'private' | 'readByOthers' | 'ofAnother' | 'closed' | 'noFolder'
  unsafe: UnsafePlace | undefined
  freeMegabytes: number | undefined
}>

/** What the system says of the walls it puts around the program; `unseen` where it says nothing. */
export type SystemFacts = Readonly<{
  sandbox: 'closed' | 'open' | 'unseen'
  /** Whether the kernel can forbid a process its calls. */
  filter: 'there' | 'missing' | 'unseen'
  /** The profile that confines this process. */
  confined: Readonly<{ by: string }> | 'no' | 'unseen'
}>

/** The names of the printers, or why there are none to be told of; `mute`: nothing asks how a copy has ended. */
export type PrinterFacts = readonly string[] | 'silent' | 'missing' | 'mute' | 'unseen'

/** What a thread finds out of the machine. */
export type MachineFacts = Readonly<{
  system: SystemFacts
  /** The version of the cipher with which a file was written, locked and opened again; undefined where that failed. */
  cipher: string | undefined
  /** Names of the fuses that are not as a release has them; undefined where the binary cannot be read. */
  wrongFuses: readonly string[] | undefined
  printers: PrinterFacts
  /** Files of letters that cannot be read or lack letters. */
  brokenFonts: readonly string[]
  folder: FolderFacts
}>

export type Facts = MainFacts & MachineFacts
