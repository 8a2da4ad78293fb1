import { listCopies, openCopy, readCopiedOrder } from '../usecases/desk/readCopies.ts'
import { dueCopies, shareCopies } from '../usecases/desk/shareCopies.ts'
import type { CaseHandlers } from './handlers.ts'

/** What the other desks of an office are sent, and what they have sent. */
export const deskHandlers = {
  'deskCopy.list': listCopies,
  'deskCopy.open': openCopy,
  'deskCopy.read': readCopiedOrder,
  'deskCopy.due': dueCopies,
  'deskCopy.share': shareCopies,
} satisfies Pick<CaseHandlers, Extract<keyof CaseHandlers, `deskCopy.${string}`>>
