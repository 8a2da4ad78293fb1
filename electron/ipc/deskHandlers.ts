import { askPen, declinePen, listPens } from '../usecases/desk/askPen.ts'
import { confirmLost, lookAtLost, reportLost, withdrawLost } from '../usecases/desk/loseDesk.ts'
import { listCopies, openCopy, readCopiedOrder } from '../usecases/desk/readCopies.ts'
import { dueCopies, shareCopies } from '../usecases/desk/shareCopies.ts'
import type { CaseHandlers } from './handlers.ts'

/** What the other desks of an office are sent, and what they have sent; which of them writes in a file. */
export const deskHandlers = {
  'deskCopy.list': listCopies,
  'deskCopy.open': openCopy,
  'deskCopy.read': readCopiedOrder,
  'deskCopy.due': dueCopies,
  'deskCopy.share': shareCopies,
  'desk.reportLost': reportLost,
  'desk.lookAtLost': lookAtLost,
  'desk.confirmLost': confirmLost,
  'desk.withdrawLost': withdrawLost,
  'pen.list': listPens,
  'pen.ask': askPen,
  'pen.decline': declinePen,
} satisfies Pick<CaseHandlers, Extract<keyof CaseHandlers, `deskCopy.${string}` | `desk.${string}` | `pen.${string}`>>
