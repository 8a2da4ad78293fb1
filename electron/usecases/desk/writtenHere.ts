import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

/** What of a file the form of exchange has no place for: who keeps it, whether its mark is entered here, and the past of its claims. */
export function movingWith(
  { cases, office, person }: CaseContext,
  file: LoadedCase,
): NonNullable<NonNullable<PacketCover['desk']>['moved']> {
  const clerk = office.accounts.names().get(file.assignee('clerk') ?? '')
  const { notes, stays } = cases.pens.pastOf(file.id)
  return {
    ...(clerk === undefined ? {} : { clerk }),
    isEntered: cases.caseFiles.find(file.id)?.entered.includes(person.office) === true,
    notes: [...notes],
    stays: stays.map(({ to, ...stay }) => (to === null ? stay : { ...stay, to })),
  }
}

/** By which desk a file is written, who has it there and who may know nothing of it. */
export function writtenHere({ cases, office }: CaseContext, file: LoadedCase): NonNullable<PacketCover['desk']> {
  const names = office.accounts.names()
  const owner = names.get(file.assignee('owner') ?? '')
  return {
    series: cases.numberSeries.own(),
    pen: cases.caseFiles.find(file.id)?.pen ?? 0,
    holder: file.place.holder,
    ...(owner === undefined ? {} : { owner }),
    excluded: file.excluded.flatMap((id) => names.get(id) ?? []),
  }
}
