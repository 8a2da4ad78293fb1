import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Destination } from '../../../shared/contract/givingOut.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import { differencesOf } from '../docxBesidePdf.ts'
import { pdfFile } from '../pdf.ts'
import type { TestOffice } from './testOffice.ts'

type Give = (to: Destination) => Promise<Output<'rights.print'>>

/** A paper of the office given out on paper and then as a file: both, and what stands in one of them alone. */
export async function giveBoth(office: TestOffice, give: Give) {
  const { outcome, pages } = await give({ printer: 'Sudnica' })
  expect(outcome).toBe('printed')
  const pdf = office.printed.at(-1)?.bytes ?? new Uint8Array()
  const docx = await saveDocx(office, give)
  return { docx, pdf, pages: pages ?? 0, ...(await differencesOf(pdfFile(pdf), docx)) }
}

/** The file as which a paper leaves; nothing is written where the dialog is cancelled, and a place that is none is refused. */
async function saveDocx(office: TestOffice, give: Give): Promise<Uint8Array> {
  const place = join(office.folder, 'izlaz.docx')
  office.dialog.save = undefined
  expect((await give({ format: 'docx' })).outcome).toBe('cancelled')
  expect(existsSync(place)).toBe(false)
  office.dialog.save = join(office.folder, 'nema', 'izlaz.docx')
  await expect(give({ format: 'docx' })).rejects.toThrow('exchange.noFolder')
  office.dialog.save = place
  expect((await give({ format: 'docx' })).outcome).toBe('exported')
  const bytes = new Uint8Array(readFileSync(place))
  rmSync(place)
  return bytes
}
