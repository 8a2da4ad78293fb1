import type { Input } from '../../../shared/contract/channels.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { officesOfPerson } from '../caseFile/items.ts'
import { describePerson } from './savePerson.ts'

/** Takes a person out whom nothing else in the file names. */
export const removePerson = defineFileAct(
  'removePerson',
  (file, { person: id }: Input<'person.remove'>) => {
    const person = file.records().find(({ open }) => open.id === id)?.open
    if (person === undefined) return failure('person.notFound')
    const entry = { act: 'caseFile.removePerson' as const, about: describePerson(person) }
    return success({ change: { removedPerson: id }, entries: [entry] })
  },
  (file, { person }) => officesOfPerson(file, person),
)
