import type { OfficeCard } from '../../../shared/domain/packet/officeCard.ts'
import type { IncomingFacts } from '../../../shared/domain/packet/packetLife.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { KnownOfficeRow } from '../../db/tables/knownOfficeTable.ts'
import type { CaseContext } from '../context.ts'
import { cardIn } from './listCards.ts'

/**
 * The card in force of an office, and the row that says who confirmed it; undefined where none is. Of an office with several desks, each
 * with a card, the one from which the file came last.
 */
export function cardOfOffice(
  { cases }: Pick<CaseContext, 'cases'>,
  office: string,
  caseId: string,
): Readonly<{ card: OfficeCard; row: KnownOfficeRow }> | undefined {
  const found = cases.knownOffices
    .confirmed()
    .map((row) => ({ row, card: cardIn(row) }))
    .filter(({ card }) => card.offices.includes(office))
  const came = cases.packets.receivedOf(caseId).findLast((one) => one.state === 'received' && one.office === office)
  return found.find(({ card }) => card.installation === came?.sender) ?? found[0]
}

/** The card in force of an installation. */
export function cardOfInstallation(
  { cases }: Pick<CaseContext, 'cases'>,
  installation: string,
): OfficeCard | undefined {
  const row = cases.knownOffices.inState(installation, 'confirmed')
  return row === undefined ? undefined : cardIn(row)
}

type Told = Readonly<Record<'sender' | 'receiver', Readonly<{ installation: string; office: string }>>>
type Signature = Readonly<{
  isSigned: (seal: string) => boolean
  unsigned: 'packet.recallSignature' | 'packet.letterSignature'
}>

/**
 * Whether what another installation tells beside its packets is for this office, and signed by the key of its card in force. Errors:
 * packet.otherReceiver, packet.unknownSender, `unsigned`, packet.otherOffice.
 */
export function checkTold(
  context: Pick<CaseContext, 'cards' | 'cases' | 'person'>,
  { sender, receiver }: Told,
  { isSigned, unsigned }: Signature,
): Result<true> {
  if (receiver.installation !== context.cards.own().installation) return failure('packet.otherReceiver')
  const card = cardOfInstallation(context, sender.installation)
  if (card === undefined || !card.offices.includes(sender.office)) return failure('packet.unknownSender')
  if (!isSigned(card.keys.seal)) return failure(unsigned)
  return receiver.office === context.person.office ? success(true) : failure('packet.otherOffice')
}

/**
 * The keys by which an installation may have signed what it answers to a packet sent at an instant: those of its card in force, and of
 * cards that counted then and were replaced since. None that was revoked.
 */
export function sealsSince({ cases }: Pick<CaseContext, 'cases'>, installation: string, at: string): readonly string[] {
  const replaced = cases.knownOffices.replacedSince(installation, at).map((row) => cardIn(row).keys.seal)
  const revoked = cases.knownOffices.revoked().map((row) => cardIn(row).keys.seal)
  const card = cardOfInstallation({ cases }, installation)
  const seals = card === undefined ? [] : [card.keys.seal, ...replaced]
  return seals.filter((seal) => !revoked.includes(seal))
}

/** The offices that files can go to: those that work here, and those whose card is in force. */
export function officesReached(context: Pick<CaseContext, 'cases' | 'office'>): readonly string[] {
  const known = context.cases.knownOffices.confirmed().flatMap((row) => cardIn(row).offices)
  return [...context.office.accounts.offices(), ...known]
}

type Sender = Readonly<{ installation: string; office: string; seal: string }>

/** How the key that signed a packet stands here: of the card in force of that office, revoked, or of nobody. */
export function standingOf(
  context: Pick<CaseContext, 'cases'>,
  { installation, office, seal }: Sender,
): IncomingFacts['sender'] {
  const isRevoked = context.cases.knownOffices.revoked().some((row) => cardIn(row).keys.seal === seal)
  if (isRevoked) return 'revoked'
  const card = cardOfInstallation(context, installation)
  return card?.keys.seal === seal && card.offices.includes(office) ? 'confirmed' : 'unknown'
}
