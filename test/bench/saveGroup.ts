// Audited saves through the program against a bare SQLCipher commit of the same rows under the same settings.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { openTestOffice, setUpOffice, signIn } from '../support/office/testOffice.ts'
import { present, readTrainingCase } from '../support/trainingCase.ts'
import { median, percentile, report, row } from './rows.ts'
import { judgeSaves, prosecutorSaves } from './saves/audited.ts'
import { measureSaves } from './saves/measureSaves.ts'

const ROUNDS = 1_000
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
const office = openTestOffice({ folder, keepFolder: true })
await setUpOffice(office)
let target = await importCase01(office)
const { caseId } = target
const times = await measureSaves(
  office,
  caseId,
  prosecutorSaves(office, await office.ask('caseFile.open', { caseId })),
  ROUNDS,
)

const { revision } = await office.ask('caseFile.open', { caseId })
target = { caseId, revision: (await office.ask('caseFile.forward', { caseId, revision })).revision }
await signIn(office, 'clerk')
target = await office.ask('claim.register', { ...target, claim: 'c1', courtMark: 'K.br.12/26' })
await signIn(office, 'judge')
await office.ask('claim.startReview', { ...target, claim: 'c1' })
const decision = present(readTrainingCase('case-01').claims[0]?.decision)
const deciding = await measureSaves(
  office,
  caseId,
  judgeSaves(office, await office.ask('caseFile.open', { caseId }), decision),
  ROUNDS,
)
await office.close()
rmSync(folder, { recursive: true, force: true })

const all = { ...times, ...deciding }
const ratio = (name: 'evidence' | 'person' | 'proceedings' | 'claim' | 'decision', limit: number) =>
  row(`save.${name}.ratio`, median(all[name]) / median(all[`bare ${name}`]), 'x', limit)
report([
  ratio('evidence', 1.5),
  ratio('person', 1.5),
  ratio('proceedings', 1.5),
  ratio('decision', 1.5),
  ratio('claim', 2),
  row('save.p50', median(all.evidence), 'ms'),
  row('save.p95', percentile(all.evidence, 0.95), 'ms', 50),
  row('save.bareP50', median(all['bare evidence']), 'ms'),
  row('save.claim.p50', median(all.claim), 'ms'),
  row('save.claim.p95', percentile(all.claim, 0.95), 'ms', 50),
  row('save.claim.bareP50', median(all['bare claim']), 'ms'),
  row('save.decision.p50', median(all.decision), 'ms'),
])
