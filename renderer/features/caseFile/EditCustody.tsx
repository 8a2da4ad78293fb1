import { useState } from 'react'
import type { AttachmentView } from '../../../shared/contract/attachment.ts'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
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
  const errorText = useErrorText()
  const [typed, setTyped] = useState(() => typeCustody(attachment.custody))
  const describe = useCommand('attachment.describe')
  const custody = readCustody(typed)
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (custody === undefined || describe.isPending) return
        const target = { caseId: file.id, evidence: attachment.evidence, file: attachment.file }
        void describe.mutateAsync({ ...target, custody }).then(onClose, () => undefined)
      }}
    >
      <CustodyFields typed={typed} onType={setTyped} />
      {describe.error !== null && <Notice tone="bad">{errorText(describe.error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={custody === undefined || describe.isPending}>
          {t('screens.attachment.describe.submit')}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
      </div>
    </form>
  )
}
