import type { DocumentReport } from '../../shared/domain/proof/documentReport.ts'
import { formatDate } from '../../shared/format/date.ts'
import { sentence, type VerifyKey } from './refusal.ts'

type Language = 'cnr' | 'en'

/** What was found of an issued act, in both languages. */
export function explainDocument(report: DocumentReport): readonly string[] {
  return (['cnr', 'en'] as const).flatMap((language) => [...explain(report, language), ''])
}

function explain({ genuine, faults, act, signedBy }: DocumentReport, language: Language): readonly string[] {
  const say = (key: VerifyKey, values: Readonly<Record<string, string | number>> = {}) =>
    sentence(key, values, language)
  const found = faults.map(({ fault, page }) => {
    const what = say(`documentFault.${fault}`)
    return page === undefined ? `– ${what}` : `– ${say('document.page', { page, what })}`
  })
  return [
    act === undefined
      ? say('document.noAct')
      : say('document.act', { ...act, day: formatDate(act.issued, language), code: act.code }),
    ...(signedBy === undefined ? [] : [say('document.signedBy', { name: signedBy })]),
    ...found,
    say(genuine ? 'document.genuine' : 'document.changed'),
  ]
}
