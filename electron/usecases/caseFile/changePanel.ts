import type { Input } from '../../../shared/contract/channels.ts'
import { beginsAnew, sittingPanel } from '../../../shared/domain/caseFile/fileChanges.ts'
import { hearingsOf } from '../../../shared/domain/caseFile/hearings.ts'
import type { Person } from '../../../shared/domain/caseFile/person.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { addDays } from '../../../shared/time/calendarDate.ts'
import { defineFileAct } from './fileAct.ts'
import { describeFile } from './loadCase.ts'

/**
 * Others sit in the panel from a day of the main hearing on. Who was replaced stays in the file with the last day of sitting.
 * Where the main hearing had begun it begins anew; once it has ended the panel that heard it decides.
 */
export const changePanel = defineFileAct('changePanel', (file, input: Input<'caseFile.changePanel'>, context) => {
  const { from, replaced, reason } = input
  const proceedings = file.proceedings()
  if (proceedings.mainHearingEnded !== undefined || proceedings.verdict !== undefined)
    return failure('panel.hearingEnded', 'from')
  if (!hearingsOf(proceedings, 'main').some(({ hearing }) => hearing.date === from))
    return failure('panel.noHearing', 'from')
  const sitting = sittingPanel(file.records().map(({ open }) => open))
  const leaving = replaced.map(({ leaves }) => sitting.find(({ id }) => id === leaves))
  if (new Set(replaced.map(({ leaves }) => leaves)).size < replaced.length)
    return failure('panel.notSitting', 'replaced')
  const unknown = leaving.indexOf(undefined)
  if (unknown >= 0) return failure('panel.notSitting', `replaced.${String(unknown)}.leaves`)
  const satUntil = addDays(from, -1)
  const people = leaving.flatMap((open) => (open === undefined ? [] : [{ open: { ...open, satUntil } }]))
  const newPeople = replaced.map(({ name, sex }, index): Person => {
    const role = leaving[index]?.role ?? 'panelMember'
    return { id: `p-${context.newId().slice(0, 16)}`, role, name, sex, office: file.place.court }
  })
  const [before, after] = [people.map(({ open }) => open.id), newPeople.map(({ id }) => id)]
  const change = { act: 'changePanel' as const, on: from, before, after }
  const fileChange = { ...change, at: context.now, person: context.person.id, reason }
  return success({
    change: { people, newPeople, fileChange },
    entries: [{ act: 'caseFile.changePanel' as const, about: describeFile(file), reason }],
    answer: { beginsAnew: beginsAnew(proceedings, from) },
  })
})
