import { z } from 'zod'
import { EVIDENCE_KINDS, type Evidence } from '../../../shared/domain/caseFile/evidence.ts'
import { typedDate } from '../../../shared/format/parseDate.ts'
import { compact, fieldReader, type FieldProblems } from '../../api/readFields.ts'

const pair = z.object({ cnr: z.string(), en: z.string() })
export const evidenceForm = z.object({
  kind: z.string(),
  title: pair,
  source: pair,
  date: z.string(),
  pages: z.string(),
  strength: z.string(),
})
export type EvidenceForm = z.infer<typeof evidenceForm>

const EMPTY = { cnr: '', en: '' }
const STRENGTHS = ['strong', 'supporting', 'weak'] as const

export function evidenceToForm(entry: Evidence | undefined): EvidenceForm {
  return {
    kind: entry?.kind ?? '',
    title: entry?.title ?? EMPTY,
    source: entry?.source ?? EMPTY,
    date: typedDate(entry?.date),
    pages: entry?.pages === undefined ? '' : String(entry.pages),
    strength: entry?.strength ?? '',
  }
}

export function formToEvidence(
  form: EvidenceForm,
  id: string,
): Readonly<{ evidence: Evidence; problems: FieldProblems }> {
  const read = fieldReader()
  read.required('kind', form.kind)
  read.required('title', form.title.cnr)
  const hasSource = form.source.cnr.trim() !== '' || form.source.en.trim() !== ''
  const evidence = compact({
    id,
    kind: EVIDENCE_KINDS.find((kind) => kind === form.kind) ?? ('other' as const),
    title: form.title,
    source: hasSource ? form.source : undefined,
    date: read.date('date', form.date),
    pages: read.whole('pages', form.pages),
    strength: STRENGTHS.find((strength) => strength === form.strength),
  })
  return { evidence, problems: read.problems }
}
