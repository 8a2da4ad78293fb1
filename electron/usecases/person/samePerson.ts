import type { Input } from '../../../shared/contract/channels.ts'
import { judgeIdOf } from '../../../shared/domain/caseFile/judge.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import type { Account } from '../../../shared/domain/staff/account.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import type { CaseTables } from '../../db/caseTables.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import { judgeOf } from '../decision/deciding.ts'
import { isOnOrder } from './removePerson.ts'

/**
 * A judge who came with an imported file is one of this court: hearings and decisions name the colleague from now on, and the file has
 * one judge where it had two. Errors: person.notFound, person.notJudge, person.notColleague, person.onPaper, person.inUse.
 */
export const samePerson = defineFileAct('samePerson', (file, input: Input<'person.same'>, context) => {
  const came = file.records().find(({ open }) => open.id === input.person)
  if (came === undefined) return failure('person.notFound')
  const colleague = context.colleagues().find(({ id }) => id === input.colleague)
  if (colleague === undefined || !isJudgeAt(colleague, file.place.court)) return failure('person.notColleague')
  const id = judgeIdOf(colleague.id)
  if (came.open.role !== 'judge' || came.open.id === id) return failure('person.notJudge')
  if (isOnOrder(context.cases, file.id, came.open.id)) return failure('person.onPaper')
  saveJudge(context.cases, file, came, colleague)
  for (const decision of file.decisions().filter(({ judge }) => judge === came.open.id)) {
    context.cases.decisions.save(file.id, { ...decision, judge: id }, decision)
  }
  const act = 'caseFile.samePerson' as const
  return success({
    change: {
      proceedings: withPresent(file.proceedings(), came.open.id, id),
      removedPerson: came.open.id,
      // The people and the decisions are written already.
      moved: true,
    },
    entries: [{ act, about: describePerson(file, came.open), colleagues: [colleague.id], subject: id }],
  })
})

function isJudgeAt({ roles, office }: Account, court: string): boolean {
  return roles.includes('judge') && office === court
}

// Hearings and decisions name the judge, who has to be there before them. What the file knows of the colleague already stands.
function saveJudge(cases: CaseTables, file: LoadedCase, came: PersonRecord, colleague: Account): void {
  const { name, ...own } = judgeOf(colleague)
  const known = file.records().find(({ open }) => open.id === own.id)
  const open = { ...came.open, ...known?.open, ...own }
  const identity = { ...came.identity, ...known?.identity, name }
  if (known === undefined) cases.people.add(file.id, { ...open, ...identity })
  else cases.people.save(file.id, { open, identity }, known)
}

function withPresent(proceedings: Proceedings, came: string, id: string): Proceedings {
  const hearings = proceedings.hearings.map(({ present, ...hearing }) =>
    present === undefined
      ? hearing
      : { ...hearing, present: [...new Set(present.map((one) => (one === came ? id : one)))] },
  )
  return { ...proceedings, hearings }
}
