import type { EvidenceProblem } from '../../shared/domain/claim/pastedEvidence.ts'
import type { PastedProblem } from '../../shared/domain/claim/pastedHeads.ts'
import { ApiError } from '../api/client.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'

const LONGEST_CELL = 60

/** Why a pasted row is not taken: one line for each cell at fault. */
export function PastedProblems({ problems }: Readonly<{ problems: readonly (PastedProblem | EvidenceProblem)[] }>) {
  return problems.map((problem) => (
    <div key={problem.column + problem.cell + problem.code}>
      <Problem problem={problem} />
    </div>
  ))
}

function Problem({ problem }: Readonly<{ problem: PastedProblem | EvidenceProblem }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { column, cell, code, params } = problem
  const why = errorText(new ApiError(params === undefined ? { code } : { code, params }))
  const where = t(`screens.paste.column.${column}`)
  return (
    <>
      ✕ {where}
      {cell !== '' && ` ${t('screens.paste.cell', { cell: cell.slice(0, LONGEST_CELL) })}`}: {why}
    </>
  )
}
