import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import acts from '../../resources/locales/en/acts.json' with { type: 'json' }
import { channels, type ChannelName, type Input } from '../../shared/contract/channels.ts'
import { ScheduledFile } from '../support/office/scheduledFile.ts'
import { openScheduleOffice, type Name, type ScheduleOffice } from '../support/office/scheduleOffice.ts'
import { decisionFor } from '../support/office/twoClaims.ts'

// What leaves an entry in a journal: a channel that carries out acts leaves those; every other that changes something, or
// lets something out, is decided on here.

const NAMES = Object.keys(channels) as ChannelName[]
const actsOf = (name: ChannelName): readonly string[] => channels[name].acts
const isQuery = (name: ChannelName): boolean => channels[name].kind === 'query'

/** Without an act of the table: what they write into the journal of the office. */
const OFFICE_ENTRIES: Partial<Record<ChannelName, string>> = {
  'session.signIn': 'session.signedIn',
  'session.changePassword': 'session.passwordChanged',
  'session.cover': 'session.covered',
  'setup.complete': 'office.founded',
  'recovery.recover': 'session.recovered',
  'recovery.rehearse': 'recovery.rehearsed',
  'recovery.finish': 'recovery.reissued',
  'keys.change': 'keys.changeBegun',
  'keys.changeFile': 'keys.fileChanged',
  'rights.print': 'rights.print',
  'proof.print': 'proof.printed',
  'handbook.print': 'handbook.print',
  'practice.beginLesson': 'lesson.begun',
  'practice.endLesson': 'lesson.ended',
  'practice.printLesson': 'lesson.printed',
  'audit.list': 'audit.officeRead',
  'audit.verify': 'audit.verifyBegun',
  'audit.export': 'audit.export',
  'audit.saveAnchor': 'audit.anchorSaved',
  'audit.saveKey': 'audit.keySaved',
  'audit.saveCheckPage': 'audit.checkPageSaved',
  'office.takeEmblem': 'office.emblemTaken',
  'office.removeEmblem': 'office.emblemRemoved',
  'printer.try': 'printer.tried',
  'printer.setWay': 'printer.raw',
  'printer.setRules': 'printer.ruled',
  'backup.chooseFolder': 'backup.folderChosen',
  'backup.make': 'backup.copied',
  'restore.start': 'backup.restored',
  'staff.add': 'account.opened',
  'staff.newPassword': 'account.passwordReset',
  'staff.changeRoles': 'account.rolesChanged',
  'staff.disable': 'account.disabled',
  'staff.remove': 'account.removed',
  'staff.handOn': 'account.keysHandedOn',
  'update.open': 'update.opened',
  'update.save': 'update.saved',
  'update.takeLaw': 'law.proposed',
  'law.takeFile': 'law.proposed',
  'law.addRate': 'law.proposed',
  'documentText.propose': 'law.proposed',
  'law.dateStateCompensation': 'law.proposed',
  'law.goBack': 'law.proposed',
  'law.withdraw': 'law.withdrawn',
  'law.confirm': 'law.confirmed',
  'law.refuse': 'law.refused',
}
/** Without an act of the table, on a file: what they write into its journal. */
const FILE_ENTRIES: Partial<Record<ChannelName, string>> = {
  'journal.list': 'caseFile.journalRead',
  'print.history': 'caseFile.printsRead',
  'emergency.report': 'caseFile.emergencyRead',
  'release.look': 'caseFile.releaseRead',
  'receivedOrder.read': 'caseFile.receivedOrderRead',
  'deskCopy.open': 'caseFile.deskCopyRead',
  'deskCopy.read': 'caseFile.deskCopyRead',
}
/** They leave none: nobody is signed in, it is the own screen, what was typed, or a step of what is written down as a whole. */
const NONE: readonly string[] = [
  ...['session.uncover', 'recovery.begin', 'law.saveFile', 'print.printers', 'print.languages'],
  ...['printer.list', 'statement.read'],
  ...[
    'session.lock',
    'session.forgetReceived',
    'session.setLanguage',
    'session.setPreferences',
    'setup.prepare',
    'setup.cancel',
  ],
  ...['ceremony.show', 'ceremony.print', 'ceremony.ask', 'ceremony.prove', 'recovery.cancel'],
  ...['practice.enter', 'practice.leave', 'practice.beginAnew', 'practice.become'],
  ...['restore.find', 'restore.choose', 'restore.look', 'restore.cancel'],
  ...['draft.save', 'draft.discard', 'filter.save', 'filter.remove', 'backup.cancel'],
  ...['audit.cancelExport', 'audit.cancelVerification'],
  // Of a file or a paper that somebody has brought; no case file is looked into.
  ...['proof.verifyFile', 'proof.find'],
  // The same, held against an act whose pages the person may read anyway.
  'proof.compare',
  // A judge's own certificate: the act that is signed under it is written down with its fingerprint.
  ...['certificate.choose', 'certificate.open'],
  // Counts that tell of nobody; what is frozen of them and what leaves is written down.
  'decision.compareAwards',
  // Of a draft, for those who deliberate on it: as its preview.
  'order.drawDraft',
  'monitoring.figures',
]
/** Queries that show entries or copies, and leave none. A new one that is called so is decided on here. */
const SHOWN_WITHOUT = [
  ...['audit.verification', 'audit.exportProgress', 'audit.anchor', 'audit.key'],
  ...[
    'ceremony.printers',
    'paper.printQueue',
    'print.queue',
    'print.check',
    'print.batch',
    'print.others',
    'print.waiting',
  ],
  // How many numbers each year has: nothing of a file.
  'print.registerYears',
]
const SHOWS = /journal|audit|print|export|reveal|unseal|bundle|report/i

