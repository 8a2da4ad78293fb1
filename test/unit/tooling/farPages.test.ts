import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { goStraightToPages, tellOfPicturesLeftOut } from '../../../vite.config.ts'
import { longPdf } from '../../support/longPdf.ts'
import { createTemporaryFolder } from '../../support/temporaryFolder.ts'

const PAGES = 300
const ENGINE = createRequire(import.meta.url).resolve('pdfjs-dist/legacy/build/pdf.worker.mjs')
const folder = createTemporaryFolder('naknada-engine-')
const path = join(folder, 'long.pdf')
writeFileSync(path, longPdf({ pages: PAGES, withPictures: false }))

function readPages(engine: string, numbers: readonly number[]) {
  const said = execFileSync(process.execPath, ['test/support/pagesByEngine.ts', engine, path, ...numbers.map(String)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return JSON.parse(said) as Readonly<{ pages: number; texts: readonly string[]; share: number }>
}

test('the engine as it is built goes straight to a page, and reads of the file only what that takes', () => {
  const built = join(folder, 'engine.mjs')
  writeFileSync(built, goStraightToPages(readFileSync(ENGINE, 'utf8')))
  const wanted = [1, 2, 151, 299, PAGES]
  const found = readPages(built, wanted)
  expect(found.pages).toBe(PAGES)
  expect(found.texts).toEqual(wanted.map((number) => `Strana broj ${String(number)}`))
  expect(found.share).toBeLessThan(0.4)
  // As it comes it reads the whole of the file for the first page alone.
  expect(readPages(ENGINE, [1]).share).toBeGreaterThan(0.9)
})

test('an engine that looks for its pages in another way is not built', () => {
  expect(() => goStraightToPages('another engine')).toThrow(/another way/)
  expect(() => tellOfPicturesLeftOut('another engine')).toThrow(/another way/)
})
