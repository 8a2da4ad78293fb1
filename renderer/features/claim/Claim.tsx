import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { DraftLine } from '../../parts/DraftLine.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ClaimFacts } from './ClaimFacts.tsx'
import { CostRows } from './CostRows.tsx'
import { CourtSteps } from './CourtSteps.tsx'
import { Gate } from './Gate.tsx'
import { HeadReadTable } from './HeadReadTable.tsx'
import { HeadTable } from './HeadTable.tsx'
import { RemoveClaim } from './RemoveClaim.tsx'
import { useClaim, type ClaimEditor } from './useClaim.ts'

const PREPARED = ['draft', 'ready', 'returned']

/** The claim as a table one can type in, and beside it what the law still wants. */
export function Claim({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t } = useText()
  const session = useSession()
  const editor = useClaim(file, claimId)
  const stage = editor.view?.stage ?? 'draft'
  const canWrite = file.writable && session.holds('prosecutor') && PREPARED.includes(stage)
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
        {editor.view?.returnNote !== undefined && stage === 'returned' && (
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

// A returned claim has been before the court: it is withdrawn by an act, never removed.
function isRemovable({ view }: ClaimEditor): boolean {
  return view?.stage === 'draft' || view?.stage === 'ready'
}

function Side({ file, editor, canWrite }: Readonly<{ file: CaseFileView; editor: ClaimEditor; canWrite: boolean }>) {
  const { t, pick } = useText()
  const check = useChannel('claim.check', { caseId: file.id, claim: editor.checked }, { keepPrevious: true })
  const claimant = file.people.find((person) => person.id === editor.draft.values.claimant)
  const isReady = check.data?.ready === true
  return (
    <aside className="panel side" aria-label={t('screens.gate.title')}>
      {canWrite && (
        <div className="actions top">
          <Button onPress={editor.save} isDisabled={editor.isBusy}>
            {t('screens.claim.save')}
          </Button>
          <Button kind="primary" onPress={editor.forward} isDisabled={editor.isBusy || !isReady}>
            {t('screens.claim.forward')}
          </Button>
        </div>
      )}
      {editor.view !== undefined && <CourtSteps file={file} view={editor.view} />}
      <p className="mut">
        {t(`screens.stage.${editor.view?.stage ?? 'draft'}`)} · {pick(claimant?.label)}
      </p>
      <Gate
        findings={check.data?.findings ?? []}
        file={file}
        claim={editor.checked}
        isReady={isReady}
        isKnown={check.data !== undefined}
      />
      {canWrite && isRemovable(editor) && (
        <RemoveClaim file={file} claim={editor.checked.id} discard={editor.draft.discard} />
      )}
    </aside>
  )
}
