import { identityOf, withoutIdentity } from '../domain/caseFile/identity.ts'
import type { ExchangePerson, NaknadaCase } from '../exchange/naknadaCase.ts'
import type { PacketCover } from './cover.ts'

/** A name is never missing in the form: of a sealed person this stands there. */
const NO_NAME = '–'

/** What of a case goes into the cover. */
export type Covered = Pick<PacketCover, 'identities' | 'note' | 'expect'>

/**
 * What of a case goes outside the cover and what into it (ZKP 121–123): outside, of a sealed person
 * stands nothing that identifies them, and a dash for the name. Never fails.
 */
export function coverForm({ note, expect, people, ...rest }: NaknadaCase): Readonly<{
  open: NaknadaCase
  covered: Covered
}> {
  const sealed = people.filter((one) => one.sealed === true)
  return {
    open: { ...rest, people: people.map((one) => (one.sealed === true ? underPseudonym(one) : one)) },
    covered: {
      identities: sealed.map((one) => ({ person: one.id, identity: identityOf(one) })),
      ...(note === undefined ? {} : { note }),
      ...(expect === undefined ? {} : { expect }),
    },
  }
}

/** The case as it was before `coverForm`: each sealed person with the identity from the cover. Never fails. */
export function uncoverForm(open: NaknadaCase, { identities, note, expect }: Covered): NaknadaCase {
  const byPerson = new Map(identities.map(({ person, identity }) => [person, identity]))
  return {
    ...open,
    ...(note === undefined ? {} : { note }),
    ...(expect === undefined ? {} : { expect }),
    people: open.people.map((one) => {
      const identity = byPerson.get(one.id)
      return identity === undefined ? one : { ...withoutIdentity(one), ...identity }
    }),
  }
}

function underPseudonym(whole: ExchangePerson): ExchangePerson {
  return { ...withoutIdentity(whole), name: NO_NAME }
}
