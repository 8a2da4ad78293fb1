// Reads pages of a PDF by the engine at a path, piece by piece; prints their text and how much of the file was asked for.
import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { getDocument, PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs'

const PIECE = 4_096
const [engine = '', path = '', ...numbers] = process.argv.slice(2)
const file = new Uint8Array(readFileSync(path))
const worker = (await import(pathToFileURL(engine).href)) as object
Object.assign(globalThis, { pdfjsWorker: worker })

let asked = 0
class Pieces extends PDFDataRangeTransport {
  override requestDataRange(begin: number, end: number): void {
    asked += end - begin
    queueMicrotask(() => {
      this.onDataRange(begin, file.slice(begin, end))
    })
  }
}

const range = new Pieces(file.length, file.slice(0, PIECE))
const task = getDocument({ range, rangeChunkSize: PIECE, disableAutoFetch: true, disableStream: true, verbosity: 0 })
const pdf = await task.promise
const texts: string[] = []
for (const number of numbers) {
  const { items } = await (await pdf.getPage(Number(number))).getTextContent()
  texts.push(items.map((item) => ('str' in item ? item.str : '')).join(''))
}
process.stdout.write(JSON.stringify({ pages: pdf.numPages, texts, share: asked / file.length }))
await task.destroy()
