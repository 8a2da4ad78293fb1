import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createOrderRenderer } from '../../electron/documents/orderDocument.ts'
import { measureDocument, renderDocument, type ThreadRequest } from '../../electron/documents/renderDocument.ts'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'
import type { PaperKind } from '../../shared/domain/papers/paperKinds.ts'
import { readAlternativeTexts } from '../support/accessibility.ts'
import { confirmLaw, otherPast, proposeFile } from '../support/office/broughtLaws.ts'
import { issueCase01 } from '../support/office/issuedOrder.ts'
import { makePaper } from '../support/office/papers.ts'
import { openTestOffice, setUpOffice, signIn, type TestOffice } from '../support/office/testOffice.ts'
import { pdfFile, readPdfText } from '../support/pdf.ts'

// The program as it is shipped after the law changes on 1 July 2026: the letter has a second version, the past a corrected rate.

type Template = Readonly<{ blocks: readonly Readonly<{ id?: string }>[] }>

vi.mock('../../resources/templates/covering-letter.json', async (original) => {
  const { default: old } = await original<{ default: Template }>()
  const words = { cnr: 'Prilozi po novom zakonu', en: 'Enclosures under the new law' }
  const blocks = old.blocks.map((block) => (block.id === 'enclosures' ? { ...block, ...words } : block))
  return {
    default: [
      { ...old, validTo: '2026-06-30' },
      { ...old, version: '2026-9', validFrom: '2026-07-01', blocks },
    ],
  }
})

const DAY = '2026-06-15'
const LATER = '2026-07-20'
const EMBLEM = fileURLToPath(new URL('../../resources/training/emblem.svg', import.meta.url))
const draw = {
  draw: async ({ measure, ...request }: ThreadRequest) => ({
    ok: true as const,
    ...(await renderDocument(request)),
    ...(measure === undefined ? {} : { measured: measureDocument(request, measure) }),
  }),
}

let office: TestOffice
let made: Readonly<{ caseId: CaseId; orderId: OrderId }>

beforeAll(async () => {
  office = openTestOffice({ paper: createOrderRenderer(draw, 'real') })
  await setUpOffice(office)
  await signIn(office, 'administrator')
  office.dialog.open = EMBLEM
  await office.ask('office.takeEmblem', { office: 'VSPG', alt: { cnr: 'Vaga', en: 'Scales' } })
  made = await issueCase01(office)
  await signIn(office, 'clerk')
})
afterAll(() => office.close())

type Printed = Readonly<{ bytes: Buffer; words: string; alt: readonly string[] }>

function lastPrinted(number = ''): Printed {
  const bytes = Buffer.from(office.printed.at(-1)?.bytes ?? [])
  const path = pdfFile(bytes)
  const words = readPdfText(path)
    .replaceAll(number === '' ? '\0' : number, '')
    .replace(/\s+/gu, ' ')
  return { bytes, words, alt: readAlternativeTexts(path).map(([, said]) => said) }
}

async function printPaper(
  kind: PaperKind,
  date?: string,
): Promise<Printed & Readonly<{ again: () => Promise<Buffer> }>> {
  const { paper, number } = await makePaper(office, made.caseId, kind, { claim: 'c1', ...(date ? { date } : {}) })
  const print = () =>
    office.ask('paper.print', { caseId: made.caseId, paper, variant: 'bilingual', printer: 'Sudnica' })
  await print()
  const again = async () => {
    await print()
    return lastPrinted().bytes
  }
  return { ...lastPrinted(number), again }
}

async function printOrder(reason?: string): Promise<Printed> {
  await office.ask('print.print', { orderId: made.orderId, printer: 'Sudnica', recipient: 'Arhiva', reason })
  return lastPrinted()
}

test('an older paper is made again as its day had the law, a new one follows the new, and the frozen ones are the same bytes', async () => {
  const [order, letter, annex] = [
    await printOrder(),
    await printPaper('covering-letter', DAY),
    await printPaper('calculation-annex', DAY),
  ]
  await confirmLaw(office, await proposeFile(office, otherPast()))
  office.clock.today = LATER
  office.clock.now = new Date(`${LATER}T09:00:00Z`)
  await signIn(office, 'clerk')

  expect((await printOrder('Drugi primjerak')).bytes.equals(order.bytes)).toBe(true)
  expect((await letter.again()).equals(letter.bytes)).toBe(true)
  expect((await printPaper('covering-letter', DAY)).words).toBe(letter.words)
  expect((await printPaper('calculation-annex', DAY)).words).toBe(annex.words)

  const { words, alt } = await printPaper('covering-letter', LATER)
  expect(words).toContain('Prilozi po novom zakonu')
  expect(letter.words).not.toContain('novom zakonu')
  const owed = (await printPaper('payment-statement', LATER)).words
  expect(annex.words).toContain('Verzija tabele stopa: 2026-1')
  expect(owed).toMatch(/Verzija tabele\s+stopa: 2026-9/u)
  // 184 days at 11 per cent and 181 at 10,15 on 7.280,00 and on 1.450,50 euro.
  expect(owed).toContain('923,55 eura')
  for (const said of [order.alt, letter.alt, alt]) expect(said).toEqual(['Vaga', 'Scales'])
})
