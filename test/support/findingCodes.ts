import catalogue from '../../resources/legal/findings.json' with { type: 'json' }
import type { FindingCode } from '../../shared/domain/claim/finding.ts'

/** All codes of the catalogue of findings, in its order. */
export const FINDING_CODES = Object.keys(catalogue.findings) as readonly FindingCode[]
