import type { Office } from '../../domain/offices/offices.ts'
import type { Block } from '../content/content.ts'

/**
 * The place of the emblem above the name of the office in whose name the paper is issued: no other office's emblem may
 * stand there. `office` is absent where the paper names none.
 */
export function composeEmblemPlace(office: Pick<Office, 'code'> | undefined): readonly Block[] {
  return [{ kind: 'emblem', id: 'emblem', ...(office === undefined ? {} : { office: office.code }) }]
}
