import { createContext, use } from 'react'
import type { CaseId } from '../../../../shared/contract/ids.ts'

/** The file in which words are written that are kept as a clause: they are checked against it. */
export const ClauseFileContext = createContext<CaseId | undefined>(undefined)

export function useClauseFile(): CaseId {
  const file = use(ClauseFileContext)
  if (file === undefined) throw new Error('clause.noFile')
  return file
}
