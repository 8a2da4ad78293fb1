import json from '../../../resources/templates/decision-in-short.json' with { type: 'json' }
import { vocativeForm } from '../../text/forms/vocative.ts'
import { createPartyScope, describeParty } from '../sentences/party.ts'
import { createScope, joinScopes, type Scope } from '../template/vocabulary.ts'
import { samePair } from '../words.ts'
import type { ActContext } from './actContext.ts'
import { requireDecision, type CaseContext } from './caseContext.ts'
import { defineAct } from './defineAct.ts'
import { ORDER_FLAGS, createOrderConditions } from './orderConditions.ts'

/**
 * The decision in plain words on one page, for the person it is about: who pays what, until when, what to do, what is
 * not decided yet, whom to ask. It explains and decides nothing.
 */
export const decisionInShort = defineAct(json, {
  words: {
    texts: ['injured.vocative', 'injured.name.own', 'representative.address', ...describeParty('representative')],
    flags: [
      ...ORDER_FLAGS,
      'addressed',
      'bearing',
      'bearing.part',
      'things',
      'suit',
      'account.known',
      'hasAddress',
      'victim',
    ],
    agreements: ['representative'],
  },
  dated: ({ decision }) => decision?.date,
  fill: (act) => ({
    scope: [createOrderConditions(act.context), addressee(act), outcome(act.context)].reduce(joinScopes),
  }),
})

function addressee({ context: { claimant, representative } }: ActContext): Scope {
  const isNamed = claimant.sealed !== true
  // A guardian's address may be the home of the protected person; an attorney's is an office.
  const office = representative?.role === 'attorney' ? representative.address : undefined
  const role = representative?.role === 'guardian' ? 'guardian' : 'attorney'
  return joinScopes(
    createPartyScope('representative', role, representative === undefined ? [] : [representative]),
    createScope({
      texts: {
        'injured.vocative': isNamed
          ? { cnr: vocativeForm(claimant.name, claimant.sex), en: claimant.name }
          : samePair(''),
        'injured.name.own': samePair(isNamed ? claimant.name : ''),
        'representative.address': samePair(office ?? ''),
      },
      flags: {
        addressed: isNamed,
        hasAddress: office !== undefined,
        'account.known': claimant.account !== undefined,
        victim: claimant.identification !== undefined && claimant.identification.status !== 'none',
      },
    }),
  )
}

function outcome(context: CaseContext): Scope {
  const decision = requireDecision(context)
  const { flags } = createOrderConditions(context)
  const awarded = decision.heads.filter(({ awardedCents }) => awardedCents > 0)
  const bearing = awarded.filter(({ interestFrom }) => interestFrom !== undefined)
  return createScope({
    flags: {
      bearing: bearing.length > 0,
      'bearing.part': bearing.length > 0 && bearing.length < awarded.length,
      things: flags['decided'] === true && decision.heads.some(({ granted }) => granted === true),
      suit: flags['decided'] !== true || flags['partial'] === true || flags['referredInFull'] === true,
    },
  })
}
