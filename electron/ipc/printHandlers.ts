import { checkPrintedOrder } from '../usecases/printing/checkPrintedOrder.ts'
import { loseCopy } from '../usecases/printing/loseCopy.ts'
import { printHandover } from '../usecases/printing/printHandover.ts'
import { listPrintHistory, listPrintQueue } from '../usecases/printing/printQueries.ts'
import { listInShortLanguages, printInShort } from '../usecases/printing/printInShort.ts'
import { countWaiting } from '../usecases/printing/countWaiting.ts'
import { listOthersBatches, takeOverBatch } from '../usecases/printing/othersBatches.ts'
import { answerCopy, readBatch, steerBatch } from '../usecases/printing/printBatches.ts'
import { listRegisterYears, printRegister } from '../usecases/printing/printRegister.ts'
import { printOrder } from '../usecases/printing/printOrder.ts'
import { runBatch } from '../usecases/printing/runBatch.ts'
import { startBatch } from '../usecases/printing/startBatch.ts'
import type { CaseHandlers } from './handlers.ts'

/** The channels of the print centre. */
export const printHandlers = {
  'print.queue': listPrintQueue,
  'print.history': listPrintHistory,
  'print.lose': loseCopy,
  'print.check': checkPrintedOrder,
  'print.print': printOrder,
  'print.start': startBatch,
  'print.run': runBatch,
  'print.steer': steerBatch,
  'print.answer': answerCopy,
  'print.batch': readBatch,
  'print.others': listOthersBatches,
  'print.takeOver': takeOverBatch,
  'print.waiting': countWaiting,
  'print.languages': listInShortLanguages,
  'print.inShort': printInShort,
  'print.handover': printHandover,
  'print.registerYears': listRegisterYears,
  'print.register': printRegister,
} satisfies Pick<CaseHandlers, Extract<keyof CaseHandlers, `print.${string}`>>
