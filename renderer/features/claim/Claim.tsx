import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useChannel } from '../../api/useChannel.ts'
import { FIRST_STAGE } from '../../../shared/domain/claim/stages.ts'
import { DraftLine } from '../../parts/DraftLine.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ClaimFacts } from './ClaimFacts.tsx'
import { CostRows } from './CostRows.tsx'
import { CourtSteps } from './CourtSteps.tsx'
import { ForwardScope } from './ForwardScope.tsx'
import { Gate } from './Gate.tsx'
import { HeadReadTable } from './HeadReadTable.tsx'
import { HeadTable } from './HeadTable.tsx'
import { RemoveClaim } from './RemoveClaim.tsx'
import { useClaim, type ClaimEditor } from './useClaim.ts'

/** The claim as a table one can type in, and beside it what the law still wants. */
export function Claim({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t } = useText()
  const editor = useClaim(file, claimId)
  const canWrite = mayWrite(file, editor)
  useShortcut({ key: 's', ctrl: true }, editor.save, canWrite)
  const shared = {
    form: editor.draft.values,
    problems: editor.problems,
    isReadOnly: !canWrite,
    onChange: editor.draft.change,
  }
  return (
    <div className="two">
      <div className="stack">
        {editor.error !== undefined && <Notice tone="bad">{editor.error}</Notice>}
        {editor.view?.returnNote !== undefined && (
          <Notice tone="warn">
            <b>{t('screens.claim.returned')}</b> {editor.view.returnNote}
          </Notice>
        )}
        {canWrite || editor.view === undefined ? (
          <HeadTable {...shared} evidence={file.evidence} onUndo={editor.draft.undo} />
        ) : (
          <HeadReadTable claim={editor.view.claim} evidence={file.evidence} />
        )}
        <ClaimFacts {...shared} file={file} />
        <CostRows {...shared} />
        <DraftLine savedAt={editor.draft.savedAt} isRestored={editor.draft.restored} />
      </div>
      <Side file={file} editor={editor} canWrite={canWrite} />
    </div>
  )
}

function mayWrite(file: CaseFileView, { view }: ClaimEditor): boolean {
  if (view === undefined) return file.acts.includes('addClaim') || file.acts.includes('fileClaim')
  return view.acts.includes('edit') || view.acts.includes('specify')
}

function Side({ file, editor, canWrite }: Readonly<{ file: CaseFileView; editor: ClaimEditor; canWrite: boolean }>) {
  const { t, pick } = useText()
  const check = useChannel('claim.check', { caseId: file.id, claim: editor.checked }, { keepPrevious: true })
  const claimant = file.people.find((person) => person.id === editor.draft.values.claimant)
  const isReady = check.data?.ready === true
  const mayForward = file.acts.includes('forward')
  return (
    <aside className="panel side" aria-label={t('screens.gate.title')}>
      {canWrite && (
        <div className="actions top">
          <Button onPress={editor.save} isDisabled={editor.isBusy}>
            {t('screens.claim.save')}
          </Button>
          {mayForward && (
            <Button kind="primary" onPress={editor.forward} isDisabled={editor.isBusy || !isReady}>
              {t('screens.claim.forward')}
            </Button>
          )}
        </div>
      )}
      {canWrite && mayForward && <ForwardScope file={file} claim={editor.checked.id} />}
      {editor.view !== undefined && <CourtSteps file={file} view={editor.view} />}
      <p className="mut">
        {t(`screens.stage.${editor.view?.stage ?? FIRST_STAGE.prosecution}`)} · {pick(claimant?.label)}
      </p>
      <Gate
        findings={check.data?.findings ?? []}
        file={file}
        claim={editor.checked}
        isReady={isReady}
        isKnown={check.data !== undefined}
      />
      {editor.view?.acts.includes('remove') === true && (
        <RemoveClaim file={file} claim={editor.checked.id} discard={editor.draft.discard} />
      )}
    </aside>
  )
}
