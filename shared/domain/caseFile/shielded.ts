import { foldWord } from '../privacy/foldWord.ts'
import type { Person, PersonRole } from './person.ts'

// Who stands so near to a protected person that a surname in common names them too. Defendants, authorities and counsel
// have to be named whatever they are called.
const NEAR: ReadonlySet<PersonRole> = new Set(['guardian', 'witness', 'successor'])
const SHORTEST = 3

/**
 * Whether a person is named outside the sealed cover: not one who is sealed, nor the parent who represents a sealed
 * child by law, nor a guardian, witness or successor who bears a surname of a sealed person, because such a name is the
 * protected person's own. Source: ZKP 121–124; Porodični zakon (the child's surname is that of a parent).
 */
export function isShielded(person: Person, people: readonly Person[]): boolean {
  if (person.sealed === true) return true
  const wards = people.filter(({ id, sealed }) => sealed === true && id !== person.id)
  if (person.kind === 'legal' && wards.some(({ guardian }) => guardian === person.id)) return true
  if (!NEAR.has(person.role) && !wards.some(({ guardian }) => guardian === person.id)) return false
  const own = new Set(surnames(person))
  return wards.some((ward) => surnames(ward).some((surname) => own.has(surname)))
}

// All parts of a name but the first, and the name a mother was born with.
function surnames({ name, motherMaidenName }: Person): readonly string[] {
  const [, ...parts] = name.split(/[\s-]+/u)
  return [...parts, ...(motherMaidenName ?? '').split(/[\s-]+/u)]
    .map((part) => foldWord(part))
    .filter((part) => part.length >= SHORTEST)
}
