import type { FindingWords } from './findingWords.ts'

/** Findings that say the same of several places: said once, with the places below. */
export type FindingGroup = Readonly<{ key: string; findings: readonly [FindingWords, ...FindingWords[]] }>

/** Groups findings of one sentence, each group where its first stands. */
export function groupFindings(findings: readonly FindingWords[]): readonly FindingGroup[] {
  const groups = new Map<string, [FindingWords, ...FindingWords[]]>()
  for (const finding of findings) {
    const sentence = JSON.stringify([finding.severity, finding.message, finding.remedy])
    const group = groups.get(sentence)
    if (group === undefined) groups.set(sentence, [finding])
    else group.push(finding)
  }
  return [...groups].map(([key, found]) => ({ key, findings: found }))
}
