import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { SharePage } from '../../../shared/document/sharePage.ts'
import type { Services } from '../services.ts'

type Printing = Readonly<{ paper: Pick<Services, 'renderShare'>; spooler: Pick<Services, 'print'> }>

/** Prints the page of one share: drawn in memory, handed to the spooler, kept nowhere. Errors: document.refused, print.failed. */
export async function printShare(
  { paper, spooler }: Printing,
  page: SharePage,
  printer: string,
): Promise<Result<true>> {
  const drawn = await paper.renderShare(page)
  if (!drawn.ok) return drawn
  const sent = await spooler.print(printer, drawn.value.bytes)
  drawn.value.bytes.fill(0)
  return sent.ok ? success(true) : sent
}
