import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DraftLine } from '../../i18n/DraftLine.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { ClaimFacts } from './ClaimFacts.tsx'
import { CostRows } from './CostRows.tsx'
import { CourtSteps } from './CourtSteps.tsx'
import { Gate } from './Gate.tsx'
import { HeadTable } from './HeadTable.tsx'
import { useClaim } from './useClaim.ts'

const PREPARED = ['draft', 'ready', 'returned']

/** The claim as a table one can type in, and beside it what the law still wants. */
export function Claim({ file, claimId }: Readonly<{ file: CaseFileView; claimId: string }>) {
  const { t, pick } = useText()
  const session = useSession()
  const claim = useClaim(file, claimId)
  const stage = claim.view?.stage ?? 'draft'
  const canWrite = file.writable && session.holds('prosecutor') && PREPARED.includes(stage)
  const check = useChannel('claim.check', { caseId: file.id, claim: claim.checked }, { keepPrevious: true })
  useShortcut({ key: 's', ctrl: true }, claim.save, canWrite)
  return (
    <div className="two">
      <div className="stack">
        {claim.error !== undefined && <Notice tone="bad">{claim.error}</Notice>}
        {claim.view?.returnNote !== undefined && stage === 'returned' && (
          <Notice tone="warn">
            <b>{t('screens.claim.returned')}</b> {claim.view.returnNote}
          </Notice>
        )}
        <HeadTable
          form={claim.draft.values}
          evidence={file.evidence}
          problems={claim.problems}
          isReadOnly={!canWrite}
          onChange={claim.draft.change}
          onUndo={claim.draft.undo}
        />
        <ClaimFacts
          file={file}
          form={claim.draft.values}
          problems={claim.problems}
          isReadOnly={!canWrite}
          onChange={claim.draft.change}
        />
        <CostRows
          form={claim.draft.values}
          problems={claim.problems}
          isReadOnly={!canWrite}
          onChange={claim.draft.change}
        />
        <DraftLine savedAt={claim.draft.savedAt} isRestored={claim.draft.restored} />
      </div>
      <aside className="panel side" aria-label={t('screens.gate.title')}>
        {canWrite && (
          <div className="actions top">
            <Button kind="plain" onPress={claim.save} isDisabled={claim.isBusy}>
              {t('screens.claim.save')}
            </Button>
            <Button kind="primary" onPress={claim.forward} isDisabled={claim.isBusy || check.data?.ready !== true}>
              {t('screens.claim.forward')}
            </Button>
          </div>
        )}
        {claim.view !== undefined && <CourtSteps file={file} view={claim.view} />}
        <p className="mut">
          {t(`screens.stage.${stage}`)} ·{' '}
          {pick(file.people.find((person) => person.id === claim.draft.values.claimant)?.label)}
        </p>
        <Gate
          findings={check.data?.findings ?? []}
          isReady={check.data?.ready === true}
          isKnown={check.data !== undefined}
        />
      </aside>
    </div>
  )
}
