import type { RecordReport } from '../../shared/domain/proof/recordReport.ts'
import { formatDate } from '../../shared/format/date.ts'
import { sentence } from './sentences.ts'

/** What was found of an issued act as data, in both languages. */
export function explainRecord(report: RecordReport): readonly string[] {
  const { genuine, faults, act } = report
  return (['cnr', 'en'] as const).flatMap((language) => [
    sentence('document.act', { ...act, day: formatDate(act.issued, language) }, language),
    ...faults.map((fault) => `– ${sentence(`recordFault.${fault}`, {}, language)}`),
    sentence(genuine ? 'document.genuine' : 'document.changed', {}, language),
    ...(genuine ? explainStanding(report, language) : []),
    '',
  ])
}

/** Whether a file is of the act whose data were given beside it, and then what had become of that act, in both languages. */
export function explainBeside(beside: RecordReport | undefined): readonly string[] {
  return (['cnr', 'en'] as const).flatMap((language) => [
    ...(beside === undefined ? [sentence('standing.other', {}, language)] : explainStanding(beside, language)),
    '',
  ])
}

function explainStanding({ standing, exported }: RecordReport, language: 'cnr' | 'en'): readonly string[] {
  const { fell, fellBy, modified, modifiedBy, corrected } = standing
  const say = (key: 'asOf' | 'fell' | 'modified' | 'corrected' | 'stands', day: string, number = '', mark?: string) => {
    const by = mark === undefined ? '' : sentence('standing.by', { mark }, language)
    return sentence(`standing.${key}`, { day: formatDate(day, language), number, by }, language)
  }
  return [
    say('asOf', exported),
    ...(fell === undefined ? [] : [`– ${say('fell', fell, '', fellBy)}`]),
    ...(modified === undefined ? [] : [`– ${say('modified', modified, '', modifiedBy)}`]),
    ...corrected.map(({ number, issued }) => `– ${say('corrected', issued, number)}`),
    ...(fell === undefined && modified === undefined && corrected.length === 0 ? [`– ${say('stands', exported)}`] : []),
  ]
}
