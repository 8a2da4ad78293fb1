import type { Input, Output } from '../../shared/contract/channels.ts'
import { LESSON_FILE, LESSON_PRINTED } from '../../shared/domain/practice/lessons.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { OpenSession } from '../session/openSession.ts'
import { localMoment } from '../start/today.ts'
import { giveOut, type OutgoingPaper, type WayOut } from '../usecases/printing/giveOut.ts'
import { noteInOffice } from '../usecases/printing/noteOutgoing.ts'
import type { Services } from '../usecases/services.ts'
import { readLesson } from './lessons.ts'

type Drawing = Pick<Services, 'renderOfOffice'>

/** Gives out what came of the lesson. Error: practice.noLesson. */
export function printLesson(
  services: Drawing & Pick<Services, WayOut>,
  open: OpenSession,
  input: Input<'practice.printLesson'>,
): Promise<Result<Output<'practice.printLesson'>>> {
  return giveOut(services, input, () => resultOf(open, services))
}

function resultOf(open: OpenSession, { renderOfOffice }: Drawing): Result<OutgoingPaper> {
  const [role] = open.resources.person.roles
  const read = readLesson(open)
  if (!read.ok) return read
  const { begun, ended, steps } = read.value
  if (role === undefined || begun === undefined || ended === undefined) return failure('practice.noLesson')
  const lesson = {
    role,
    from: localMoment(begun),
    until: localMoment(ended),
    steps: steps.map(({ id, at }) => (at === undefined ? { id } : { id, at: localMoment(at) })),
  }
  const change = (entry: Parameters<OpenSession['record']>[0]): void => {
    open.record(entry)
  }
  return success({
    name: 'rezultat-vjezbe',
    draw: (form) => renderOfOffice({ template: 'lesson-result', lesson }, form),
    ...noteInOffice({ change }, { act: LESSON_PRINTED }, LESSON_FILE),
  })
}
