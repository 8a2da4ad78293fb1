import type { Output } from '../../../shared/contract/channels.ts'
import type { ComposedOrder, PreviewRow } from '../../../shared/document/composeOrder.ts'
import { numberOfRow } from '../../../shared/document/paragraphNumbers.ts'
import type { CaseFile } from '../../../shared/domain/caseFile/caseFile.ts'
import type { DecisionJudgement } from '../../../shared/domain/decision/decide.ts'
import { placeClaim } from '../../../shared/domain/decision/decisionContext.ts'
import type { Term } from '../../../shared/domain/decision/glossary.ts'
import { findBeforeIssue } from '../../../shared/domain/decision/findBeforeIssue.ts'
import { checkBeforeIssue } from '../../../shared/domain/order/checkBeforeIssue.ts'
import { judgeDignity, type DignityFinding } from '../../../shared/domain/privacy/dignity.ts'
import type { Result } from '../../../shared/domain/result/result.ts'
import { fieldOfRow, findOrderLeaks } from './orderLeaks.ts'
import { composeOrderWords } from './orderWords.ts'

type Found = Output<'order.preview'>['findings'][number]

/** The day on which it is looked at, and what the court has added to the glossary. */
type Known = Readonly<{ today: string; terms: readonly Term[] }>

/** The decision as judged, its words, and everything that is found before it is issued. */
export type IssueFindings = Readonly<{
  judgement: DecisionJudgement
  composed: Result<ComposedOrder>
  findings: readonly Found[]
}>

/**
 * Everything that is found in an order before it is issued: in the decision, the claim, the parties, and in the words as they will stand on
 * paper. The screen shows it, and the act asks it again: what stops on the screen stops in the core.
 */
export function findIssueFindings(caseFile: CaseFile, claim: string, known: Known): IssueFindings {
  const { judgement, composed, ofDecision, ofStyle } = lookAt(caseFile, claim, known)
  const path = `${placeClaim(caseFile, claim)?.path ?? 'claims'}.decision`
  // The faults of the decision say what is missing; only where they are silent must the paper speak for itself.
  const unexplained = judgement.valid && !composed.ok ? [blocker(composed.error.code, path, '')] : []
  const ofText = composed.ok ? findInText(caseFile, claim, composed.value) : []
  return { judgement, composed, findings: [...ofDecision, ...unexplained, ...ofText, ...ofStyle] }
}

/** What the act asks of it: all but leaks and sums, which are looked for in the very words that are drawn, and refused there. */
export function findBeforeDrawing(caseFile: CaseFile, claim: string, known: Known) {
  const { judgement, ofDecision, ofStyle } = lookAt(caseFile, claim, known)
  return { judgement, findings: [...ofDecision, ...ofStyle] }
}

function lookAt(caseFile: CaseFile, claim: string, { today, terms }: Known) {
  const { judgement, findings } = findBeforeIssue(caseFile, claim, today, terms)
  const composed = composeOrderWords(caseFile, claim)
  const ofDecision = [...findings, ...checkBeforeIssue(caseFile, claim, today)]
  return {
    judgement,
    composed,
    ofDecision,
    ofStyle: composed.ok ? findUndignified(caseFile, claim, composed.value.rows) : [],
  }
}

function findInText(caseFile: CaseFile, claim: string, { rows, differing }: ComposedOrder): readonly Found[] {
  const leaks = findOrderLeaks(caseFile, { claim }, rows).map(({ field, paragraph }) => ({
    ...blocker('order.identityLeak', field ?? 'rows', 'ZKP 121–122'),
    params: { paragraph },
  }))
  const sums = differing.map((at) => ({
    ...blocker('order.sumsDiffer', 'rows', 'ZKP 374'),
    params: { paragraph: numberOfRow(rows, at) },
  }))
  return [...leaks, ...sums]
}

// Who is protected is looked for by name, as a leak.
function findUndignified(caseFile: CaseFile, claim: string, rows: readonly PreviewRow[]): readonly Found[] {
  return rows.flatMap((row, at) =>
    judgeRow(row).map(({ severity, message }) => ({
      code: severity === 'blocker' ? 'order.undignified' : 'order.undignifiedWarned',
      severity,
      field: fieldOfRow(caseFile, claim, row) ?? 'rows',
      article: 'ZKP 124',
      params: { paragraph: numberOfRow(rows, at), whyCnr: message.cnr, whyEn: message.en },
    })),
  )
}

// With each key the whole text is looked through, and of its paragraphs one is new.
const MOST_KEPT = 2_000
const judged = new Map<string, readonly DignityFinding[]>()

function judgeRow({ text: { cnr, en } }: PreviewRow): readonly DignityFinding[] {
  const text = `${cnr}\n${en}`
  const known = judged.get(text)
  if (known !== undefined) return known
  if (judged.size >= MOST_KEPT) judged.clear()
  const found = judgeDignity({ kind: 'order', addressee: 'injuredParty', text })
  judged.set(text, found)
  return found
}

/** A finding of the paper itself that stops its issue. */
export function blocker(code: string, field: string, article: string): Found {
  return { code, severity: 'blocker', field, article, params: {} }
}