let office: ScheduleOffice
let file: ScheduledFile
const called = new Set<ChannelName>()

async function call<Called extends ChannelName>(who: Name, name: Called, input: Input<Called>): Promise<void> {
  await office.as(who)
  const answer = await office.ask(name, input)
  called.add(name)
  if (typeof answer === 'object' && answer !== null && 'revision' in answer)
    file.target = { ...file.target, revision: answer.revision }
}

beforeAll(async () => {
  office = await openScheduleOffice()
  file = await ScheduledFile.import(office, 811)
  office.dialog.save = join(office.folder, 'izvoz')
})
afterAll(() => office.close())

test('every channel that changes something or lets something out is decided on, once', () => {
  const changing = NAMES.filter((name) => !isQuery(name) && actsOf(name).length === 0)
  expect([...Object.keys(OFFICE_ENTRIES), ...Object.keys(FILE_ENTRIES), ...NONE].sort()).toEqual([...changing].sort())
})

test('what they are said to write are entries that the program has words for', () => {
  const entries = NAMES.filter((name) => !isQuery(name)).flatMap((name) => [
    ...actsOf(name),
    OFFICE_ENTRIES[name] ?? FILE_ENTRIES[name] ?? [],
  ])
  const words: Readonly<Record<string, Readonly<Record<string, unknown>>>> = acts
  const unnamed = entries.flat().filter((act) => {
    const [group = '', word = ''] = act.split('.')
    return words[group]?.[word] === undefined
  })
  expect(unnamed).toEqual([])
})

test('every query by whose name something is shown that is written down elsewhere is decided on', () => {
  expect(NAMES.filter((name) => isQuery(name) && SHOWS.test(name)).sort()).toEqual([...SHOWN_WITHOUT].sort())
})

test('the acts of real calls stand in the journal of the file, each under the name of the table', async () => {
  const { caseId } = file.target
  const reason = 'provjera upisa u dnevnik'
  await call('prosecutorA', 'caseFile.open', { caseId })
  await call('prosecutorA', 'person.reveal', { caseId, person: 'v1', reason })
  const evidence = { id: 'e80', kind: 'other' as const, title: { cnr: 'dokaz', en: 'evidence' } }
  await call('prosecutorA', 'evidence.save', { ...file.target, evidence })
  await call('prosecutorA', 'evidence.remove', { ...file.target, evidence: 'e80' })
  await call('prosecutorA', 'exchange.export', { caseId, reason })
  await call('prosecutorA', 'caseFile.exportCalendar', { caseId, language: 'cnr' })
  await call('prosecutorA', 'caseFile.views', { caseId })
  await call('prosecutorA', 'caseFile.printViews', { caseId, printer: 'Sudnica' })
  await call('prosecutorA', 'caseFile.forward', file.target)
  await file.register()
  called.add('claim.register')
  await call('headOfCourt', 'caseFile.assign', file.assignment('judgeA'))
  await call('headOfCourt', 'caseFile.exclude', { caseId, person: office.idOf('judgeB'), reason })
  await call('headOfCourt', 'caseFile.readmit', { caseId, person: office.idOf('judgeB'), reason })
  await call('judgeA', 'claim.startReview', { ...file.target, claim: 'c1' })
  await call('judgeA', 'decision.save', { ...file.target, decision: decisionFor('c1') })
  await call('judgeA', 'order.issue', { ...file.target, claim: 'c1', password: office.passwordOf('judgeA') })
  const entries = await office.ask('journal.list', { caseId })
  const written = entries.map(({ act }) => act)
  for (const name of called) expect([name, actsOf(name).some((act) => written.includes(act))]).toEqual([name, true])
  expect(called.size).toBe(16)
  const reasons = entries.filter((entry) => entry.reason === reason).map(({ act }) => act)
  expect(reasons.sort()).toEqual(['caseFile.exclude', 'caseFile.export', 'caseFile.readmit', 'caseFile.reveal'])
})
