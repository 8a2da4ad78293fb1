import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { StateCompensationView } from '../../../shared/contract/stateCompensation.ts'
import type { StateKind } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { useText } from '../../i18n/useText.ts'
import { ChooseKind } from '../../parts/ChooseKind.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { StateStepEditor } from './StateStepEditor.tsx'

type Props = Readonly<{
  file: CaseFileView
  route: StateCompensationView
  /** What may follow; the application alone where it begins. */
  kinds: readonly StateKind[]
  /** The claimant, as the button calls them. */
  of: string
}>

/** A button to the dialog in which a step is recorded: first which one, of those that may follow, then what is asked about it. */
export function RecordStateStep(props: Props) {
  const { t } = useText()
  const { kinds, of: claimant } = props
  const begins = kinds.includes('application')
  const button = begins ? t('stateCompensation.apply') : t('stateCompensation.record')
  const title = begins ? t('stateCompensation.applyTitle') : t('stateCompensation.recordTitle')
  const named = (what: string) => t('stateCompensation.of', { what, claimant })
  return (
    <DialogButton button={button} label={named(button)} title={named(title)}>
      {(close) => <ChosenStep {...props} onClose={close} />}
    </DialogButton>
  )
}

function ChosenStep({ kinds, onClose, ...props }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  return (
    <ChooseKind
      kinds={kinds}
      label={t('stateCompensation.what')}
      empty={t('stateCompensation.choose')}
      nameOf={(kind) => t(`stateCompensation.kind.${kind}`)}
      onClose={onClose}
    >
      {(kind) => <StateStepEditor key={kind} {...props} kind={kind} onClose={onClose} />}
    </ChooseKind>
  )
}
