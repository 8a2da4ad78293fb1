// Our orders against those of other programs that make PDF, from the same words: LibreOffice in a process of its own, and
// Typst in this one. Where a program is not there its rows are skipped, loudly.
import case01 from '../../resources/training/cases/case-01.json' with { type: 'json' }
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { composeDocument } from '../../shared/document/registry.ts'
import { naknadaCase } from '../../shared/domain/caseFile/caseFile.ts'
import { batchOrders, TEMPLATE } from './batchOrders.ts'
import { againstLibreOffice } from './libreOffice.ts'
import { report } from './rows.ts'
import { againstTypst } from './typst.ts'

const caseFile = naknadaCase.parse(case01)
const contents = batchOrders.map((order) =>
  composeDocument(TEMPLATE, { caseFile, claimId: 'c1', date: order.issued, order }),
)
const folder = mkdtempSync(join(tmpdir(), 'naknada-bench-'))
try {
  report([...(await againstLibreOffice(contents, folder)), ...(await againstTypst(contents))])
} finally {
  rmSync(folder, { recursive: true, force: true })
}
