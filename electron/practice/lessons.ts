import { judgeLesson, LESSON_BEGUN, LESSON_ENDED, type LessonState } from '../../shared/domain/practice/lessons.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import { createWriteHandle } from '../db/handles.ts'
import { createJournalPages } from '../db/lists/entryPages.ts'
import type { OpenSession } from '../session/openSession.ts'

/** How far the lesson of the signed-in person has come, read from the journals that the person's keys open. Error: practice.noLesson. */
export function readLesson(open: OpenSession): Result<LessonState> {
  const { person, office, cases } = open.resources
  const [role] = person.roles
  if (role === undefined) return failure('practice.noLesson')
  // A handle for reading would bar the session's own connection from writing.
  const handles = [office.db, ...(cases === undefined ? [] : [cases.db])].map(createWriteHandle)
  const entries = handles.flatMap((handle) => [...createJournalPages(handle).pages()].flat())
  return success(judgeLesson(role, person.id, entries))
}

/** Begins the lesson of the person's role, the first time or again: what was done before counts no more. */
export function beginLesson(open: OpenSession): Result<LessonState> {
  open.record({ act: LESSON_BEGUN })
  return readLesson(open)
}

/** Ends it; the result stays to be seen. Error: practice.noLesson. */
export function endLesson(open: OpenSession): Result<LessonState> {
  const lesson = readLesson(open)
  if (!lesson.ok || lesson.value.begun === undefined || lesson.value.ended !== undefined)
    return failure('practice.noLesson')
  open.record({ act: LESSON_ENDED })
  return readLesson(open)
}
