import { isTellingPseudonym } from '../domain/privacy/typedNames.ts'
import { fieldOf, readInput, type InputProblem } from '../domain/result/inputProblems.ts'
import { findActProblems } from './actProblems.ts'
import { findEnforcementProblems } from './enforcementProblems.ts'
import { findStateProblems } from './stateProblems.ts'
import { findLedgerProblems } from './ledgerProblems.ts'
import { findDecisionProblems, findPaymentProblems } from './decisionProblems.ts'
import { naknadaCase, type NaknadaCase } from './naknadaCase.ts'
import { createProblem, type ExchangeProblem } from './problem.ts'
import { findReferenceProblems } from './references.ts'

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
    const problems = reading.problems.map(toShapeProblem)
    return { ok: false, problems: reading.cut ? [...problems, createProblem('', 'input.furtherProblems')] : problems }
  }
  const form = reading.value
  const problems = [
    ...findReferenceProblems(form),
    ...findDecisionProblems(form),
    ...findPaymentProblems(form),
    ...findLedgerProblems(form),
    ...findActProblems(form),
    ...findEnforcementProblems(form),
    ...findStateProblems(form),
    ...findPseudonymProblems(form),
  ]
  return problems.length === 0 ? { ok: true, form } : { ok: false, problems }
}

function toShapeProblem({ path, code, params }: InputProblem): ExchangeProblem {
  const isHead = path.length === 1 && (path[0] === 'format' || path[0] === 'version')
  // Another format or version is no wrong value of a field, but another file.
  return createProblem(fieldOf(path), code, isHead && code === 'input.value' ? { context: 'format' } : params)
}

function* findPseudonymProblems({ people }: NaknadaCase): Iterable<ExchangeProblem> {
  for (const [index, person] of people.entries()) {
    const { sealed, pseudonym } = person
    const isNamed = pseudonym !== undefined && pseudonym.cnr.trim() !== '' && pseudonym.en.trim() !== ''
    const path = `people.${index}.pseudonym`
    if (sealed === true && !isNamed) yield createProblem(path, 'person.pseudonymMissing')
    else if (isTellingPseudonym(person, people)) yield createProblem(path, 'person.pseudonymTells')
  }
}
