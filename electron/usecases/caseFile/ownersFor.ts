import { readsAllFiles, type Reader } from '../../../shared/domain/claim/needToKnow.ts'

const NOBODY = ''

/** Whose files a list shows a person, as the rule `mayKnow` has it: the own and nobody's; undefined for everybody's. */
export function ownersFor(person: Reader): readonly string[] | undefined {
  return readsAllFiles(person) ? undefined : [NOBODY, person.id]
}
