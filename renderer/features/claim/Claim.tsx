import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { findFocusedPath, focusPath } from '../../forms/focus.ts'
import { Form } from '../../forms/Form.tsx'
import { DraftState } from '../../forms/FormFoot.tsx'
import { SaveNotices } from '../../forms/SaveNotices.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ClaimBar } from './ClaimBar.tsx'
import { ClaimFacts } from './ClaimFacts.tsx'
import { ClaimSide } from './ClaimSide.tsx'
import { Guided } from './Guided.tsx'
import { Ledger } from './Ledger.tsx'
import { ReadOnlyClaim } from './ReadOnlyClaim.tsx'
import { useClaim } from './useClaim.ts'
import { useGate } from './useGate.ts'

/** The claim as a table one can type in, and beside it what the law still wants. */
export function Claim({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t } = useText()
  const { today } = useSession()
  const editor = useClaim(file, claimId)
  const gate = useGate(file, editor.checked)
  const { form, view, canWrite } = editor
  const { isGuided, toggle } = useGuided(canWrite)
  useShortcut({ key: 's', ctrl: true }, () => void editor.store(), canWrite)
  return (
    <Form form={form} isReadOnly={!canWrite} people={file.people} offences={file.case.offences}>
      <div className="claimPage">
        <div className="stack claimMain">
          {canWrite && (
            <div className="claimMode">
              <Button kind="quiet" onPress={toggle}>
                {t(isGuided ? 'screens.guided.toTable' : 'screens.guided.toGuided')} <Keys keys={['Ctrl', 'G']} />
              </Button>
            </div>
          )}
          <SaveNotices form={form} save={editor.save} people={file.people} evidence={file.evidence} />
          {view?.returnNote !== undefined && (
            <Notice tone="warn">
              <b>{t('screens.claim.returned')}</b> {view.returnNote}
            </Notice>
          )}
          <TakenOver file={file} claim={view?.claim} />
          {!canWrite && view !== undefined && <ReadOnlyClaim file={file} view={view} />}
          {isGuided ? (
            <Guided file={file} findings={gate.findings} />
          ) : (
            <>
              <Ledger file={file} today={today} />
              <ClaimFacts />
            </>
          )}
          {canWrite && (
            <div className="actions">
              <DraftState form={form} />
            </div>
          )}
        </div>
        <div className="claimColumn">
          <ClaimBar file={file} editor={editor} gate={gate} />
          <ClaimSide file={file} editor={editor} gate={gate} />
        </div>
      </div>
    </Form>
  )
}

type TakenOverProps = Readonly<{ file: CaseFileView; claim: ClaimView['claim'] | undefined }>

/** From whom the claimant has taken the claim over, and when they said so. */
function TakenOver({ file, claim }: TakenOverProps) {
  const { t, pick, date } = useText()
  if (claim?.succession === undefined) return null
  const { of, maintainedOn } = claim.succession
  const name = pick(file.people.find(({ id }) => id === of)?.label)
  const on = maintainedOn === undefined ? t('deadlines.noDay') : date(maintainedOn)
  return <p className="mut">{t('screens.succession.tookOver', { name, on })}</p>
}

/** Whether the claim is typed by questions; the other way of typing begins at the same field. */
function useGuided(canWrite: boolean) {
  const [isGuided, setIsGuided] = useState(false)
  function toggle(): void {
    const field = findFocusedPath()
    setIsGuided(!isGuided)
    requestAnimationFrame(() => {
      // From no field, the questions begin with the first, and the table with its first row.
      if (field !== undefined) focusPath(document.body, field)
      else if (isGuided) focusPath(document.body, 'heads.0')
    })
  }
  useShortcut({ key: 'g', ctrl: true }, toggle, canWrite)
  return { isGuided, toggle }
}
