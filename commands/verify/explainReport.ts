import { anchorOf, writeAnchor } from '../../electron/audit/anchor.ts'
import type { JournalExport } from '../../electron/audit/journalExport.ts'
import type { ExportReport } from '../../electron/audit/verifyExport.ts'
import { sentence, type VerifyKey } from './sentences.ts'

type Language = 'cnr' | 'en'

/** What was found, in both languages, and the lines to compare by eye with what is kept on paper. */
export function explainReport(exported: JournalExport, report: ExportReport): readonly string[] {
  const said = (['cnr', 'en'] as const).flatMap((language) => [
    ...explain(report, language, exported.practice === true),
    '',
  ])
  return [...said, ...writeAnchor(anchorOf(exported))]
}

function explain(report: ExportReport, language: Language, practice: boolean): readonly string[] {
  const say = (key: VerifyKey, values: Readonly<Record<string, string | number>> = {}) =>
    sentence(key, values, language)
  const journals = (['office', 'cases'] as const).map((name) => {
    const { entries, broken } = report[name]
    const words = { name: say(`name.${name}`), count: entries }
    return broken === undefined
      ? say('intact', words)
      : say(`fault.${broken.fault}`, {
          ...words,
          number: broken.number,
          epoch: broken.epoch,
          day: broken.day ?? '',
        })
  })
  return [
    ...(practice ? [say('practice')] : []),
    ...journals,
    ...(report.fault === undefined ? [] : [say(`whole.${report.fault}`)]),
    ...report.restores.map(({ journal, epoch, number, at }) =>
      say('restored', { name: say(`name.${journal}`), epoch, number, day: at.slice(0, 10) }),
    ),
    say(`anchor.${report.anchor}`),
    say(report.intact ? 'verdict.intact' : 'verdict.broken'),
  ]
}
