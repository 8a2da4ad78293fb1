import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { renderDocument } from '../../electron/documents/renderDocument.ts'
import { pdfFile, unpackPdf } from '../support/pdf.ts'
import { readTrainingCase } from '../support/trainingCase.ts'

const STREAM = /\n(\d+) 0 obj\n<< \/Type \/ObjStm \/N (\d+) /g

async function makeOrder(): Promise<string> {
  const { bytes } = await renderDocument({
    template: 'compensation-order',
    caseFile: readTrainingCase('case-01'),
    language: 'bilingual',
  })
  return pdfFile(bytes)
}

test('the small objects of a file are packed together, and no stream is', async () => {
  const path = await makeOrder()
  const raw = readFileSync(path, 'latin1')
  const packed = [...raw.matchAll(STREAM)].reduce((sum, [, , count]) => sum + Number(count), 0)
  expect(packed).toBeGreaterThan(300)
  // Whatever stands in the file on its own is a stream.
  const alone = [...raw.matchAll(/(?:^|\n)\d+ 0 obj\n/g)].length
  expect([...raw.matchAll(/\nendstream\n/g)]).toHaveLength(alone)
  expect(raw).not.toContain('/S /P')
  expect(unpackPdf(path).toString('latin1')).toContain('/S /P')
})

test('the file is smaller by a third than with every object on its own', async () => {
  const path = await makeOrder()
  const plain = execFileSync('qpdf', ['--object-streams=disable', '--stream-data=preserve', path, '-'], {
    maxBuffer: 64 * 1024 * 1024,
  })
  expect(readFileSync(path).length).toBeLessThan(plain.length * 0.67)
})

test('the table of places names every object: a reader that trusts it alone finds them', async () => {
  const said = execFileSync('qpdf', ['--show-xref', await makeOrder()], { encoding: 'utf8' })
  const rows = said.trim().split('\n')
  expect(rows.filter((row) => row.includes(': compressed')).length).toBeGreaterThan(300)
  const numbers = rows.map((row) => Number(row.split('/')[0])).toSorted((one, other) => one - other)
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1))
})
