import { readCode } from '../../shared/domain/proof/pageStatement.ts'
import type { PaperFault, PaperReport } from '../../shared/domain/proof/paperReport.ts'
import { vouchesFor, type OfficeKey } from './officeKeys.ts'
import { isSealedBy } from './pageSeal.ts'

/** What the codes that were read on each page of a picture or scan say, those that the office has signed. */
export function checkPaper(pages: readonly (readonly string[])[], keys: readonly OfficeKey[]): PaperReport {
  const found = pages.map((texts) => checkPage(texts, keys))
  return {
    pages: pages.length,
    statements: found.flatMap(({ statements }) => statements),
    faults: found.flatMap(({ fault }, at) => (fault === undefined ? [] : [{ fault, page: at + 1 }])),
  }
}

type CheckedPage = Pick<PaperReport, 'statements'> & Readonly<{ fault?: PaperFault['fault'] }>

// Another code may lie beside the page, as that of an envelope: a page that shows one of ours shows what it must read.
function checkPage(texts: readonly string[], keys: readonly OfficeKey[]): CheckedPage {
  const ours = texts.flatMap((text) => readCode(text) ?? [])
  if (ours.length === 0) return { statements: [], fault: texts.length === 0 ? 'codeMissing' : 'foreignQr' }
  const sealed = ours.flatMap(({ statement, signature }) => {
    const key = keys.find(({ publicKey }) => isSealedBy(publicKey, { statement, signature }))
    return key === undefined ? [] : [{ statement, key }]
  })
  if (sealed.length < ours.length) return { statements: [], fault: 'otherKey' }
  if (!sealed.every(({ statement, key }) => vouchesFor(key, statement.issued))) {
    return { statements: [], fault: 'keyEnded' }
  }
  return { statements: sealed.map(({ statement }) => statement) }
}
