import { readsAllFiles, type Reader } from '../../../shared/domain/claim/needToKnow.ts'
import type { Sight } from '../../db/lists/sight.ts'
import type { CaseContext } from '../context.ts'

const NOBODY = ''

/** Who asks, as the rules of need to know look at it; for whom this person stands in is read where a rule asks it. */
export function readerOf(context: CaseContext): Reader {
  return new ContextReader(context)
}

// A class: every call makes one, and a literal with an accessor is made piece by piece.
class ContextReader implements Reader {
  readonly id: string
  readonly roles: Reader['roles']
  readonly #context: CaseContext

  constructor(context: CaseContext) {
    this.id = context.person.id
    this.roles = context.person.roles
    this.#context = context
  }

  get standsInFor(): readonly string[] {
    const { cases, person, today } = this.#context
    return cases.standIns.byPerson(person.office, person.id, today).map(({ absent }) => absent)
  }
}

/**
 * Which files lists show a person, as the rule `mayKnow` has it: the own, nobody's and those of whom this person stands in
 * for, or everybody's; none from which this person is excluded.
 */
export function sightOf(context: CaseContext): Sight {
  const reader = readerOf(context)
  const owners = readsAllFiles(reader) ? undefined : [NOBODY, reader.id, ...reader.standsInFor]
  return { reader: reader.id, owners }
}
