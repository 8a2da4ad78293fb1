import type { RecordReport } from '../../shared/domain/proof/recordReport.ts'
import { formatDate } from '../../shared/format/date.ts'
import { sentence } from './refusal.ts'

/** What was found of an issued act as data, in both languages. */
export function explainRecord({ genuine, faults, act }: RecordReport): readonly string[] {
  return (['cnr', 'en'] as const).flatMap((language) => [
    sentence('document.act', { ...act, day: formatDate(act.issued, language) }, language),
    ...faults.map((fault) => `– ${sentence(`recordFault.${fault}`, {}, language)}`),
    sentence(genuine ? 'document.genuine' : 'document.changed', {}, language),
    '',
  ])
}
