import type { ExchangePerson, NaknadaCase } from '../exchange/naknadaCase.ts'
import type { PacketCover } from './cover.ts'

/** Whether cover and case belong together: an identity for each sealed person, once and in their order, and for nobody else. */
export function fitsCover(
  { people }: Pick<NaknadaCase, 'people'>,
  { identities }: Pick<PacketCover, 'identities'>,
): boolean {
  const sealed = people.filter(isCovered).map(({ id }) => id)
  return JSON.stringify(sealed) === JSON.stringify(identities.map(({ person }) => person))
}

function isCovered({ sealed }: ExchangePerson): boolean {
  return sealed === true
}
