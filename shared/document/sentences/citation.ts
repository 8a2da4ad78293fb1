import { isLegalBasisKey, lawByKey, legalBasisByKey } from '../../domain/legal/legalBases.ts'

type Side = 'cnr' | 'en'

/** Whether the catalogue of legal bases knows a key. */
export function hasCitation(key: string): boolean {
  return isLegalBasisKey(key)
}

/**
 * The article a key of resources/legal/legalBases.json stands for on a date, as a sentence needs it after «iz», «na
 * osnovu»: `čl. 239 st. 2 ZKP-a`, English `Art. 239(2) CPC`. An unknown key is a bug and throws.
 */
export function composeCitation(key: string, side: Side, date: string): string {
  if (!isLegalBasisKey(key)) throw new Error(`unknown legal basis ${key}`)
  const basis = legalBasisByKey(key, date)
  const suffix = basis.article === null ? '' : lawByKey(basis.law).suffix
  return side === 'en' ? basis.citation.en : `${basis.citation.cnr}${suffix}`
}
