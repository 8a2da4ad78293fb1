// Saves without end and prints the revision of every acknowledged save; its parent kills it in the middle.
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { PEOPLE } from './people.ts'
import { accountOf, openTestOffice } from './testOffice.ts'

const [folder, caseId, from] = process.argv.slice(2)
if (folder === undefined || caseId === undefined) throw new Error('folder and case wanted')
const office = openTestOffice({ folder, keepFolder: true })
const { id } = await accountOf(office, 'prosecutor')
await office.ask('session.signIn', { person: id, password: PEOPLE.prosecutor.own })
let revision = Number(from)
for (;;) {
  const evidence = {
    id: `e${String(revision)}`,
    kind: 'other' as const,
    title: { cnr: `dokaz ${String(revision)}`, en: 'x' },
  }
  const saved = await office.ask('evidence.save', { caseId: caseIdForm.parse(caseId), revision, evidence })
  revision = saved.revision
  process.stdout.write(`${String(revision)}\n`)
}
