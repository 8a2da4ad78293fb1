import type { Person } from '../../domain/caseFile/person.ts'
import { paired, type Block } from '../content/content.ts'
import { claimantRoleOf, displayNameOf, representativeRoleOf, wordBySex } from '../sentences/party.ts'
import { wordPair, type WordKey } from '../words.ts'
import { officerOf, type LetterContext } from './letterContext.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { composeEmblemPlace } from './emblemPlace.ts'

type Signatory = Readonly<{ role: Bilingual; name: Bilingual }>

/** Parts every letter may name: the emblem and the signatures of the office, of the injured side, of minutes. */
export const LETTER_PARTS = ['emblem', 'signOffice', 'signClaimant', 'signMinutes'] as const

const OFFICERS = ['judge.m', 'judge.f', 'prosecutor.m', 'prosecutor.f'] as const
const INJURED_SIDE = [
  'sign.injured.m',
  'sign.injured.f',
  'sign.successor.m',
  'sign.successor.f',
  'sign.attorney.m',
  'sign.attorney.f',
  'sign.guardian.m',
  'sign.guardian.f',
  'sign.collisionGuardian.m',
  'sign.collisionGuardian.f',
  'sign.legalRepresentative.m',
  'sign.legalRepresentative.f',
] as const

/** The roles that may stand under the signatures of a part, which a further language must have a word for. */
export const ROLES_SIGNING: ReadonlyMap<string, readonly WordKey[]> = new Map<string, readonly WordKey[]>([
  ['signOffice', OFFICERS],
  ['signClaimant', INJURED_SIDE],
  ['signMinutes', [...OFFICERS, ...INJURED_SIDE]],
])

/** The blocks behind LETTER_PARTS. Nobody unknown is invented: a line stands where the name is to be written. */
export function composeLetterParts(
  letter: LetterContext,
  asCourt = letter.issuer.isCourt,
): Readonly<Record<string, readonly Block[]>> {
  const office = officer(letter, asCourt)
  const injured = {
    role: wordPair(`sign.${claimantRoleOf(letter.context.claimant)}.${letter.context.claimant.sex}`),
    name: displayNameOf(letter.context.claimant),
  }
  const { isChild } = letter
  const actsFor = representative(letter)
  return {
    emblem: composeEmblemPlace(letter.issuer.office),
    signOffice: [signatures([office], true)],
    signClaimant: [signatures((isChild ? actsFor : [...actsFor, injured]).slice(0, 2))],
    signMinutes: [signatures([...(isChild ? [] : [injured]), ...actsFor, office])],
  }
}

function officer(letter: LetterContext, asCourt: boolean): Signatory {
  const person = officerOf(letter, asCourt)
  const key = asCourt ? 'judge' : 'prosecutor'
  if (person === undefined) return { role: wordPair(`${key}.m`), name: wordPair('blank') }
  return { role: wordBySex(key, person), name: nameOf(person) }
}

// Under sixteen the injured party acts through the representative only and signs nothing (ZKP 63/1).
function representative({ context, isChild }: LetterContext): readonly Signatory[] {
  const person = context.representative
  if (person === undefined) return isChild ? [{ role: wordPair('sign.guardian.m'), name: wordPair('blank') }] : []
  return [{ role: wordPair(`sign.${representativeRoleOf(person)}.${person.sex}`), name: nameOf(person) }]
}

function nameOf(person: Person): Bilingual {
  return displayNameOf(person)
}

function signatures(signed: readonly Signatory[], stamp = false): Block {
  return {
    kind: 'signatures',
    id: 'signatures',
    stamp,
    signatories: signed.map(({ role, name }) => ({ role: paired(role, { bold: true }), name: paired(name) })),
  }
}
