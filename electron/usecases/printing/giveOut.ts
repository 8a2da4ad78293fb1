import type { z } from 'zod'
import type { Destination, givenOut } from '../../../shared/contract/givingOut.ts'
import type { PaperForm } from '../../../shared/document/officePaper.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import type { PrintKind } from '../../../shared/domain/papers/printKind.ts'
import type { RenderedOrder, Services } from '../services.ts'
import { checkPrinter, findPrinter } from './checkPrinter.ts'

/** The ways on which a paper of the office leaves. */
export type WayOut = 'printers' | 'print' | 'choosePlace' | 'writeFile'

/** A paper of the office that may leave, as it stands now. */
export type OutgoingPaper = Readonly<{
  /** How its file is called, without the ending: nothing of a case and nobody's name. */
  name: string
  /** As what it is printed; as a paper, if nothing is said. */
  kind?: PrintKind
  draw(form: PaperForm): Promise<Result<RenderedOrder>>
  /** Writes down that it leaves, on paper or as a file. */
  note(form: PaperForm): Result<unknown>
  /** Writes down whether the file has come to its place: by its SHA-256, or not. */
  noteEnd(sha256: string | undefined): Result<unknown>
}>

/**
 * Gives a paper of the office out: to a printer, or as a file for a word processor to where the person says. It is written down
 * before it leaves, and of a file what came of it. Errors: those of `ready`, print.noPrinter, print.…, document.refused, and those of writing a file.
 */
export async function giveOut(
  services: Pick<Services, WayOut>,
  to: Destination,
  ready: () => Result<OutgoingPaper>,
): Promise<Result<z.infer<typeof givenOut>>> {
  const paper = ready()
  if (!paper.ok) return paper
  if ('printer' in to) return printOut(services, to, paper.value)
  const place = await services.choosePlace(`${paper.value.name}.docx`)
  if (place === undefined) return success({ outcome: 'cancelled' })
  // Read only now: somebody may have worked on it while the dialog stood open.
  const still = ready()
  return still.ok ? saveOut(services, place, still.value) : still
}

/** Prints it; a trial goes to whichever printer, as it is. */
export async function printOut(
  services: Pick<Services, 'printers' | 'print'>,
  { printer, isTrial = false }: Readonly<{ printer: string; isTrial?: boolean }>,
  { kind = 'paper', draw, note }: Pick<OutgoingPaper, 'kind' | 'draw' | 'note'>,
): Promise<Result<Readonly<{ outcome: 'printed'; pages: number }>>> {
  const known = isTrial ? await findPrinter(services, printer) : await checkPrinter(services, printer, [kind])
  if (!known.ok) return known
  const drawn = await draw('pdf')
  if (!drawn.ok) return drawn
  const noted = note('pdf')
  if (!noted.ok) return noted
  const { bytes, pages } = drawn.value
  const sent = await services.print(printer, bytes, isTrial ? { way: 'raw' } : { kind })
  return sent.ok ? success({ outcome: 'printed', pages }) : sent
}

async function saveOut(
  services: Pick<Services, 'writeFile'>,
  place: string,
  { draw, note, noteEnd }: OutgoingPaper,
): Promise<Result<Readonly<{ outcome: 'exported' }>>> {
  const drawn = await draw('docx')
  if (!drawn.ok) return drawn
  const { bytes, sha256 } = drawn.value
  const noted = note('docx')
  if (!noted.ok) return noted
  const written = await services.writeFile(place, bytes)
  const ended = noteEnd(written.ok ? sha256 : undefined)
  if (!written.ok) return written
  return ended.ok ? success({ outcome: 'exported' }) : ended
}
