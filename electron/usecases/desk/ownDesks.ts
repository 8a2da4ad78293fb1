import { sharesOffice, type OfficeCard } from '../../../shared/domain/packet/officeCard.ts'
import { sameAtEachDesk } from '../../../shared/domain/packet/deskCopy.ts'
import type { CopySight, DeskCopy } from '../../db/tables/deskCopyTable.ts'
import { sightOf } from '../caseFile/sightOf.ts'
import type { CaseContext } from '../context.ts'
import { cardIn } from '../packet/listCards.ts'

/** Another installation of the person's office, by its card in force. */
export type Desk = Readonly<{ cardId: string; card: OfficeCard; fingerprint: string }>

/** The other desks of the person's office. */
export function desksOf({ cases, person }: Pick<CaseContext, 'cases' | 'person'>): readonly Desk[] {
  return cases.knownOffices
    .confirmed()
    .map((row) => ({ cardId: row.id, card: cardIn(row), fingerprint: row.fingerprint }))
    .filter(({ card }) => card.offices.includes(person.office))
}

/** Another desk of the person's office; undefined where its card is not in force. */
export function findDesk(context: Pick<CaseContext, 'cases' | 'person'>, installation: string): Desk | undefined {
  return desksOf(context).find(({ card }) => card.installation === installation)
}

/** Whether an installation is another desk of one of the offices here. */
export function isOwnDesk({ cases, cards }: Pick<CaseContext, 'cases' | 'cards'>, installation: string): boolean {
  const row = cases.knownOffices.inState(installation, 'confirmed')
  return row !== undefined && sharesOffice(cards.own(), cardIn(row))
}

/**
 * Which copies a person may read: those of the own office, by the rules by which its files are (`sightOf`). Whose they are is told by
 * names, which are the same at each desk.
 */
export function copySightOf(context: CaseContext): CopySight {
  const { office, displayName } = context.person
  const names = context.office.accounts.names()
  const { owners } = sightOf(context)
  return {
    office,
    reader: sameAtEachDesk(displayName),
    owners: owners?.map((id) => sameAtEachDesk(names.get(id) ?? '')),
  }
}

/** The copy of a file that is written at another desk, where the person may read it. */
export function findCopy(context: CaseContext, caseId: string): DeskCopy | undefined {
  return context.cases.deskCopies.seen(caseId, copySightOf(context))
}
