import { wordPair } from './words.ts'

/**
 * The same data with every pair of texts that has no English marked there («[not translated]»), so that no sentence has a
 * hole. A pseudonym is a name and stays as it is. What lacks nothing is given back itself.
 */
export function markMissingEnglish<Data>(data: Data, key = ''): Data {
  if (typeof data !== 'object' || data === null) return data
  if (Array.isArray(data)) {
    const items = data.map((item: unknown) => markMissingEnglish(item))
    return (items.some((item, index) => item !== data[index]) ? items : data) as Data
  }
  if (isPairWithoutEnglish(data)) {
    return { ...data, en: key === 'pseudonym' ? data.cnr : wordPair('notTranslated.inside').en }
  }
  const entries = Object.entries(data)
  const marked = entries.map(([name, value]) => [name, markMissingEnglish<unknown>(value, name)] as const)
  return marked.some(([, value], index) => value !== entries[index]?.[1]) ? (Object.fromEntries(marked) as Data) : data
}

function isPairWithoutEnglish(data: object): data is { cnr: string; en: string } {
  if (!('cnr' in data) || !('en' in data) || typeof data.cnr !== 'string' || typeof data.en !== 'string') return false
  return data.cnr.trim() !== '' && data.en.trim() === ''
}
