import type { Finding } from '../claim/finding.ts'

/** What is said of one or several places, and all that tells it from another warning: of its sentence, the code and the values. */
type Saying = Readonly<{ code: string; params: Finding['params'] }>
/** A warning with every place of which it is said. */
export type Warning = Saying & Readonly<{ article: string; fields: readonly string[] }>
/** Why a warning is left as it is. */
export type WarningReason = Saying & Readonly<{ reason: string }>
/** A warning that stood when an order was issued, and why it was issued all the same. */
export type ExplainedWarning = Warning & Readonly<{ reason: string }>

/**
 * The warnings of an order, each said once with its places: of a text that lacks its English at nine heads a person says
 * once why it does. Never fails. Source: product rule (a warning needs a recorded reason).
 */
export function listWarnings(
  findings: readonly (Saying & Pick<Finding, 'severity' | 'article' | 'field'>)[],
): readonly Warning[] {
  const warnings = new Map<string, Warning>()
  for (const { severity, code, params, article, field } of findings) {
    if (severity !== 'warning') continue
    const key = keyOfWarning({ code, params })
    const fields = new Set([...(warnings.get(key)?.fields ?? []), field])
    warnings.set(key, { code, params, article, fields: [...fields] })
  }
  return [...warnings.values()]
}

/** The warnings with their reasons; undefined where one has none. A reason for what is no warning is left out. Never fails. Source: as `listWarnings`. */
export function explainWarnings(
  findings: readonly (Saying & Pick<Finding, 'severity' | 'article' | 'field'>)[],
  reasons: readonly WarningReason[],
): readonly ExplainedWarning[] | undefined {
  const given = new Map(reasons.map((one) => [keyOfWarning(one), one.reason]))
  const warnings = listWarnings(findings)
  const explained = warnings.flatMap((warning) => {
    const reason = given.get(keyOfWarning(warning))
    return reason === undefined ? [] : [{ ...warning, reason }]
  })
  return explained.length === warnings.length ? explained : undefined
}

/** What a warning is known by: its sentence. Never fails. Source: none, a convention of the program. */
export function keyOfWarning({ code, params }: Saying): string {
  return JSON.stringify([code, Object.entries(params).toSorted(([one], [other]) => (one < other ? -1 : 1))])
}
