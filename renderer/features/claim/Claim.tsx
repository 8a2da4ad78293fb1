import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { DraftLine } from '../../i18n/DraftLine.tsx'
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
import { useClaim, type ClaimDesk } from './useClaim.ts'

const PREPARED = ['draft', 'ready', 'returned']

/** The claim as a table one can type in, and beside it what the law still wants. */
export function Claim({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t } = useText()
  const session = useSession()
  const desk = useClaim(file, claimId)
  const stage = desk.view?.stage ?? 'draft'
  const canWrite = file.writable && session.holds('prosecutor') && PREPARED.includes(stage)
  useShortcut({ key: 's', ctrl: true }, desk.save, canWrite)
  const shared = {
    form: desk.draft.values,
    problems: desk.problems,
    isReadOnly: !canWrite,
    onChange: desk.draft.change,
  }
  return (
    <div className="two">
      <div className="stack">
        {desk.error !== undefined && <Notice tone="bad">{desk.error}</Notice>}
        {desk.view?.returnNote !== undefined && stage === 'returned' && (
          <Notice tone="warn">
            <b>{t('screens.claim.returned')}</b> {desk.view.returnNote}
          </Notice>
        )}
        {canWrite || desk.view === undefined ? (
          <HeadTable {...shared} evidence={file.evidence} onUndo={desk.draft.undo} />
        ) : (
          <HeadReadTable claim={desk.view.claim} evidence={file.evidence} />
        )}
        <ClaimFacts {...shared} file={file} />
        <CostRows {...shared} />
        <DraftLine savedAt={desk.draft.savedAt} isRestored={desk.draft.restored} />
      </div>
      <Side file={file} desk={desk} canWrite={canWrite} />
    </div>
  )
}

// A returned claim has been before the court: it is withdrawn by an act, never removed.
function isRemovable({ view }: ClaimDesk): boolean {
  return view?.stage === 'draft' || view?.stage === 'ready'
}

function Side({ file, desk, canWrite }: Readonly<{ file: CaseFileView; desk: ClaimDesk; canWrite: boolean }>) {
  const { t, pick } = useText()
  const check = useChannel('claim.check', { caseId: file.id, claim: desk.checked }, { keepPrevious: true })
  const claimant = file.people.find((person) => person.id === desk.draft.values.claimant)
  const isReady = check.data?.ready === true
  return (
    <aside className="panel side" aria-label={t('screens.gate.title')}>
      {canWrite && (
        <div className="actions top">
          <Button onPress={desk.save} isDisabled={desk.isBusy}>
            {t('screens.claim.save')}
          </Button>
          <Button kind="primary" onPress={desk.forward} isDisabled={desk.isBusy || !isReady}>
            {t('screens.claim.forward')}
          </Button>
        </div>
      )}
      {desk.view !== undefined && <CourtSteps file={file} view={desk.view} />}
      <p className="mut">
        {t(`screens.stage.${desk.view?.stage ?? 'draft'}`)} · {pick(claimant?.label)}
      </p>
      <Gate findings={check.data?.findings ?? []} isReady={isReady} isKnown={check.data !== undefined} />
      {canWrite && isRemovable(desk) && (
        <RemoveClaim file={file} claim={desk.checked.id} discard={desk.draft.discard} />
      )}
    </aside>
  )
}
