import { readsAllFiles, type Reader } from '../../../shared/domain/claim/needToKnow.ts'
import type { Sight } from '../../db/lists/sight.ts'

const NOBODY = ''

/** Which files lists show a person, as the rule `mayKnow` has it: the own and nobody's, or everybody's. */
export function sightOf(person: Reader): Sight {
  return readsAllFiles(person) ? {} : { owners: [NOBODY, person.id] }
}
