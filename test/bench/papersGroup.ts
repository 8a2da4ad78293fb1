// The tab of papers of a file with two hundred of them, in an office with a hundred thousand claims beside one with a thousand.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CaseId } from '../../shared/contract/ids.ts'
import { makePaper, paperToMake } from '../support/office/papers.ts'
import { openTestOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { present } from '../support/trainingCase.ts'
import { measureAlternately, median, percentile, report, row } from './rows.ts'
import { filesWith } from './scale/filesWith.ts'
import { generateOffice } from './scale/generatedOffice.ts'

const [SMALL, LARGE] = [1_000, Number(process.env['NAKNADA_SCALE'] ?? 100_000)]
const PAPERS = 200
const ROUNDS = 20

const folders = [SMALL, LARGE].map(generateOffice)
const [small, large] = folders.map((folder) => openTestOffice({ folder, keepFolder: true }))
const [inSmall, inLarge] = [await fillFile(present(small)), await fillFile(present(large))]

/** A file with so many papers, changed after the last of them. */
async function fillFile(office: TestOffice): Promise<CaseId> {
  await signIn(office, 'prosecutor')
  const caseId = await findWritable(office)
  for (let made = 1; made < PAPERS; made += 1) await makePaper(office, caseId, 'rights-leaflet', { variants: ['cnr'] })
  const { revision } = await office.ask('caseFile.open', { caseId })
  const evidence = { id: 'bench', kind: 'other' as const, title: { cnr: 'dokaz', en: 'exhibit' } }
  await office.ask('evidence.save', { caseId, revision, evidence })
  return caseId
}

/** The first file of which a paper can be made: in some of the invented ones no course of events allows the days. */
async function findWritable(office: TestOffice): Promise<CaseId> {
  for (const caseId of await filesWith(office, ['draft', 'ready'])) {
    const input = await paperToMake(office, caseId, 'rights-leaflet', { variants: ['cnr'] })
    if ((await office.application.invoke('paper.make', input)).ok) return caseId
  }
  throw new Error('no file of which a paper can be made')
}

/** What the tab shows at once: the first page of the list and what can be made. */
const open = (office: TestOffice | undefined, caseId: CaseId) => async () => {
  await present(office).ask('caseFile.papers', { caseId })
  await present(office).ask('caseFile.paperOffers', { caseId })
}
/** What follows: which papers of the page would say something else today. */
const compare = (office: TestOffice | undefined, caseId: CaseId) => async () => {
  const { papers } = await present(office).ask('caseFile.papers', { caseId })
  await present(office).ask('caseFile.changedPapers', { caseId, papers: papers.map(({ id }) => id) })
}
const times = await measureAlternately(
  {
    smallOpen: open(small, inSmall),
    largeOpen: open(large, inLarge),
    smallChanged: compare(small, inSmall),
    largeChanged: compare(large, inLarge),
  },
  ROUNDS,
)
await small?.close()
await large?.close()
for (const folder of folders) rmSync(dirname(folder), { recursive: true, force: true })
report([
  row(`papers.tab.${String(SMALL)}claims.p95`, percentile(times.smallOpen, 0.95), 'ms', 100),
  row(`papers.tab.${String(LARGE)}claims.p95`, percentile(times.largeOpen, 0.95), 'ms', 100),
  row('papers.tab.ratio', median(times.largeOpen) / median(times.smallOpen), 'x'),
  row(`papers.changed.${String(SMALL)}claims.p95`, percentile(times.smallChanged, 0.95), 'ms'),
  row(`papers.changed.${String(LARGE)}claims.p95`, percentile(times.largeChanged, 0.95), 'ms'),
])
