import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { EnforcementView } from '../../../shared/contract/enforcement.ts'
import type { EnforcementKind } from '../../../shared/domain/caseFile/enforcement.ts'
import { useText } from '../../i18n/useText.ts'
import { ChooseKind } from '../../parts/ChooseKind.tsx'
import { Button } from '../../ui/Button.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { StepEditor } from './StepEditor.tsx'

type Props = Readonly<{
  file: CaseFileView
  award: EnforcementView
  debtor: string
  /** The enforcement that goes on; none where a motion begins one. */
  proceeding?: string
  kinds: readonly EnforcementKind[]
  hasKey: boolean
  /** The debtor, as the button calls them. */
  of: string
}>

/** A button to the dialog in which a step is recorded: first which one, of those that may follow, then what is asked about it. */
export function RecordStep(props: Props) {
  const { t } = useText()
  const { proceeding, hasKey, of: debtor } = props
  const [isOpen, setIsOpen] = useState(false)
  const open = () => {
    setIsOpen(true)
  }
  const close = () => {
    setIsOpen(false)
  }
  useShortcut({ key: 'r' }, open, hasKey && !isOpen)
  const isMotion = proceeding === undefined
  const button = isMotion ? t('enforcement.file') : t('enforcement.record')
  const title = isMotion ? t('enforcement.fileTitle') : t('enforcement.recordTitle')
  return (
    <>
      <Button label={t('enforcement.of', { what: button, debtor })} onPress={open}>
        {button}
      </Button>
      <ModalDialog title={t('enforcement.of', { what: title, debtor })} isOpen={isOpen} onClose={close}>
        {isOpen && <ChosenStep {...props} onClose={close} />}
      </ModalDialog>
    </>
  )
}

function ChosenStep({ kinds, onClose, ...props }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  return (
    <ChooseKind
      kinds={kinds}
      label={t('enforcement.what')}
      empty={t('enforcement.choose')}
      nameOf={(kind) => t(`enforcement.kind.${kind}`)}
      onClose={onClose}
    >
      {(kind) => <StepEditor key={kind} {...props} kind={kind} onClose={onClose} />}
    </ChooseKind>
  )
}
