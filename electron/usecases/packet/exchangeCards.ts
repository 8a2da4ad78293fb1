import type { Output } from '../../../shared/contract/channels.ts'
import type { OfficeCard } from '../../../shared/domain/packet/officeCard.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { keyMarkOf } from '../../../shared/domain/staff/keyMark.ts'
import type { CaseContext, CommandContext, EffectContext, JournalEntry } from '../context.ts'
import { cardIn } from './listCards.ts'

const MAX_BYTES = 1_000_000

/** Writes the own card to where the person says, to be taken to another office. */
export async function saveCard(
  context: EffectContext<'choosePlace' | 'writeFile'>,
): Promise<Result<Output<'card.save'>>> {
  const { services, cards } = context
  const place = await services.choosePlace('naknada-karta.json')
  if (place === undefined) return success({ outcome: 'cancelled' })
  const card = cards.own()
  const written = await services.writeFile(place, `${JSON.stringify(card, undefined, 1)}\n`)
  if (!written.ok) return written
  return context.commit((command) => {
    recordCard(command, 'giveCard', card)
    return success({ outcome: 'saved' })
  })
}

/** Brings the card of another office; nothing is sealed to it or believed of it before somebody else has compared its words. */
export async function takeCard(context: EffectContext<'pickFile'>): Promise<Result<Output<'card.take'>>> {
  const picked = await context.services.pickFile(MAX_BYTES, 'exchange')
  if (!picked.ok) return picked
  if (picked.value === undefined) return success({ outcome: 'cancelled' })
  const read = context.cards.read(picked.value)
  if (!read.ok) return read
  const card = read.value
  return context.commit((command) => bring(command, card))
}

function bring(context: CommandContext, card: OfficeCard): Result<Output<'card.take'>> {
  const { cards, cases, kind, person, now, newId, changed } = context
  // SECURITY: an invented office never stands among those of work, nor a real one in practice.
  if ((card.practice === true) !== (kind === 'practice')) {
    return failure(card.practice === true ? 'card.ofPractice' : 'card.ofWork')
  }
  const { installation } = card
  if (installation === cards.own().installation) return failure('card.own')
  const isRevoked = cases.knownOffices.revoked().some((row) => sharesKey(cardIn(row), card))
  if (isRevoked) return failure('card.revoked')
  const fingerprint = cards.fingerprintOf(card)
  const before = [
    cases.knownOffices.inState(installation, 'confirmed'),
    cases.knownOffices.inState(installation, 'proposed'),
  ]
  if (before.some((one) => one?.fingerprint === fingerprint) || before[1] !== undefined) return failure('card.known')
  const text = JSON.stringify(card)
  cases.knownOffices.add({ id: newId(), card: text, fingerprint, broughtBy: person.id, broughtAt: now })
  recordCard(context, 'bringCard', card)
  changed({ aggregate: 'work' })
  return success({ outcome: 'taken' })
}

/** Whether two cards bear one key, whatever it is for: what was revoked does not come back on another card. */
function sharesKey({ keys: one }: OfficeCard, { keys: other }: OfficeCard): boolean {
  return one.seal === other.seal || one.receive === other.receive || one.identity === other.identity
}

type CardAct =
  'giveCard' | 'bringCard' | 'confirmCard' | 'refuseCard' | 'revokeCard' | 'reportLost' | 'confirmLost' | 'withdrawLost'

/** Writes an act on a card into the journal: whose it is, and the mark of its keys. */
export function recordCard(context: CommandContext, act: CardAct, card: OfficeCard, reason?: string): void {
  context.record(entryOfCard(context, act, card, reason))
}

/** What is written down of an act on a card. */
export function entryOfCard(
  { cards }: Pick<CaseContext, 'cards'>,
  act: CardAct,
  card: OfficeCard,
  reason?: string,
): JournalEntry {
  const offices = card.offices.join(', ')
  const mark = keyMarkOf(cards.fingerprintOf(card))
  return {
    act: `caseFile.${act}`,
    about: { cnr: offices, en: offices },
    reason: reason === undefined ? mark : `${mark} · ${reason}`,
  }
}
