import type { Input } from '../../../shared/contract/channels.ts'
import { checkConfirming, checkRefusing, checkRevoking } from '../../../shared/domain/packet/cardLife.ts'
import { areWordsOfCard } from '../../../shared/domain/packet/cardWords.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { KnownOfficeRow } from '../../db/tables/knownOfficeTable.ts'
import type { CommandContext } from '../context.ts'
import { recordCard } from './exchangeCards.ts'
import { cardIn } from './listCards.ts'

type Done = Result<Record<string, never>>

/** Puts a card in force: the words that the other office reads out are those of the keys on it. The former card of that office ends. */
export function confirmCard(context: CommandContext, { id, words }: Input<'card.confirm'>): Done {
  return onCard(context, id, (row) => {
    const { cases, person, now } = context
    const allowed = checkConfirming(row, person.id)
    if (!allowed.ok) return allowed
    if (!areWordsOfCard(words, row.fingerprint)) return failure('card.words', 'words')
    const card = cardIn(row)
    const before = cases.knownOffices.inState(card.installation, 'confirmed')
    if (before !== undefined) cases.knownOffices.end({ id: before.id, state: 'replaced', at: now, reason: null })
    cases.knownOffices.decide({ id, state: 'confirmed', by: person.id, at: now, reason: null })
    recordCard(context, 'confirmCard', card)
    return success({})
  })
}

/** Refuses a card that waits. */
export function refuseCard(context: CommandContext, { id, reason }: Input<'card.refuse'>): Done {
  return onCard(context, id, (row) => {
    const { cases, person, now } = context
    const allowed = checkRefusing(row)
    if (!allowed.ok) return allowed
    cases.knownOffices.decide({ id, state: 'refused', by: person.id, at: now, reason })
    recordCard(context, 'refuseCard', cardIn(row), reason)
    return success({})
  })
}

/** Ends a card in force: nothing more is sealed to its keys, and what they sign is believed no more. */
export function revokeCard(context: CommandContext, { id, reason }: Input<'card.revoke'>): Done {
  return onCard(context, id, (row) => {
    const allowed = checkRevoking(row)
    if (!allowed.ok) return allowed
    context.cases.knownOffices.end({ id, state: 'revoked', at: context.now, reason })
    recordCard(context, 'revokeCard', cardIn(row), reason)
    return success({})
  })
}

function onCard(context: CommandContext, id: string, act: (row: KnownOfficeRow) => Done): Done {
  const row = context.cases.knownOffices.find(id)
  if (row === undefined) return failure('card.notFound')
  const done = act(row)
  if (done.ok) context.changed({ aggregate: 'work' })
  return done
}
