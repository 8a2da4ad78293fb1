import { LESSON_PRINTED } from '../../shared/domain/practice/lessons.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { Spooler } from '../printing/spooler.ts'
import type { OpenSession } from '../session/openSession.ts'
import { localMoment } from '../start/today.ts'
import type { Services } from '../usecases/services.ts'
import { readLesson } from './lessons.ts'
import { checkPrinter } from '../usecases/printing/checkPrinter.ts'

type Printing = Readonly<{ paper: Pick<Services, 'renderLesson'>; spooler: Spooler }>

/** Prints what came of the lesson, in both languages; written down before it leaves. Errors: practice.noLesson, print.noPrinter, print.failed, document.refused. */
export async function printLesson(
  { paper, spooler }: Printing,
  open: OpenSession,
  printer: string,
): Promise<Result<Readonly<{ pages: number }>>> {
  const [role] = open.resources.person.roles
  const lesson = readLesson(open)
  if (!lesson.ok) return lesson
  const { begun, ended, steps } = lesson.value
  if (role === undefined || begun === undefined || ended === undefined) return failure('practice.noLesson')
  const known = await checkPrinter(spooler, printer)
  if (!known.ok) return known
  const drawn = await paper.renderLesson({
    role,
    from: localMoment(begun),
    until: localMoment(ended),
    steps: steps.map(({ id, at }) => (at === undefined ? { id } : { id, at: localMoment(at) })),
  })
  if (!drawn.ok) return drawn
  open.record({ act: LESSON_PRINTED })
  const sent = await spooler.print(printer, drawn.value.bytes)
  return sent.ok ? success({ pages: drawn.value.pages }) : sent
}
