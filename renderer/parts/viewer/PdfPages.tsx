import { useEffect, useRef, useState, type ReactNode } from 'react'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'
import type { PdfFile } from './pdfEngine.ts'
import type { PdfSource } from './pdfSource.ts'
import { usePageTurning } from './usePageTurning.ts'
import { usePdf } from './usePdf.ts'
import { ViewerBar } from './ViewerBar.tsx'

const ZOOMS = [50, 75, 100, 125, 150, 200, 300]
const USUAL = 100

type Props = Readonly<{
  source: PdfSource
  name: string
  /** The page to begin with. */
  page: number
  /** What can be done with the page on the screen. */
  tools?: ((page: number) => ReactNode) | undefined
  /** What stands below the page. */
  children: (page: number, pdf: PdfFile) => ReactNode
}>

/** A PDF page by page: on a canvas for the eye, as text for the ear and for copying. */
export function PdfPages({ source, name, page: first, tools, children }: Props) {
  const errorText = useErrorText()
  const { pdf, problem } = usePdf(source)
  const { t } = useText()
  if (problem !== undefined) return <Notice tone="bad">{errorText(problem)}</Notice>
  if (pdf === undefined) return <p className="mut">{t('screens.viewer.opening')}</p>
  return (
    <Pages pdf={pdf} name={name} first={first} tools={tools}>
      {children}
    </Pages>
  )
}

type PagesProps = Readonly<{
  pdf: PdfFile
  name: string
  first: number
  tools: Props['tools']
  children: Props['children']
}>

function Pages({ pdf, name, first, tools, children }: PagesProps) {
  const { page, percent, go, zoom } = usePageTurning({ first, pages: pdf.pages, zooms: ZOOMS, usual: USUAL })
  return (
    <>
      <ViewerBar page={page} pages={pdf.pages} zoom={percent} onPage={go} onZoom={zoom}>
        {tools?.(page)}
      </ViewerBar>
      <PageCanvas pdf={pdf} name={name} page={page} percent={percent} />
      {children(page, pdf)}
    </>
  )
}

function PageCanvas({
  pdf,
  name,
  page,
  percent,
}: Readonly<{ pdf: PdfFile; name: string; page: number; percent: number }>) {
  const { t } = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const sheet = useRef<HTMLDivElement>(null)
  const [lack, setLack] = useState<'pageBroken' | 'pictureLeftOut'>()
  useEffect(() => {
    const gone = new AbortController()
    const isGone = () => gone.signal.aborted
    async function draw(): Promise<void> {
      if (canvas.current === null || sheet.current === null) return
      const fit = (sheet.current.clientWidth * window.devicePixelRatio) / (await pdf.widthOf(page))
      if (isGone()) return
      canvas.current.style.width = `${String(percent)}%`
      await pdf.draw(page, canvas.current, (fit * percent) / 100)
      if (!isGone()) setLack(pdf.leavesOut(page) ? 'pictureLeftOut' : undefined)
    }
    draw().catch(() => {
      if (!isGone()) setLack('pageBroken')
    })
    return () => {
      gone.abort()
    }
  }, [pdf, page, percent])
  return (
    // A page that is larger than its place is moved by keys as well.
    <div className="pageSheet" ref={sheet} tabIndex={0} role="group" aria-label={t('screens.viewer.sheet')}>
      {lack !== undefined && <Notice tone="warn">{t(`screens.viewer.${lack}`)}</Notice>}
      <canvas ref={canvas} role="img" aria-label={t('screens.viewer.pageOf', { page, name })} data-page={page} />
    </div>
  )
}
