import { createContext, use } from 'react'
import type { Bilingual } from '../../../../shared/text/bilingual.ts'

/** Words of the judge's own that have fields, as the order will say them, by their paths in the form. */
export const FilledTextsContext = createContext<ReadonlyMap<string, Bilingual>>(new Map())

/** The words at a path with their fields filled in; undefined where they have none. */
export function useFilledText(path: string): Bilingual | undefined {
  return use(FilledTextsContext).get(path)
}
