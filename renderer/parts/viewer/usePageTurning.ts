import { useState } from 'react'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useStatus } from '../../ui/StatusLine.tsx'

type Options = Readonly<{
  first: number
  pages: number
  /** Sizes in per cent, from the smallest on, with the one that a page opens at. */
  zooms: readonly number[]
  usual: number
}>
type Turning = Readonly<{ page: number; percent: number; go: (page: number) => void; zoom: (step: 1 | -1) => void }>

/** Which page is shown and how large: turned by keys as by buttons, and said to those who do not see it. */
export function usePageTurning({ first, pages, zooms, usual }: Options): Turning {
  const { say } = useStatus()
  const [page, setPage] = useState(Math.min(Math.max(1, first), pages))
  const [percent, setPercent] = useState(usual)
  const go = (to: number) => {
    const shown = Math.min(Math.max(1, to), pages)
    setPage(shown)
    say('screens.viewer.shown', { page: shown, pages })
  }
  const zoom = (step: 1 | -1) => {
    const size = zooms[zooms.indexOf(percent) + step] ?? percent
    setPercent(size)
    say('screens.viewer.zoomed', { percent: size })
  }
  useShortcut({ key: ['pagedown', 'pageup'] }, (key) => {
    go(key === 'pagedown' ? page + 1 : page - 1)
  })
  useShortcut({ key: ['+', '=', '-'] }, (key) => {
    zoom(key === '-' ? -1 : 1)
  })
  return { page, percent, go, zoom }
}
