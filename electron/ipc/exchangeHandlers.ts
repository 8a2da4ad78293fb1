import { exportCase } from '../usecases/exchange/exportCase.ts'
import { importCase } from '../usecases/exchange/importCase.ts'
import { checkStartRows, enterStartRow, readStartFile } from '../usecases/startList/startListCalls.ts'
import { saveStartReport, saveStartTemplate } from '../usecases/startList/startListPapers.ts'

/** What answers the calls by which case files come in and go out as files: one in the exchange form, many as a start list. */
export const exchangeHandlers = {
  'exchange.import': importCase,
  'exchange.export': exportCase,
  'startList.template': saveStartTemplate,
  'startList.read': readStartFile,
  'startList.check': checkStartRows,
  'startList.enter': enterStartRow,
  'startList.report': saveStartReport,
} as const
