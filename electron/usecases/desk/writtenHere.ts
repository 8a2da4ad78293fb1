import type { PacketCover } from '../../../shared/packet/cover.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

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
