import { useState } from 'react'
import type { AttachmentView } from '../../../shared/contract/attachment.ts'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { CustodyFields, readCustody, typeCustody } from './CustodyFields.tsx'

type Props = Readonly<{ file: CaseFileView; attachment: AttachmentView }>

/** From whom a file came may be known only later. */
export function EditCustody(props: Props) {
  const { t } = useText()
  return (
    <DialogButton button={t('screens.attachment.describe.button')} title={t('screens.attachment.describe.title')}>
      {(close) => <CustodyForm {...props} onClose={close} />}
    </DialogButton>
  )
}

function CustodyForm({ file, attachment, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const [typed, setTyped] = useState(() => typeCustody(attachment.custody))
  const describe = useCommand('attachment.describe')
  const custody = readCustody(typed)
  return (
    <ActForm
      submit={t('screens.attachment.describe.submit')}
      isReady={custody !== undefined}
      isBusy={describe.isPending}
      error={describe.error}
      onSubmit={() => {
        if (custody === undefined) return
        const target = { caseId: file.id, evidence: attachment.evidence, file: attachment.file }
        void describe.mutateAsync({ ...target, custody }).then(onClose, () => undefined)
      }}
      onClose={onClose}
    >
      <CustodyFields typed={typed} onType={setTyped} />
    </ActForm>
  )
}
