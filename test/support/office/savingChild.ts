// Saves without end and prints the revision of every acknowledged save; its parent kills it in the middle.
import { openProsecutorAtWork } from './prosecutorAtWork.ts'

const [folder, wanted, from] = process.argv.slice(2)
const { office, caseId } = await openProsecutorAtWork(folder, wanted)
let revision = Number(from)
for (;;) {
  const evidence = {
    id: `e${String(revision)}`,
    kind: 'other' as const,
    title: { cnr: `dokaz ${String(revision)}`, en: 'x' },
  }
  const saved = await office.ask('evidence.save', { caseId, revision, evidence })
  revision = saved.revision
  process.stdout.write(`${String(revision)}\n`)
}
