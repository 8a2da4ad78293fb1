import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { FIRST_STAGE } from '../../../shared/domain/claim/stages.ts'
import { WrongCount } from '../../forms/FormFoot.tsx'
import { useTyped } from '../../forms/formContext.ts'
import type { TypedHead } from '../../forms/head.ts'
import { NextStep } from '../../parts/claimSteps/NextStep.tsx'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { computeClaimTotals } from './claimTotals.ts'
import { CourtSteps } from './CourtSteps.tsx'
import { ForwardFile } from './ForwardFile.tsx'
import type { ClaimEditor } from './useClaim.ts'
import type { GateState } from './useGate.ts'

type Props = Readonly<{ file: CaseFileView; editor: ClaimEditor; gate: GateState }>

/** Whose claim it is and where it stands, and what can be done with it now; stays in sight on a narrow page. */
export function ClaimBar({ file, editor, gate }: Props) {
  const { t, pick } = useText()
  const { view, canWrite, form } = editor
  const claimant = useTyped('claimant')
  const stage = view?.stage ?? FIRST_STAGE[file.acts.includes('fileClaim') ? 'court' : 'prosecution']
  return (
    <div className="panel claimBar">
      <p>
        <b>{pick(file.people.find((person) => person.id === claimant)?.label)}</b>{' '}
        <span className="mut">{t(`screens.stage.${stage}`)}</span>
      </p>
      <Total />
      <NextStep stage={stage} />
      {canWrite && (
        <div className="actions top">
          <Button onPress={() => void editor.store()} isDisabled={editor.save.isBusy}>
            {t('screens.claim.save')}
          </Button>
          {file.acts.includes('forward') && <ForwardFile file={file} editor={editor} gate={gate} />}
          <WrongCount form={form} />
        </div>
      )}
      {view !== undefined && <CourtSteps file={file} view={view} />}
    </div>
  )
}

/** What the heads ask for together, in sight beside whatever is typed. */
function Total() {
  const { t, amount } = useText()
  const { allCents } = computeClaimTotals(useTyped('heads') as readonly TypedHead[])
  return (
    <p>
      <span className="mut">{t('screens.ledger.total')}</span> <b className="num">{amount(allCents)}</b>
    </p>
  )
}
