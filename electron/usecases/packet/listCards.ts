import type { Output } from '../../../shared/contract/channels.ts'
import type { KnownOffice } from '../../../shared/contract/knownOffices.ts'
import { wordsOfCard } from '../../../shared/domain/packet/cardWords.ts'
import { officeCard, sharesOffice, type OfficeCard } from '../../../shared/domain/packet/officeCard.ts'
import { success, type Result } from '../../../shared/domain/result/result.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import type { KnownOfficeRow } from '../../db/tables/knownOfficeTable.ts'
import type { QueryContext } from '../context.ts'

const MOST = 1000

/** The own card, and those of others. The words of a card that waits are not told: they come from the other office. */
export function listCards(context: QueryContext): Result<Output<'card.list'>> {
  const { cards, cases } = context
  const own = cards.own()
  const fingerprint = cards.fingerprintOf(own)
  return success({
    own: { offices: own.offices, mark: keyMarkOf(fingerprint), words: [...wordsOfCard(fingerprint)] },
    known: cases.knownOffices.list(MOST).map((row) => listed(context, row)),
  })
}

/** The card in a row; it was read through its schema before it was kept. */
export function cardIn({ card }: Pick<KnownOfficeRow, 'card'>): OfficeCard {
  return officeCard.parse(JSON.parse(card))
}

function listed(context: QueryContext, row: KnownOfficeRow): KnownOffice {
  const { office, person } = context
  const names = office.accounts.names()
  const card = cardIn(row)
  const nameOf = (id: string) => names.get(id) ?? id
  const { id, fingerprint, state, broughtBy, broughtAt, decidedBy, decidedAt, endedAt, reason } = row
  return {
    id,
    offices: card.offices,
    isDesk: sharesOffice(context.cards.own(), card),
    state,
    mark: keyMarkOf(fingerprint),
    broughtBy: nameOf(broughtBy),
    broughtAt,
    ...(decidedBy === undefined ? {} : { decidedBy: nameOf(decidedBy) }),
    ...(decidedAt === undefined ? {} : { decidedAt }),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(reason === undefined ? {} : { reason }),
    isOwn: broughtBy === person.id,
    replaces: state === 'proposed' ? replaces(context, row) : 'nothing',
  }
}

function replaces({ cards, cases }: QueryContext, row: KnownOfficeRow): KnownOffice['replaces'] {
  const card = cardIn(row)
  const before = cases.knownOffices.inState(card.installation, 'confirmed')
  if (before === undefined) return 'nothing'
  return cards.vouchesFor(card, cardIn(before)) ? 'vouched' : 'unvouched'
}
