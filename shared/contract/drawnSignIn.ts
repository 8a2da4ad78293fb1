import type { Account } from '../domain/staff/account.ts'
import type { Role } from '../domain/staff/roles.ts'
import type { SessionState } from './session.ts'

/** From what the sign-in page is drawn before any script has run: who may sign in at this machine, and in which language. */
export type ForeseenSignIn = Pick<
  SessionState,
  'language' | 'theme' | 'textSize' | 'accounts' | 'disabled' | 'lastPerson'
>

/** The sign-in page in one language as the build has drawn it, and the words that are wanted to fill in who may sign in. */
export type DrawnSignIn = Readonly<{
  title: string
  /** The page before and after the rows of people. */
  before: string
  after: string
  /** A row with `NAME` and `WORDS` in it, of somebody and of the one who is chosen. */
  row: string
  chosenRow: string
  roles: Readonly<Record<`${Role}.${Account['sex']}`, string>>
  /** By code. */
  offices: Readonly<Record<string, string>>
  disabled: string
}>

// For private use: no text of the page has them.
export const NAME = '\uE000'
export const WORDS = '\uE001'

/** Where the page keeps from what it was drawn, until the program takes it over. */
export const DRAWN_FROM = 'data-drawn'
/** The mark of a button that was pressed before. */
export const PRESSED = 'data-pressed'
