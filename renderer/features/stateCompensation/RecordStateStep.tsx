import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { StateCompensationView } from '../../../shared/contract/stateCompensation.ts'
import type { StateKind } from '../../../shared/domain/caseFile/stateCompensation.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
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
  const [chosen, setChosen] = useState<string>(kinds.length === 1 ? (kinds[0] ?? '') : '')
  const kind = kinds.find((one) => one === chosen)
  return (
    <div className="stack">
      {kinds.length > 1 && (
        <SelectField
          label={t('stateCompensation.what')}
          value={chosen}
          options={kinds.map((value) => ({ value, label: t(`stateCompensation.kind.${value}`) }))}
          onChange={setChosen}
          empty={t('stateCompensation.choose')}
        />
      )}
      {kind === undefined ? (
        <div className="actions">
          <Button onPress={onClose}>{t('screens.close')}</Button>
        </div>
      ) : (
        <StateStepEditor key={kind} {...props} kind={kind} onClose={onClose} />
      )}
    </div>
  )
}
