import type { SheetCell } from '../../format/sheetCell.ts'
import type { Language } from '../../text/language.ts'
import { listWords } from '../../text/listWords.ts'

/** What came of a row: the marks it was told by, and why it was refused, in words. No names. */
export type ReportedRow = Readonly<{
  row: number
  mark: string
  judgment: string
  outcome: 'newFile' | 'newClaim' | 'there' | 'refused' | 'leftOut'
  reason?: string
}>

const WIDTHS = { row: 8, mark: 18, judgment: 18, outcome: 30, reason: 80 }

/** What was done with a start list, a row after the other: the columns and the cells. */
export function startReport(rows: readonly ReportedRow[], language: Language) {
  const { t } = listWords(language)
  const names = Object.keys(WIDTHS) as readonly (keyof typeof WIDTHS)[]
  return {
    name: t('screens.startList.report.title'),
    columns: names.map((name) => ({ label: t(`screens.startList.report.${name}`), width: WIDTHS[name] })),
    rows: rows.map(({ row, mark, judgment, outcome, reason }): readonly SheetCell[] => [
      { count: row },
      mark,
      judgment,
      t(`screens.startList.outcome.${outcome}`),
      reason,
    ]),
  }
}
