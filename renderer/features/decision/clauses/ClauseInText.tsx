import type { OwnText } from '../../../../shared/domain/caseFile/ownText.ts'
import { appendClause, type ClausePlace } from '../../../../shared/domain/decision/reasonClauses.ts'
import type { HeadKind } from '../../../../shared/domain/legal/heads.ts'
import { findFocusedPath, focusPath } from '../../../forms/focus.ts'
import { useFormContext } from '../../../forms/formContext.ts'
import { valueAt, withValue } from '../../../forms/paths.ts'
import { useLabel } from '../../../forms/useLabel.ts'
import { useText } from '../../../i18n/useText.ts'
import { ClauseButton } from './ClauseButton.tsx'
import { SaveAsClause } from './SaveAsClause.tsx'

type Props = Readonly<{ path: string; place: ClausePlace; kind: HeadKind | undefined }>

/** Puts a clause at the end of a text of the judge's own, on both sides, a step that can be taken back; and keeps the text as one. */
export function ClauseInText({ path, place, kind }: Props) {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const { label, row } = useLabel(path)
  if (isReadOnly) return null
  const field = row === undefined ? label : `${label}, ${row}`
  return (
    <div className="actions">
      <ClauseButton
        button={t('screens.clauses.button')}
        label={t('screens.clauses.buttonOf', { field })}
        place={place}
        kind={kind}
        onInsert={(clause) => {
          const to = `${path}.cnr`
          const insert = (typed: object) =>
            withValue(typed, path, appendClause(valueAt(typed, path) as OwnText, clause))
          store.act(insert, findFocusedPath(), to)
          standIn(to)
        }}
      />
      <SaveAsClause path={path} place={place} />
    </div>
  )
}

/** The dialog gives the focus back to its button before the field can take it. */
export function standIn(path: string): void {
  requestAnimationFrame(() => {
    requestAnimationFrame(() => {
      focusPath(document.body, path)
    })
  })
}
