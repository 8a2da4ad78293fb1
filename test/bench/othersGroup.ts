// Our orders against those of other programs that make PDF, from the same words: LibreOffice in a process of its own, and
// Typst in this one. Where a program is not there its rows are skipped, loudly.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compareWithLibreOffice } from './libreOffice.ts'
import { batchContents } from './orderBatch.ts'
import { report } from './rows.ts'
import { compareWithTypst } from './typst.ts'

const contents = batchContents()
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
try {
  report([...(await compareWithLibreOffice(contents, folder)), ...(await compareWithTypst(contents))])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
