import { useState } from 'react'
import type { Input } from '../../../shared/contract/channels.ts'
import type { PaperFields } from '../../../shared/domain/papers/paperFields.ts'
import type { PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { OrderPaper } from '../../parts/OrderPaper.tsx'
import { Button } from '../../ui/Button.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { FormFoot } from '../FormFoot.tsx'
import type { FormHandle } from '../useForm.ts'
import { useSettledReading } from '../useSettledReading.ts'
import type { PaperFile } from './paperFile.ts'

type Props<Typed extends object> = Readonly<{
  file: PaperFile
  kind: PaperKind
  form: FormHandle<Typed, PaperFields>
  save: Readonly<{ isBusy: boolean }>
  /** Read: the fingerprint of the words. */
  onRead: (fingerprint: string) => void
}>

/** The act that makes a version for publication: only whoever has read what it will say makes it. */
export function ReadFirst<Typed extends object>({ file, kind, form, save, onRead }: Props<Typed>) {
  const { t, pick } = useText()
  const [isReading, setIsReading] = useState(false)
  const fields = useSettledReading(form.store)
  const close = () => {
    setIsReading(false)
  }
  return (
    <>
      <FormFoot
        form={form}
        save={save}
        label={t('papers.read.button')}
        onSave={() => {
          if (fields === undefined) form.showWrong()
          else setIsReading(true)
        }}
      />
      <ModalDialog title={pick(nameOfPaper(kind))} isOpen={isReading} isWide onClose={close}>
        {isReading && fields !== undefined && (
          <Words
            asked={{ caseId: file.id, kind, fields }}
            onRead={(read) => {
              close()
              onRead(read)
            }}
            onClose={close}
          />
        )}
      </ModalDialog>
    </>
  )
}

type WordsProps = Readonly<{
  asked: Input<'paper.preview'>
  onRead: (fingerprint: string) => void
  onClose: () => void
}>

function Words({ asked, onRead, onClose }: WordsProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('paper.preview', asked)
  return (
    <div className="stack">
      <p>{t('papers.read.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data !== undefined && <OrderPaper rows={data.rows} notYet="" />}
      <div className="actions">
        <Button
          kind="primary"
          isDisabled={data === undefined}
          onPress={() => {
            if (data !== undefined) onRead(data.fingerprint)
          }}
        >
          {t('papers.read.confirm')}
        </Button>
        <Button onPress={onClose}>{t('screens.cancel')}</Button>
      </div>
    </div>
  )
}
