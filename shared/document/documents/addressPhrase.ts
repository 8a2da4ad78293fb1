import { declineName } from '../../text/forms/nameForms.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { wordPair } from '../words.ts'

/** «sa prebivalištem u Bijelom Polju, bb»: the town, which an address names last, in its case; else as it was entered. */
export function composeAddress(address: string): Bilingual {
  const parts = address.split(',').map((part) => part.trim())
  const town = (parts.at(-1) ?? '').replace(/^\d{5}\s+/, '')
  const street = parts.slice(0, -1).join(', ')
  const { locative, confident } = declineName({ name: town, sex: 'm', kind: 'place' })
  if (street === '' || !confident) return wordPair('data.address', { address })
  return wordPair('data.addressInTown', { town: { cnr: locative, en: town }, street })
}
