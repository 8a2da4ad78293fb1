import type { ReactNode } from 'react'
import { invoke } from '../../../api/client.ts'
import { PictureView } from './PictureView.tsx'
import type { FileTarget } from './readFile.ts'
import { usePageTurning } from '../../../parts/viewer/usePageTurning.ts'
import { ViewerBar } from '../../../parts/viewer/ViewerBar.tsx'

const ZOOMS = [100, 150, 200, 300]
const USUAL = 100

type Props = Readonly<{
  target: FileTarget
  pages: number
  name: string
  page: number
  children: (page: number) => ReactNode
}>

/** Pages that the core draws, because the window knows no such kind of picture. */
export function DrawnPages({ target, pages, name, page: first, children }: Props) {
  const { page, percent, go, zoom } = usePageTurning({ first, pages, zooms: ZOOMS, usual: USUAL })
  const { caseId, evidence, file } = target
  return (
    <>
      <ViewerBar page={page} pages={pages} zoom={percent} onPage={go} onZoom={zoom} />
      <PictureView
        key={page}
        id={`${file}/${String(page)}`}
        page={page}
        percent={percent}
        name={name}
        read={async () => (await invoke('attachment.showPage', { caseId, evidence, file, page })).bytes}
      />
      {children(page)}
    </>
  )
}
