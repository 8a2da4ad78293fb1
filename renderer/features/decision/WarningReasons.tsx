import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import {
  keyOfWarning,
  listWarnings,
  type Warning,
  type WarningReason,
} from '../../../shared/domain/decision/explainedWarnings.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { writeFinding, type CheckedClaim } from '../../parts/findings/findingWords.ts'
import { ReasonField } from '../../parts/ReasonField.tsx'

/** The warnings that an order would be issued with, and what is typed of each; kept as one draft. */
export type WarningAnswers = Readonly<{
  warnings: readonly Warning[]
  reasonFor: (warning: Warning) => string
  set: (warning: Warning, reason: string) => void
  forget: () => void
  /** What is sent; undefined while one has no answer. */
  reasons: readonly WarningReason[] | undefined
}>

/** What is typed of the warnings of a claim, there again when the dialog is. */
export function useWarningAnswers(
  { caseId, claim }: Readonly<{ caseId: string; claim: string }>,
  findings: readonly FindingView[] | undefined,
): WarningAnswers {
  const kept = useKeptText(draftKey(caseId, claim))
  const typed = readAnswers(kept.typed)
  const warnings = listWarnings(findings ?? [])
  // Of several warnings of one kind the first answer stands for the others, until one has its own.
  const firstOf = ({ code }: Warning) => warnings.find((one) => one.code === code)
  const own = (warning: Warning | undefined) => (warning === undefined ? undefined : typed[keyOfWarning(warning)])
  const reasonFor = (warning: Warning) => own(warning) ?? own(firstOf(warning)) ?? ''
  const reasons = warnings.map((one) => ({
    ...{ code: one.code, params: one.params },
    reason: reasonFor(one).trim(),
  }))
  return {
    warnings,
    reasonFor,
    set: (warning, reason) => {
      kept.setTyped(JSON.stringify({ ...typed, [keyOfWarning(warning)]: reason }))
    },
    forget: kept.forget,
    reasons: reasons.every(({ reason }) => reason.length >= SHORTEST_REASON) ? reasons : undefined,
  }
}

const draftKey = (caseId: string, claim: string) => `${caseId}/act/warnings_${claim}`

function readAnswers(text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, string>)
}

type Props = Readonly<{ answers: WarningAnswers; file: CaseFileView; claim: CheckedClaim }>

/** Why each warning is left as it is: a sentence, and a field for the reason that the order records. */
export function WarningReasons({ answers, file, claim }: Props) {
  const text = useText()
  return answers.warnings.map((warning, at) => (
    <ReasonField
      key={keyOfWarning(warning)}
      label={text.t('screens.issue.warningReason', { warning: sentenceOf(warning, { file, claim }, text) })}
      autoFocus={at === 0}
      value={answers.reasonFor(warning)}
      onChange={(reason) => {
        answers.set(warning, reason)
      }}
      file={draftKey(file.id, claim.id)}
      field={`warnings.${keyOfWarning(warning)}`}
    />
  ))
}

function sentenceOf(
  { fields: [field = ''], ...warning }: Warning,
  { file, claim }: Omit<Props, 'answers'>,
  text: Text,
) {
  return writeFinding([{ ...warning, field, severity: 'warning' }], file, claim, text)[0]?.message ?? ''
}
