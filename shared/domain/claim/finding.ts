import catalogue from '../../../resources/legal/findings.json' with { type: 'json' }
import type { MessageParams } from '../../text/i18n.ts'
import { messageFor } from '../../text/message.ts'
import { isLegalBasisKey, legalBasisByKey, type LegalBasis } from '../legal/legalBases.ts'
import type { Bilingual } from '../../text/bilingual.ts'

/** Code of a defect; the list, its severities and legal bases are data (resources/legal/findings.json). */
export type FindingCode = keyof typeof catalogue.findings
/** Whether a finding stops the act or only warns. */
export type Severity = 'blocker' | 'warning'

/**
 * A defect: where (`field`, a dotted path in the `CaseFile`), why (`article`, a short reference), and the values of its
 * sentence. `params` holds no personal data: heads and persons stand in it by code and id, the article as
 * `citationCnr` and `citationEn`.
 */
export type Finding = Readonly<{
  code: FindingCode
  severity: Severity
  field: string
  article: string
  params: MessageParams
}>

/** A defect with its sentences in both languages: what is wrong and what to do. */
export type DescribedFinding = Omit<Finding, 'params'> & Readonly<{ message: Bilingual; remedy: Bilingual }>

/** A finding with its severity and article; `on` is the day whose law applies (the newest without it). */
export function createFinding(code: FindingCode, field: string, params: MessageParams = {}, on?: string): Finding {
  const { severity, basis } = catalogue.findings[code]
  const legal = basisOf(basis, on)
  return {
    code,
    severity: severity === 'blocker' ? 'blocker' : 'warning',
    field,
    article: legal.reference,
    params: { ...params, citationCnr: legal.citation.cnr, citationEn: legal.citation.en },
  }
}

/** The same finding where the law only wants it looked at, though its code stops elsewhere. */
export function toWarning(found: Finding): Finding {
  return { ...found, severity: 'warning' }
}

/** Puts a finding into words, for those who print it; a rule that only counts blockers needs none. */
export function describeFinding({ params, ...found }: Finding): DescribedFinding {
  return { ...found, message: messageFor(found.code, params), remedy: messageFor(`remedy.${found.code}`, params) }
}

/** Whether any of the findings stops the act. */
export function hasBlocker(findings: readonly Finding[]): boolean {
  return findings.some((found) => found.severity === 'blocker')
}

function basisOf(key: string, on: string | undefined): LegalBasis {
  if (!isLegalBasisKey(key)) throw new RangeError('finding without a known legal basis')
  return legalBasisByKey(key, on)
}
