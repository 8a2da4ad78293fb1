// Attaches one file after the other without end and prints the fingerprint of each that was acknowledged; its parent kills it in the middle.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { CUSTODY, sha256Of, someBytes } from './attachments.ts'
import { PEOPLE } from './people.ts'
import { accountOf, openTestOffice } from './testOffice.ts'

const [folder, caseId] = process.argv.slice(2)
if (folder === undefined || caseId === undefined) throw new Error('folder and case wanted')
const office = openTestOffice({ folder, keepFolder: true })
const { id } = await accountOf(office, 'prosecutor')
await office.ask('session.signIn', { person: id, password: PEOPLE.prosecutor.own })
office.dialog.open = join(folder, 'ulaz.pdf')
for (let round = 0; ; round += 1) {
  const bytes = someBytes(400_000, `%PDF-${String(process.pid)}.${String(round)}`)
  writeFileSync(office.dialog.open, bytes)
  await office.ask('attachment.attach', { caseId: caseIdForm.parse(caseId), evidence: 'e1', custody: CUSTODY })
  process.stdout.write(`${sha256Of(bytes)}\n`)
}
