import catalogue from '../../../resources/legal/findings.json' with { type: 'json' }
import type { CalendarDate } from '../../time/calendarDate.ts'
import { isInForce } from '../../time/validity.ts'
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

/** One version of the severity and the legal basis of a finding. */
export type FindingRule = Readonly<{ severity: string; basis: string; validFrom: string; validTo: string | null }>

const shippedRules: Readonly<Record<FindingCode, readonly FindingRule[]>> = catalogue.findings

/** A finding with its severity and article by the newest law; `findingsOn` reads them by the law of a day. */
export function createFinding(code: FindingCode, field: string, params: MessageParams = {}): Finding {
  return { code, field, ...read(ruleOn(shippedRules[code], undefined), undefined, params) }
}

/** Findings with severities and articles as they stood on a day, or as they stand where no day is known. */
export function findingsOn(
  findings: readonly Finding[],
  on: CalendarDate | undefined,
  rules: Readonly<Record<FindingCode, readonly FindingRule[]>> = shippedRules,
): readonly Finding[] {
  if (on === undefined) return findings
  return findings.map((found) => {
    const ofDay = read(ruleOn(rules[found.code], on), on, found.params)
    // What a check has lowered to a warning stays one.
    const isLowered = found.severity !== severityOf(ruleOn(shippedRules[found.code], undefined))
    return { ...found, ...ofDay, severity: isLowered ? found.severity : ofDay.severity }
  })
}

function ruleOn(versions: readonly FindingRule[], on: CalendarDate | undefined): FindingRule {
  const inForce = on === undefined ? versions.at(-1) : versions.findLast((version) => isInForce(version, on))
  const found = inForce ?? versions[0]
  if (found === undefined) throw new RangeError('finding without a version')
  return found
}

function read(rule: FindingRule, on: CalendarDate | undefined, params: MessageParams) {
  const legal = basisOf(rule.basis, on)
  return {
    severity: severityOf(rule),
    article: legal.reference,
    params: { ...params, citationCnr: legal.citation.cnr, citationEn: legal.citation.en },
  }
}

function severityOf({ severity }: FindingRule): Severity {
  return severity === 'blocker' ? 'blocker' : 'warning'
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
