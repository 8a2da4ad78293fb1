import { useLayoutEffect, useRef, useState } from 'react'
import { MAX_PAGE_CHARACTERS } from '../../../../shared/domain/caseFile/pageText.ts'
import { useChannel, useCommand } from '../../../api/useChannel.ts'
import { useKeptText } from '../../../api/useKeptText.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { DialogButton } from '../../../ui/DialogButton.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import type { FileTarget } from './readFile.ts'

type Props = Readonly<{
  target: FileTarget
  page: number
  /** Whether the person may put the text right or type key words. */
  canCorrect: boolean
  isOpen?: boolean
  /** Whether it is the one that is looked for among those that are open. */
  isWanted?: boolean
}>

/** What a page says and where that comes from: its layer of text, recognised from its picture, or typed. */
export function PageText({ target, page, canCorrect, isOpen = false, isWanted = false }: Props) {
  const { t } = useText()
  const [isShown, setIsShown] = useState(isOpen)
  const { data } = useChannel('attachment.pageText', { ...target, page }, { enabled: isShown })
  const isBare = data?.text.trim() === ''
  const block = useRef<HTMLDetailsElement>(null)
  const isRead = data !== undefined
  useLayoutEffect(() => {
    if (isRead && isWanted) block.current?.scrollIntoView({ block: 'start' })
  }, [isRead, isWanted])
  return (
    <details
      className="pageText"
      ref={block}
      open={isShown}
      onToggle={(event) => {
        setIsShown(event.currentTarget.open)
      }}
    >
      <summary>{t('screens.viewer.text')}</summary>
      {data?.origin === 'recognised' && !isBare && <p className="mut">{t('screens.viewer.recognised')}</p>}
      {data?.origin === 'typed' && !isBare && <p className="mut">{t('screens.viewer.typed')}</p>}
      {data !== undefined && (
        <pre>{isBare ? t(`screens.viewer.${data.origin === 'none' ? 'waiting' : 'noText'}`) : data.text}</pre>
      )}
      {data !== undefined && data.origin !== 'layer' && data.pages > 0 && canCorrect && (
        <DialogButton button={t('screens.viewer.correct')} title={t('screens.viewer.pageWords', { page })}>
          {(close) => <TextForm target={target} page={page} text={data.text} onClose={close} />}
        </DialogButton>
      )}
    </details>
  )
}

type FormProps = Pick<Props, 'target' | 'page'> & Readonly<{ text: string; onClose: () => void }>

function TextForm({ target, page, text, onClose }: FormProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const { typed, setTyped, forget } = useKeptText(`${target.caseId}/act/text_${target.file}_${String(page)}`, text)
  function end(): void {
    forget()
    onClose()
  }
  const save = useCommand('attachment.saveText')
  return (
    <form
      className="stack pageWords"
      onSubmit={(event) => {
        event.preventDefault()
        if (save.isPending) return
        const words = typed.slice(0, MAX_PAGE_CHARACTERS)
        void save.mutateAsync({ ...target, page, text: words }).then(end, () => undefined)
      }}
    >
      <p className="mut">{t('screens.viewer.correctExplain')}</p>
      <TextArea label={t('screens.viewer.pageWords', { page })} value={typed} autoFocus onChange={setTyped} />
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
      <div className="actions">
        <Button kind="primary" type="submit" isDisabled={save.isPending}>
          {t('screens.viewer.saveText')}
        </Button>
        <Button onPress={end}>{t('screens.cancel')}</Button>
      </div>
    </form>
  )
}
