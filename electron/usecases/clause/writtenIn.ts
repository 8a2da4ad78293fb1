import type { WrittenIn } from '../../../shared/domain/decision/ofNoCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'

/** What words that go into other files may not tell of the one they were written in. */
export function writtenIn(file: LoadedCase): WrittenIn {
  const { courtMark, prosecutionMark } = file.proceedings()
  const marks = [courtMark, prosecutionMark].filter((mark) => mark !== undefined)
  return { people: file.people(), marks }
}
