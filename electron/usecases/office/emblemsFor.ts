import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { Emblems } from '../../../shared/domain/offices/emblem.ts'
import type { EffectContext } from '../context.ts'

/**
 * The emblems of the offices of a case that this machine knows. A paper bears that of the office it is issued by, not of
 * whoever prints it; an office whose emblem is not here leaves the place free.
 */
export function emblemsFor({ office }: Pick<EffectContext, 'office'>, { proceedings }: CaseFile): Emblems {
  const offices = [proceedings.court, proceedings.prosecution]
  return Object.fromEntries(
    offices.flatMap((code) => {
      const emblem = office.emblems.of(code)
      return emblem === undefined ? [] : [[code, emblem]]
    }),
  )
}
