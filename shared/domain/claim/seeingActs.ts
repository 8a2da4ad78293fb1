import type { FileAct } from './acts.ts'

/**
 * Acts on a case file by which somebody sees what is in it, takes it out, or lets somebody see it: who saw a file is read
 * from these entries of its journal. Source: ZKP 122/3 for the sealed cover; the rest by the same measure.
 */
export const SEEING_ACTS = [
  'open',
  'openEmergency',
  'viewAttachment',
  'reveal',
  'unseal',
  'shareIdentity',
  'endSharing',
  'revealShared',
  'export',
  'exportAttachment',
  'exportBundle',
  'exportCalendar',
  'exportPaper',
  'exportOrder',
  'print',
  'printPaper',
  'readViews',
  'printViews',
] as const satisfies readonly FileAct[]

/** Those of them that show the file whole, whomever of its people one asks about. */
export const WHOLE_FILE_ACTS = ['open', 'export', 'exportBundle'] as const satisfies readonly FileAct[]
