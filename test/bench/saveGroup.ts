// One audited save through the program against a bare SQLCipher commit of the same rows under the same settings.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { closeDatabase, openDatabase } from '../../electron/db/connection.ts'
import { zeroKeys } from '../../electron/vault/keys.ts'
import { importCase01 } from '../support/office/issuedOrder.ts'
import { caseKeysOf } from '../support/office/rawDatabase.ts'
import { setUpOffice, openTestOffice, signIn } from '../support/office/testOffice.ts'
import { bareSaves } from './bareSaves.ts'
import { inTurn, median, percentile, report, row } from './rows.ts'

const ROUNDS = 300
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
const ours = join(folder, 'ours')
const bare = join(folder, 'bare')

const first = openTestOffice({ folder: ours, keepFolder: true })
await setUpOffice(first)
let target = await importCase01(first)
await first.close()
cpSync(ours, bare, { recursive: true })

const office = openTestOffice({ folder: ours, keepFolder: true })
await signIn(office, 'prosecutor')
const file = await office.ask('caseFile.open', { caseId: target.caseId })
const stored = file.claims[0]?.claim
if (stored === undefined) throw new Error('case-01 without its claim')
const claim = stored
const evidence = { id: 'e1', kind: 'other' as const, title: { cnr: 'Nalaz vještaka', en: 'Findings' } }
const keys = await caseKeysOf(bare, 'judge')
const db = openDatabase(join(bare, 'cases.db'), keys.case)
const saves = bareSaves(db, target.caseId, evidence, claim)

const times = await inTurn(
  {
    evidence: async () => {
      target = await office.ask('evidence.save', { ...target, evidence })
    },
    bareEvidence: saves.evidence,
    claim: async () => {
      target = await office.ask('claim.save', { ...target, claim })
    },
    bareClaim: saves.claim,
  },
  ROUNDS,
  100,
)
closeDatabase(db)
zeroKeys(keys)
await office.close()
rmSync(folder, { recursive: true, force: true })

report([
  row('save.ratio', median(times.evidence) / median(times.bareEvidence), 'x', 1.5),
  row('save.p50', median(times.evidence), 'ms'),
  row('save.p95', percentile(times.evidence, 0.95), 'ms', 50),
  row('save.bareP50', median(times.bareEvidence), 'ms'),
  row('saveClaim.ratio', median(times.claim) / median(times.bareClaim), 'x'),
  row('saveClaim.p50', median(times.claim), 'ms'),
  row('saveClaim.p95', percentile(times.claim, 0.95), 'ms', 50),
  row('saveClaim.bareP50', median(times.bareClaim), 'ms'),
])
