import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Choosable } from '../control.ts'

/** A case file as its papers are made and sent; `shared`: to a coordinator it is only the person of that id. */
export type PaperFile = Pick<CaseFileView, 'id' | 'revision'> &
  Readonly<{ people: readonly Choosable[]; shared?: string | undefined }>

/** Under which what is typed for a paper is kept: with the file, or with the person who is shared. */
export function keyOfPaperDraft({ id, shared }: PaperFile, name: string): string {
  return shared === undefined ? `${id}/paper/${name}` : `${id}/shared/${shared}/${name}`
}
