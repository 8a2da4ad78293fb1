import { kindsOf, type PrintKind } from '../shared/domain/papers/printKind.ts'
import { nameFor, type InstallationKind } from '../shared/domain/staff/installationKind.ts'
import { success } from '../shared/domain/result/result.ts'
import { cleanFileName } from './files/attachments/fileName.ts'
import { writeFigureSheet } from './files/figureSheet.ts'
import { createStartListFiles } from './files/startList/startListFiles.ts'
import { createStatementPicker } from './files/pickStatement.ts'
import { readPicked } from './files/readPicked.ts'
import { writeExport } from './files/writeExport.ts'
import type { Handling, Spooler } from './printing/spooler.ts'
import type { ReceivedInCore } from './core/receivedInCore.ts'
import type { OpenSession } from './session/openSession.ts'
import type { Session } from './session/session.ts'
import { localMoment } from './start/today.ts'
import type { PaperServices, Services } from './usecases/services.ts'
import { createUpdateDesk } from './update/updateDesk.ts'
import type { FileDialogs } from './windows/fileDialogs.ts'

/** What lives as long as one session and goes with it. */
/** What a session brings itself. */
export type OfSession =
  | 'erasing'
  | 'verification'
  | 'proof'
  | 'packets'
  | 'attachments'
  | 'staff'
  | 'lists'
  | 'journals'
  | 'documents'
  | 'certificates'
  | 'figures'
  | 'awards'
  | 'backups'

/** What of the machine they are bound to. */
type Machine = Readonly<{
  kind: InstallationKind
  dialogs: FileDialogs
  received?: ReceivedInCore
  spooler: Spooler
  paper: PaperServices
}>

// What an administrator has decided; before somebody has signed in nobody knows, pages are drawn and the driver decides the rest.
function handlingOf(session: Session, printer: string, kind: PrintKind): Handling {
  const tables = session.signedIn()?.session.resources.office.tables
  const way = tables?.rawPrinters.names().has(printer) === true ? 'raw' : 'drawn'
  return { ...(tables?.printerRules.find(printer, kind) ?? { kind }), way }
}

async function listPrinters(spooler: Spooler, session: Session) {
  const rules = session.signedIn()?.session.resources.office.tables.printerRules.all() ?? []
  const chosen = rules.map(({ printer, rule: { kind } }) => ({ printer, kind }))
  const printers = await spooler.printers()
  return printers.map((printer) => ({ ...printer, prints: kindsOf(printer.name, chosen) }))
}

/** What the use cases reach outside a session: dialogs, files, the spooler, pages. */
export function bindServices(
  { kind, dialogs, received, spooler, paper }: Machine,
  session: Session,
): Omit<Services, OfSession> {
  const picked = new WeakMap<OpenSession, string>()
  return {
    ...paper,
    localMoment,
    confirmPassword: (password) => session.confirmPassword(password),
    confirmColleague: (password, field, person) => session.confirmPassword(password, field, person),
    printers: () => listPrinters(spooler, session),
    choosesWay: spooler.choosesWay,
    printerOffers: (printer) => spooler.offers(printer),
    print: (printer, bytes, { kind = 'paper', ...way } = {}) =>
      spooler.print(printer, bytes, { ...handlingOf(session, printer, kind), ...way }),
    holdJob: (printer, bytes, kind) => spooler.hold(printer, bytes, handlingOf(session, printer, kind)),
    releaseJob: (job) => spooler.release(job),
    cancelJob: (job) => spooler.cancel(job),
    spoolerJobs: (printer, asked) => spooler.jobs(printer, asked),
    printerTrouble: (printer) => spooler.trouble(printer),
    async pickFile(maxBytes, wanted = 'exchange', again = false) {
      const open = session.signedIn()?.session
      const asked = () => (wanted === 'received' ? received?.take('exchange') : dialogs.open(wanted))
      const path = again && open !== undefined ? picked.get(open) : await asked()
      if (open !== undefined && path !== undefined) picked.set(open, path)
      return path === undefined ? success(undefined) : readPicked(path, maxBytes)
    },
    pickStatement: createStatementPicker(dialogs),
    startLists: createStartListFiles(dialogs),
    async chooseFile(wanted = 'attachment') {
      const path = wanted === 'receivedPacket' ? received?.take('packet') : await dialogs.open(wanted)
      return path === undefined ? undefined : { path, name: cleanFileName(path) }
    },
    chooseFolder: () => dialogs.open('folder'),
    choosePlace: (suggestedName) => dialogs.save(nameFor(kind, suggestedName)),
    sheetOfFigures: writeFigureSheet,
    writeFile: writeExport,
    updates: createUpdateDesk(),
  }
}
