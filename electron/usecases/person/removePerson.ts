import type { Input } from '../../../shared/contract/channels.ts'
import { failure, success } from '../../../shared/domain/result/result.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import { defineFileAct } from '../caseFile/fileAct.ts'
import { officesOfPerson } from '../caseFile/items.ts'
import type { CaseTables } from '../../db/caseTables.ts'
import { readSnapshot } from '../order/orderSnapshot.ts'

/** Takes a person out whom nothing else in the file names, and of whom no order speaks. */
export const removePerson = defineFileAct(
  'removePerson',
  (file, { person: id }: Input<'person.remove'>, { cases }) => {
    const person = file.records().find(({ open }) => open.id === id)?.open
    if (person === undefined) return failure('person.notFound')
    if (isOnOrder(cases, file.id, id)) return failure('person.onPaper')
    const entry = { act: 'caseFile.removePerson' as const, about: describePerson(file, person) }
    return success({ change: { removedPerson: id }, entries: [entry] })
  },
  (file, { person }) => officesOfPerson(file, person),
)

/** Whether a person stood in the file that an order was drawn from; an order that cannot be read may speak of anybody. */
export function isOnOrder({ orders }: CaseTables, caseId: string, person: string): boolean {
  return orders.ofCase(caseId).some((order) => {
    const snapshot = orders.snapshotOf(order)
    return snapshot === undefined || readSnapshot(snapshot).people.some(({ id }) => id === person)
  })
}
