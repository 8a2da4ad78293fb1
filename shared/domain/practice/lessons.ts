import type { Role } from '../staff/roles.ts'

/**
 * One step of a lesson. It is done when the journal holds one of `acts` by the person who practises, written since the lesson
 * began: nobody says that it is done.
 */
export type LessonStep = Readonly<{ id: string; acts: readonly string[] }>

const step = (id: string, ...acts: readonly string[]): LessonStep => ({ id, acts })

/** What each role does in its lesson, in the order in which it is proposed. Source: product, roles; domain rules §3. */
export const LESSONS: Readonly<Record<Role, readonly LessonStep[]>> = {
  prosecutor: [
    step('openFile', 'caseFile.open'),
    step('openCover', 'caseFile.reveal'),
    step('evidence', 'caseFile.saveEvidence'),
    step('claim', 'claim.edit', 'claim.prepare'),
    step('notice', 'caseFile.makePaper'),
    step('forward', 'caseFile.forward'),
  ],
  judge: [
    step('takeUp', 'claim.startReview'),
    step('giveBack', 'claim.return'),
    step('decide', 'claim.decide', 'claim.deliberate'),
    step('issue', 'claim.issue'),
  ],
  clerk: [
    step('register', 'claim.register'),
    step('print', 'caseFile.print'),
    step('slip', 'caseFile.makePaper'),
    step('whoSaw', 'caseFile.readViews'),
  ],
  coordinator: [
    step('openShared', 'caseFile.revealShared'),
    step('makePaper', 'caseFile.makePaper'),
    step('printPaper', 'caseFile.printPaper'),
  ],
  head: [step('assign', 'caseFile.assign'), step('exclude', 'caseFile.exclude'), step('closeDay', 'caseFile.closeDay')],
  administrator: [
    step('addColleague', 'account.opened'),
    step('chooseFolder', 'backup.folderChosen'),
    step('copy', 'backup.copied'),
    step('rate', 'law.proposed'),
  ],
  auditor: [step('verify', 'audit.verifyBegun'), step('export', 'audit.export'), step('anchor', 'audit.anchorSaved')],
}

/** An entry of a journal, as far as a lesson needs it. */
export type LessonEntry = Readonly<{ person: string; at: string; act: string }>

/** The acts by which a lesson begins and ends; both stand in the journal of the office. */
export const LESSON_BEGUN = 'lesson.begun'
/** The end of a lesson, by the one who practises. */
export const LESSON_ENDED = 'lesson.ended'
/** The result of a lesson goes out, on paper or as a file. */
export const LESSON_PRINTED = 'lesson.printed'
/** Its file has come to its place, or has not. */
export const LESSON_FILE = { saved: 'lesson.saved', failed: 'lesson.notSaved' } as const

/** How far a lesson has come. `until`: its end, or the last step where it has not ended. */
export type LessonState = Readonly<{
  begun?: string
  until?: string
  ended?: string
  steps: readonly Readonly<{ id: string; at?: string }>[]
}>

/** What the entries of the journals, in any order, prove of the lesson of a person in that role. Never fails. */
export function judgeLesson(role: Role, person: string, entries: readonly LessonEntry[]): LessonState {
  const own = entries.filter((entry) => entry.person === person)
  const begun = last(own.filter(({ act }) => act === LESSON_BEGUN).map(({ at }) => at))
  if (begun === undefined) return { steps: LESSONS[role].map(({ id }) => ({ id })) }
  const since = own.filter(({ at }) => at >= begun)
  const ended = last(since.filter(({ act }) => act === LESSON_ENDED).map(({ at }) => at))
  const counted = since.filter(({ at }) => ended === undefined || at <= ended)
  const steps = LESSONS[role].map(({ id, acts }) => {
    const [at] = counted
      .filter(({ act }) => acts.includes(act))
      .map((entry) => entry.at)
      .sort()
    return at === undefined ? { id } : { id, at }
  })
  const until = ended ?? last(steps.flatMap(({ at }) => (at === undefined ? [] : [at]))) ?? begun
  return { begun, until, ...(ended === undefined ? {} : { ended }), steps }
}

function last(instants: readonly string[]): string | undefined {
  return [...instants].sort().at(-1)
}
