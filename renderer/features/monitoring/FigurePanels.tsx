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

/** First how many have come how far; then what explains where they were lost. */
export function FigurePanels({ figures, isDrawn }: FiguresProps) {
  const { t } = useText()
  if (figures.people === 0) return <p className="empty">{t('monitoring.empty')}</p>
  return (
    <>
      <div className="figurePanels">
        <Steps figures={figures} isDrawn={isDrawn} />
        <Waits figures={figures} isDrawn={isDrawn} />
        <Grounds figures={figures} isDrawn={isDrawn} />
        <Years figures={figures} isDrawn={isDrawn} />
        <Heads figures={figures} isDrawn={isDrawn} />
        <Places figures={figures} />
      </div>
      <CourseTables figures={figures} />
      <Definitions />
    </>
  )
}
