import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DocumentFault } from '../../../shared/domain/proof/documentReport.ts'
import { pdfFile } from '../pdf.ts'
import { createTemporaryFolder } from '../temporaryFolder.ts'
import { coverCode, editPdf } from './editPdf.ts'

type Forgery = Readonly<{
  name: string
  /** What it is noticed by: one of these. */
  faults: readonly DocumentFault['fault'][]
  forge(order: Buffer, other: Buffer): Buffer
}>

/** What is done to an issued order, with another one at hand, and what must be said of it. */
export const FORGERIES: readonly Forgery[] = [
  { name: 'one byte changed', faults: ['altered'], forge: changeByte },
  {
    name: 'one page removed',
    faults: ['pageMissing'],
    forge: (order) => rebuilt(pdfFile(order), '1-2,4-z'),
  },
  {
    name: 'two orders glued',
    faults: ['glued', 'otherKey'],
    forge: (order, other) => rebuilt(pdfFile(order), '1-z', pdfFile(other), '1-z'),
  },
  { name: 'signature stripped', faults: ['unsigned'], forge: stripSignature },
  {
    name: 'QR of another document',
    faults: ['foreignCode', 'otherKey'],
    forge: (order, other) =>
      editPdf(order, (pdf) => {
        coverCode(pdf, 1, other)
      }),
  },
]

/** A file put together anew by qpdf from pages of others. */
export function rebuilt(...pages: readonly string[]): Buffer {
  const out = join(createTemporaryFolder('naknada-forged-'), 'out.pdf')
  execFileSync('qpdf', ['--empty', '--pages', ...pages, '--', out])
  return readFileSync(out)
}

/** A file saved anew without the field that holds its signature. */
export function stripSignature(order: Buffer): Buffer {
  return editPdf(order, (pdf) => {
    pdf.getTrailer().get('Root').delete('AcroForm')
    const page = pdf.loadPage(pdf.countPages() - 1).getObject()
    page.get('Annots').get(0).delete('V')
    page.delete('Annots')
  })
}

function changeByte(order: Buffer): Buffer {
  const changed = Buffer.from(order)
  changed[5000] = (changed[5000] ?? 0) ^ 1
  return changed
}
