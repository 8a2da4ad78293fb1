import { fieldOf, readInput, type InputProblem } from '../domain/result/inputProblems.ts'
import { decisionProblems, paymentProblems } from './decisionProblems.ts'
import { naknadaCase, type NaknadaCase } from './naknadaCase.ts'
import { problem, type ExchangeProblem } from './problem.ts'
import { referenceProblems } from './references.ts'

/** A form read, or everything that is wrong with it. */
export type ExchangeReading =
  Readonly<{ ok: true; form: NaknadaCase }> | Readonly<{ ok: false; problems: readonly ExchangeProblem[] }>

const MOST_PROBLEMS = 200

/**
 * Reads a value as a case file in the exchange form: the strict shape, then everything a shape cannot see. The one list
 * of problems for the app and the command line; never throws, and nothing of a value stands in a problem but ids.
 */
export function readExchange(input: unknown): ExchangeReading {
  const reading = readInput(naknadaCase, input, MOST_PROBLEMS)
  if (!reading.ok) {
    const problems = reading.problems.map(shapeProblem)
    return { ok: false, problems: reading.cut ? [...problems, problem('', 'input.furtherProblems')] : problems }
  }
  const form = reading.value
  const problems = [
    ...referenceProblems(form),
    ...decisionProblems(form),
    ...paymentProblems(form),
    ...pseudonymProblems(form),
  ]
  return problems.length === 0 ? { ok: true, form } : { ok: false, problems }
}

function shapeProblem({ path, code, params }: InputProblem): ExchangeProblem {
  const isHead = path.length === 1 && (path[0] === 'format' || path[0] === 'version')
  // Another format or version is no wrong value of a field, but another file.
  return problem(fieldOf(path), code, isHead && code === 'input.value' ? { context: 'format' } : params)
}

function* pseudonymProblems({ people }: NaknadaCase): Iterable<ExchangeProblem> {
  for (const [index, { sealed, pseudonym }] of people.entries()) {
    const isNamed = pseudonym !== undefined && pseudonym.cnr.trim() !== '' && pseudonym.en.trim() !== ''
    if (sealed === true && !isNamed) yield problem(`people.${index}.pseudonym`, 'person.pseudonymMissing')
  }
}
