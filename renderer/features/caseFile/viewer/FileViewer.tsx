import { useLayoutEffect, useRef, type ReactNode } from 'react'
import type { AttachmentView } from '../../../../shared/contract/attachment.ts'
import type { CaseId } from '../../../../shared/contract/ids.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { PdfPages } from './PdfPages.tsx'
import { PictureView } from './PictureView.tsx'

type Props = Readonly<{
  caseId: CaseId
  attachment: AttachmentView
  title: string
  page: number
  tools?: ((page: number) => ReactNode) | undefined
  onClose: () => void
}>

/** A file shown inside the program: found to be what came in, and then read piece by piece from the core. */
export function FileViewer({ caseId, attachment, title, page, tools, onClose }: Props) {
  const { t, time } = useText()
  const errorText = useErrorText()
  const { evidence, file } = attachment
  const target = { caseId, evidence, file }
  const { data, error } = useChannel('attachment.open', target, { onlyWhileShown: true })
  const name = attachment.name ?? title
  const shown = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // Where there is no room beside the list it opens below, out of sight.
    const top = shown.current?.getBoundingClientRect().top ?? 0
    if (top > window.innerHeight / 2) shown.current?.scrollIntoView({ block: 'start' })
  }, [])
  return (
    <section className="viewer" ref={shown} aria-label={t('screens.viewer.label', { name })}>
      <header className="viewerHead">
        <b>{name}</b>
        {data !== undefined && (
          <span className="ok">{t('screens.viewer.checked', { time: time(data.checkedAt) })}</span>
        )}
        <Button kind="quiet" onPress={onClose}>
          {t('screens.close')}
        </Button>
      </header>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data === undefined && error === null && <p className="mut">{t('screens.viewer.checking')}</p>}
      {data?.kind === 'pdf' && <PdfPages target={target} size={data.size} name={name} page={page} tools={tools} />}
      {data !== undefined && data.kind !== 'pdf' && <PictureView target={target} size={data.size} name={name} />}
    </section>
  )
}
