import type { NaknadaCase } from './naknadaCase.ts'
import { placeDecisions } from './placedDecisions.ts'

const IN_CLAIM = /^claims\.(\d+)\.(claim|decision)(?=\.|$)/

/**
 * Where the fields of a case file stand in the form it was read from: a path of the domain in, a path of the form out.
 * A decision that the form does not have would stand at `decision`. Paths that are none of the file's pass through.
 */
export function createPathMap(form: NaknadaCase): (field: string) => string {
  const decisions = placeDecisions(form)
  const decisionPaths = form.claims.map(
    ({ id }) => decisions.find(({ decision }) => decision.claim === id)?.path ?? 'decision',
  )
  return (field) =>
    field
      .replace(/^proceedings(?=\.|$)/, 'case')
      .replace(IN_CLAIM, (whole, index: string, part: string) =>
        part === 'claim' ? `claims.${index}` : (decisionPaths[Number(index)] ?? whole),
      )
}
