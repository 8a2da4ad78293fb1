// Attaches one file after the other without end and prints the fingerprint of each that was acknowledged; its parent kills it in the middle.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { CUSTODY, sha256Of, someBytes } from './attachments.ts'
import { openProsecutorAtWork } from './prosecutorAtWork.ts'

const [folder, wanted] = process.argv.slice(2)
const { office, caseId } = await openProsecutorAtWork(folder, wanted)
office.dialog.open = join(office.folder, 'ulaz.pdf')
for (let round = 0; ; round += 1) {
  const bytes = someBytes(400_000, `%PDF-${String(process.pid)}.${String(round)}`)
  writeFileSync(office.dialog.open, bytes)
  await office.ask('attachment.attach', { caseId, evidence: 'e1', custody: CUSTODY })
  process.stdout.write(`${sha256Of(bytes)}\n`)
}
