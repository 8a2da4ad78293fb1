import { useState, type ReactNode } from 'react'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{
  page: number
  pages: number
  zoom: number
  onPage: (page: number) => void
  onZoom: (step: 1 | -1) => void
  children?: ReactNode
}>

/** Which page of how many, how large, and what can be done with it. */
export function ViewerBar({ page, pages, zoom, onPage, onZoom, children }: Props) {
  const { t } = useText()
  return (
    <div className="viewerBar" role="toolbar" aria-label={t('screens.viewer.bar')}>
      <PageNumber key={page} page={page} pages={pages} onPage={onPage} />
      <Button
        kind="quiet"
        label={t('screens.viewer.previous')}
        isDisabled={page <= 1}
        onPress={() => {
          onPage(page - 1)
        }}
      >
        ‹
      </Button>
      <Button
        kind="quiet"
        label={t('screens.viewer.next')}
        isDisabled={page >= pages}
        onPress={() => {
          onPage(page + 1)
        }}
      >
        ›
      </Button>
      <Button
        kind="quiet"
        label={t('screens.viewer.smaller')}
        onPress={() => {
          onZoom(-1)
        }}
      >
        −
      </Button>
      <span>{t('screens.viewer.zoom', { percent: zoom })}</span>
      <Button
        kind="quiet"
        label={t('screens.viewer.larger')}
        onPress={() => {
          onZoom(1)
        }}
      >
        +
      </Button>
      <span className="barTools">{children}</span>
    </div>
  )
}

/** The number is typed to go to a page far away. */
function PageNumber({ page, pages, onPage }: Pick<Props, 'page' | 'pages' | 'onPage'>) {
  const { t } = useText()
  const [typed, setTyped] = useState(String(page))
  const go = () => {
    const wanted = Number(typed)
    if (Number.isInteger(wanted) && wanted !== page) onPage(wanted)
  }
  return (
    <label className="pageNumber">
      {t('screens.viewer.page')}
      <input
        value={typed}
        inputMode="numeric"
        maxLength={6}
        onChange={(event) => {
          setTyped(event.target.value)
        }}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') go()
        }}
      />
      <span>{t('screens.viewer.of', { pages })}</span>
    </label>
  )
}
