import cnr from '../../resources/locales/cnr/doctor.json' with { type: 'json' }
import en from '../../resources/locales/en/doctor.json' with { type: 'json' }
import { toCyrillicNamespaces } from '../../shared/text/cyrillicMessages.ts'
import { createI18n, createTranslate } from '../../shared/text/i18n.ts'
import type { Language } from '../../shared/text/language.ts'
import type { NameIn } from '../../shared/text/messageKey.ts'
import type { Finding } from './judgeFacts.ts'

type DoctorKey = NameIn<'doctor'>

/** The findings as lines that an administrator reads: one for each, what is to be done in it, and the sum at the end. */
export function tellFindings(findings: readonly Finding[], language: Language): string {
  const say = sentences(language)
  const lines = findings.map(
    ({ code, state, values }) => `[${say(`state.${state}`)}] ${say(`finding.${code}`, values)}`,
  )
  const count = faultsIn(findings)
  return [...lines, '', count === 0 ? say('allWell') : say('toMend', { count }), ''].join('\n')
}

/** The same for programs: one JSON object on one line; the codes do not change with the language. */
export function findingsAsJson(findings: readonly Finding[], language: Language): string {
  const say = sentences(language)
  const told = findings.map((one) => ({ ...one, text: say(`finding.${one.code}`, one.values) }))
  return `${JSON.stringify({ ok: faultsIn(findings) === 0, findings: told })}\n`
}

/** How many findings ask for something to be done. */
export function faultsIn(findings: readonly Finding[]): number {
  return findings.filter(({ state }) => state === 'mend').length
}

function sentences(language: Language): (key: DoctorKey, values?: Finding['values']) => string {
  const written = { doctor: language === 'en' ? en : cnr }
  const shown = language === 'cnr-Cyrl' ? toCyrillicNamespaces(written) : written
  const translate = createTranslate<DoctorKey>(
    createI18n({ namespaces: ['doctor'], resources: { [language]: shown }, language }),
  )
  return (key, values = {}) => translate(key, values, language)
}
