import type { PersonOpen } from '../../../shared/domain/caseFile/identity.ts'
import { consentsToShare } from '../../../shared/domain/caseFile/shareConsent.ts'
import type { PersonRecord } from '../../db/tables/personTable.ts'
import { describePerson } from '../caseFile/describeItem.ts'
import type { Entry } from '../caseFile/fileAct.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CommandContext } from '../context.ts'

/** What the journal says where a save takes the consent back, and with it what was shared; the save itself takes it out. */
export function entriesOfEnded(
  { cases, today }: CommandContext,
  file: LoadedCase,
  before: PersonRecord | undefined,
  open: PersonOpen,
): readonly Entry[] {
  if (before === undefined || !consentsToShare(before.open, 'coordinator')) return []
  if (consentsToShare(open, 'coordinator')) return []
  const ended = cases.shares.ofCase(file.id, today).filter(({ person }) => person === open.id)
  const colleagues = ended.map(({ colleague }) => colleague)
  return ended.length === 0
    ? []
    : [{ act: 'caseFile.endSharing', about: describePerson(file, open), colleagues, subject: open.id }]
}
