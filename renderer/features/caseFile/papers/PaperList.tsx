import type { ReactNode } from 'react'
import type { PaperView } from '../../../../shared/contract/papers.ts'
import { PAPER_STATES, type PaperState } from '../../../../shared/domain/papers/paperLife.ts'
import { useText } from '../../../i18n/useText.ts'
import { nameOfPaper } from './nameOfPaper.ts'

const SHAPES: Readonly<Record<PaperState, string>> = { made: '●', sent: '◐', returned: '✓', withdrawn: '✗' }

type Props = Readonly<{
  papers: readonly PaperView[]
  chosen: string | undefined
  onOpen: (id: string) => void
  /** What is shown below the line of the chosen one. */
  children: ReactNode
}>

/** The papers made of a file, by where they stand; each with its languages, and to whom and when it went. */
export function PaperList({ papers, chosen, onOpen, children }: Props) {
  const { t } = useText()
  if (papers.length === 0) return <p className="mut">{t('papers.none')}</p>
  return (
    <>
      {PAPER_STATES.map((state) => {
        const here = papers.filter((paper) => paper.state === state)
        if (here.length === 0) return null
        return (
          <section key={state} className="paperGroup" aria-label={t(`papers.stateGroup.${state}`)}>
            <h2>
              {t(`papers.stateGroup.${state}`)} · {here.length}
            </h2>
            <ul className="plainList">
              {here.map((paper) => (
                <li key={paper.id}>
                  <PaperLine paper={paper} isChosen={paper.id === chosen} onOpen={onOpen} />
                  {paper.id === chosen && children}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
}

type LineProps = Readonly<{ paper: PaperView; isChosen: boolean; onOpen: (id: string) => void }>

function PaperLine({ paper, isChosen, onOpen }: LineProps) {
  const { t, pick, day, date } = useText()
  const { id, kind, number = '', state, files, events, madeAt, changed } = paper
  const last = events.findLast(({ date: on }) => on !== undefined)
  const to = events.findLast((event) => event.to !== undefined)?.to
  return (
    <button
      type="button"
      className="paperLine"
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => {
        onOpen(id)
      }}
    >
      <span>
        <b>{pick(nameOfPaper(kind))}</b>
        <small>{number === '' ? t('papers.unnumbered') : number}</small>
      </span>
      <span>{files.map(({ variant }) => t(`papers.variant.${variant}`)).join(' · ')}</span>
      <span>
        <span aria-hidden="true">{SHAPES[state]}</span> {t(`papers.state.${state}`)}
        {changed.length > 0 && <small className="warn">▲ {t('papers.isChanged')}</small>}
      </span>
      <span>
        {to === undefined ? '—' : pick(to)}
        <small>{last?.date === undefined ? day(madeAt) : date(last.date)}</small>
      </span>
    </button>
  )
}
