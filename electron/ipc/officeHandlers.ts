import { checkAccount } from '../usecases/proof/checkAccount.ts'
import { printVerification } from '../usecases/proof/printVerification.ts'
import { verifyFile } from '../usecases/proof/verifyFile.ts'
import { listAudit } from '../usecases/audit/auditQueries.ts'
import {
  cancelJournalExport,
  exportJournals,
  readAnchor,
  readJournalExport,
  readOfficeKey,
  saveAnchor,
  saveCheckPage,
  saveOfficeKey,
} from '../usecases/audit/exportJournals.ts'
import {
  cancelBackup,
  chooseFolder,
  findTask,
  listBackups,
  makeBackup,
  readProgress,
} from '../usecases/backup/backups.ts'
import { cancelVerification, readVerificationStatus, verifyJournals } from '../usecases/audit/verifyJournals.ts'
import { listFields, listTexts, proposeTexts } from '../usecases/documentText/documentTexts.ts'
import { previewText } from '../usecases/documentText/previewText.ts'
import { addRate, dateStateCompensation, goBack, saveLawFile, takeLawFile } from '../usecases/law/bringLaw.ts'
import { confirmLaw, refuseLaw, withdrawLaw } from '../usecases/law/decideLaw.ts'
import { listLaw, lookAtLaw, readLaw } from '../usecases/law/lawQueries.ts'
import { discardOfficeDraft, loadOfficeDraft, saveOfficeDraft } from '../usecases/draft/officeDrafts.ts'
import { listEmblems, removeEmblem, takeEmblem } from '../usecases/office/emblems.ts'
import { printQuickStart } from '../usecases/handbook/printQuickStart.ts'
import { listDecided, setRules, setWay, tryPrinter } from '../usecases/printing/decidePrinters.ts'
import { listPrinters } from '../usecases/printing/printQueries.ts'
import { printRights } from '../usecases/rights/printRights.ts'
import { addStaff, handKeysOn, listAwaiting, listStaff } from '../usecases/staff/staff.ts'
import { changeRoles, disableAccount, removeAccount, renewPassword } from '../usecases/staff/changeAccount.ts'
import { openUpdate, readUpdate } from '../usecases/update/openUpdate.ts'
import { saveProgram, takeLawOfUpdate } from '../usecases/update/takeUpdate.ts'
import type { OfficeDraftHandlers, OfficeHandlers } from './handlers.ts'

/** The drafts of whoever opens no cases. */
export const officeDraftHandlers: OfficeDraftHandlers = {
  'draft.save': saveOfficeDraft,
  'draft.load': loadOfficeDraft,
  'draft.discard': discardOfficeDraft,
}

/** Every channel of those who manage or audit the office; a missing or extra one does not compile. */
export const officeHandlers: OfficeHandlers = {
  'office.emblems': listEmblems,
  'office.takeEmblem': takeEmblem,
  'office.removeEmblem': removeEmblem,
  'print.printers': listPrinters,
  'printer.list': listDecided,
  'printer.try': tryPrinter,
  'printer.setWay': setWay,
  'printer.setRules': setRules,
  'rights.print': printRights,
  'handbook.print': printQuickStart,
  'staff.list': listStaff,
  'staff.add': addStaff,
  'staff.newPassword': renewPassword,
  'staff.changeRoles': changeRoles,
  'staff.disable': disableAccount,
  'staff.remove': removeAccount,
  'staff.awaiting': listAwaiting,
  'staff.handOn': handKeysOn,
  'law.inForce': readLaw,
  'law.list': listLaw,
  'law.look': lookAtLaw,
  'law.takeFile': takeLawFile,
  'law.addRate': addRate,
  'law.dateStateCompensation': dateStateCompensation,
  'law.goBack': goBack,
  'law.saveFile': saveLawFile,
  'update.state': readUpdate,
  'update.open': openUpdate,
  'update.save': saveProgram,
  'update.takeLaw': takeLawOfUpdate,
  'law.withdraw': withdrawLaw,
  'law.confirm': confirmLaw,
  'law.refuse': refuseLaw,
  'documentText.list': listTexts,
  'documentText.fields': listFields,
  'documentText.preview': previewText,
  'documentText.propose': proposeTexts,
  'audit.list': listAudit,
  'audit.verify': verifyJournals,
  'audit.verification': readVerificationStatus,
  'audit.cancelVerification': cancelVerification,
  'audit.export': exportJournals,
  'audit.exportProgress': readJournalExport,
  'audit.cancelExport': cancelJournalExport,
  'audit.anchor': readAnchor,
  'audit.saveAnchor': saveAnchor,
  'audit.key': readOfficeKey,
  'proof.verifyFile': verifyFile,
  'proof.print': printVerification,
  'proof.checkAccount': checkAccount,
  'audit.saveKey': saveOfficeKey,
  'audit.saveCheckPage': saveCheckPage,
  'backup.list': listBackups,
  'backup.task': findTask,
  'backup.progress': readProgress,
  'backup.chooseFolder': chooseFolder,
  'backup.make': makeBackup,
  'backup.cancel': cancelBackup,
}
