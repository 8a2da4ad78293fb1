import type { CaseId } from '../../../shared/contract/ids.ts'
import { useText } from '../../i18n/useText.ts'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { FileRetention } from './FileRetention.tsx'

type Props = Readonly<{ caseId: CaseId; mark: string }>

/** Opens how long one file is kept, who bars its erasure and who proposes it. */
export function RetentionButton({ caseId, mark }: Props) {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.retention.button')} title={t('screens.retention.dialog', { mark })}>
      {(close) => <FileRetention caseId={caseId} onClose={close} />}
    </DialogButton>
  )
}
