import { useState, type ReactNode } from 'react'
import { invoke } from '../../../api/client.ts'
import { useShortcut } from '../../../ui/useShortcut.ts'
import { PictureView } from './PictureView.tsx'
import type { FileTarget } from './readFile.ts'
import { ViewerBar } from './ViewerBar.tsx'

const ZOOMS = [100, 150, 200, 300] as const

type Props = Readonly<{
  target: FileTarget
  pages: number
  name: string
  page: number
  children: (page: number) => ReactNode
}>

/** Pages that the core draws, because the window knows no such kind of picture. */
export function DrawnPages({ target, pages, name, page: first, children }: Props) {
  const [page, setPage] = useState(Math.min(Math.max(1, first), pages))
  const [zoom, setZoom] = useState(0)
  const go = (to: number) => {
    setPage(Math.min(Math.max(1, to), pages))
  }
  useShortcut({ key: ['pagedown', 'pageup'] }, (key) => {
    go(key === 'pagedown' ? page + 1 : page - 1)
  })
  const { caseId, evidence, file } = target
  return (
    <>
      <ViewerBar
        page={page}
        pages={pages}
        zoom={ZOOMS[zoom] ?? 100}
        onPage={go}
        onZoom={(step) => {
          setZoom(Math.min(Math.max(0, zoom + step), ZOOMS.length - 1))
        }}
      />
      <PictureView
        key={page}
        id={`${file}/${String(page)}`}
        page={page}
        percent={ZOOMS[zoom] ?? 100}
        name={name}
        read={async () => (await invoke('attachment.showPage', { caseId, evidence, file, page })).bytes}
      />
      {children(page)}
    </>
  )
}
