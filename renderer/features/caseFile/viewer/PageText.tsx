import { useLayoutEffect, useRef, useState } from 'react'
import { MAX_PAGE_CHARACTERS } from '../../../../shared/domain/caseFile/pageText.ts'
import { useChannel, useCommand } from '../../../api/useChannel.ts'
import { useKeptText } from '../../../api/useKeptText.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { wordsSoughtIn } from '../../../api/sought.ts'
import { Marked } from '../../../parts/Marked.tsx'
import { Button } from '../../../ui/Button.tsx'
import { DialogButton } from '../../../ui/DialogButton.tsx'
import { TextArea } from '../../../ui/Field.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { stayInSight } from '../../../ui/stayInSight.ts'
import type { FileTarget } from './readFile.ts'

type Props = Readonly<{
  target: FileTarget
  page: number
  /** Whether the person may put the text right or type key words. */
  canCorrect: boolean
  isOpen?: boolean
  /** Of a document without pages: in how many parts it is read; `page` is which of them this is. */
  parts?: number
  /** Whether it is the one that is looked for among those that are open. */
  isWanted?: boolean
}>

/** What a page says and where that comes from: its layer of text, recognised from its picture, or typed. */
export function PageText({ target, page, canCorrect, isOpen = false, parts, isWanted = false }: Props) {
  const { t } = useText()
  const [isShown, setIsShown] = useState(isOpen)
  const { data } = useChannel('attachment.pageText', { ...target, page }, { enabled: isShown })
  const isBare = data?.text.trim() === ''
  const block = useRef<HTMLDetailsElement>(null)
  const words = wordsSoughtIn(target.file)
  const isRead = data !== undefined
  useLayoutEffect(() => {
    const element = block.current
    const frame = element?.parentElement
    if (!isRead || !isWanted || element === null || !frame) return undefined
    const hit = element.querySelector('mark')
    if (hit === null && page === 1) return undefined
    // The parts above are read meanwhile, and the focus goes to the viewer.
    return stayInSight(frame, () => {
      if (hit === null) element.scrollIntoView({ block: 'start' })
      else hit.scrollIntoView({ block: 'center' })
    })
  }, [isRead, isWanted, page, words])
  const heading =
    parts === undefined
      ? t('screens.viewer.text')
      : t(parts === 1 ? 'screens.viewer.documentText' : 'screens.viewer.documentPart', { part: page, parts })
  const bare =
    parts === undefined
      ? t(`screens.viewer.${data?.origin === 'none' ? 'waiting' : 'noText'}`)
      : t('screens.viewer.emptyDocument')
  return (
    <details
      className="pageText"
      ref={block}
      open={isShown}
      onToggle={(event) => {
        setIsShown(event.currentTarget.open)
      }}
    >
      <summary>{heading}</summary>
      {data?.origin === 'recognised' && !isBare && <p className="mut">{t('screens.viewer.recognised')}</p>}
      {data?.origin === 'typed' && !isBare && <p className="mut">{t('screens.viewer.typed')}</p>}
      {data !== undefined && (
        <pre translate={isBare ? 'yes' : 'no'}>{isBare ? bare : <Marked text={data.text} words={words} />}</pre>
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
