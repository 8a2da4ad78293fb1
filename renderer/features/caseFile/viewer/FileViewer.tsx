import { useLayoutEffect, useMemo, useRef, type ReactNode } from 'react'
import type { AttachmentView } from '../../../../shared/contract/attachment.ts'
import type { Output } from '../../../../shared/contract/channels.ts'
import type { CaseId } from '../../../../shared/contract/ids.ts'
import { VIEWER_FIELD } from '../../../api/navigation.ts'
import { useChannel } from '../../../api/useChannel.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { DrawnPages } from './DrawnPages.tsx'
import { PageText } from './PageText.tsx'
import { PdfPages } from '../../../parts/viewer/PdfPages.tsx'
import { PictureView } from './PictureView.tsx'
import { readRange, type FileTarget } from './readFile.ts'

type Props = Readonly<{
  caseId: CaseId
  /** Whether somebody in the case file is sealed. */
  hasSealed: boolean
  /** Whether the person may put the text of a page right. */
  canCorrect: boolean
  attachment: AttachmentView
  title: string
  page: number
  tools?: ((page: number) => ReactNode) | undefined
  onClose: () => void
}>

/** A file shown inside the program: found to be what came in, and then read piece by piece from the core. */
export function FileViewer({ caseId, hasSealed, attachment, title, tools, canCorrect, page, onClose }: Props) {
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
    <section
      className="viewer"
      ref={shown}
      tabIndex={-1}
      data-field={VIEWER_FIELD}
      aria-label={t('screens.viewer.label', { name })}
    >
      <header className="viewerHead">
        <b translate={attachment.name === undefined ? 'yes' : 'no'}>{name}</b>
        {data !== undefined && (
          <span className="ok">{t('screens.viewer.checked', { time: time(data.checkedAt) })}</span>
        )}
        <Button kind="quiet" onPress={onClose}>
          {t('screens.close')}
        </Button>
      </header>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {data === undefined && error === null && <p className="mut">{t('screens.viewer.checking')}</p>}
      {hasSealed && <Notice tone="warn">{t('screens.viewer.uncovered')}</Notice>}
      {data !== undefined && (
        <Content
          target={target}
          data={data}
          pages={attachment.text?.pages}
          name={name}
          page={page}
          tools={tools}
          canCorrect={canCorrect}
        />
      )}
    </section>
  )
}

type ContentProps = Pick<Props, 'page' | 'tools' | 'canCorrect'> &
  Readonly<{ target: FileTarget; data: Output<'attachment.open'>; pages: number | undefined; name: string }>

/** A file by its kind: what the window draws from its bytes, what the core draws, and what is only text. */
function Content({ target, data, pages, name, page, tools, canCorrect }: ContentProps) {
  const { t } = useText()
  const text = (shown: number) => <PageText key={shown} target={target} page={shown} canCorrect={canCorrect} />
  switch (data.kind) {
    case 'pdf':
      return (
        <AttachedPdf target={target} size={data.size} name={name} page={page} tools={tools}>
          {text}
        </AttachedPdf>
      )
    case 'tiff':
      return (
        <DrawnPages target={target} pages={pages ?? 1} name={name} page={page}>
          {text}
        </DrawnPages>
      )
    case 'docx':
      if (pages === undefined) return <Notice tone="warn">{t('screens.viewer.noWords')}</Notice>
      return (
        <>
          <Notice tone="plain">{t('screens.viewer.onlyText')}</Notice>
          {Array.from({ length: pages }, (_none, at) => (
            <PageText
              key={at}
              target={target}
              page={at + 1}
              canCorrect={false}
              isOpen
              parts={pages}
              isWanted={at + 1 === page}
            />
          ))}
        </>
      )
    default:
      return (
        <>
          <PictureView id={target.file} name={name} read={() => readRange(target, 0, data.size)} />
          {text(1)}
        </>
      )
  }
}

type PdfProps = Pick<Props, 'page' | 'tools'> &
  Readonly<{ target: FileTarget; size: number; name: string; children: (page: number) => ReactNode }>

/** A PDF that the core has open, read from there piece by piece. */
function AttachedPdf({ target, size, ...shown }: PdfProps) {
  const { caseId, evidence, file } = target
  const source = useMemo(
    () => ({ size, read: (from: number, to: number) => readRange({ caseId, evidence, file }, from, to) }),
    [caseId, evidence, file, size],
  )
  return <PdfPages source={source} {...shown} />
}
