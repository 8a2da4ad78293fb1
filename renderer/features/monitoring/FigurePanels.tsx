import type { ReactNode } from 'react'
import { useText } from '../../i18n/useText.ts'
import { CourseTables } from './CourseTables.tsx'
import { Definitions } from './Definitions.tsx'
import type { FiguresProps } from './figuresProps.ts'
import { Grounds } from './Grounds.tsx'
import { Heads } from './Heads.tsx'
import { Places } from './Places.tsx'
import { Steps } from './Steps.tsx'
import { Waits } from './Waits.tsx'
import { Years } from './Years.tsx'

type Props = FiguresProps &
  Readonly<{
    /** Of today, so that the files behind them can be looked at. */
    isLive: boolean
    children: ReactNode
  }>

/** First how many have come how far; then what explains where they were lost. */
export function FigurePanels({ figures, isDrawn, isLive, children }: Props) {
  const { t } = useText()
  if (figures.people === 0)
    return (
      <>
        <p className="empty">{t('monitoring.empty')}</p>
        {children}
      </>
    )
  return (
    <>
      <div className="figurePanels">
        <Steps figures={figures} isDrawn={isDrawn} isLive={isLive} />
        <Waits figures={figures} isDrawn={isDrawn} />
        <Grounds figures={figures} isDrawn={isDrawn} />
        <Years figures={figures} isDrawn={isDrawn} />
        <Heads figures={figures} isDrawn={isDrawn} />
        <Places figures={figures} />
      </div>
      {children}
      <CourseTables figures={figures} />
      <Definitions />
    </>
  )
}
