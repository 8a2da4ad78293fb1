import type { CaseFileView } from '../../../../shared/contract/caseFile.ts'
import type { PaperLine } from '../../../../shared/contract/papers.ts'
import { PAPER_STATES, type PaperState } from '../../../../shared/domain/papers/paperLife.ts'
import { useChannels } from '../../../api/useChannel.ts'
import { usePages } from '../../../api/usePages.ts'
import { useErrorText } from '../../../i18n/useErrorText.ts'
import { useText } from '../../../i18n/useText.ts'
import { MoreButton } from '../../../ui/MoreButton.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { MadePaper } from '../../../forms/papers/MadePaper.tsx'
import { nameOfPaper } from '../../../parts/nameOfPaper.ts'

const SHAPES: Readonly<Record<PaperState, string>> = { made: '●', sent: '◐', returned: '✓', withdrawn: '✗' }

type Props = Readonly<{ file: CaseFileView; chosen: string | undefined; onOpen: (id: string) => void }>

/** The papers made of a file, by where they stand; each with its languages, and to whom and when it went. */
export function PaperList({ file, chosen, onOpen }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { pages, isKnown, error, more } = usePages('caseFile.papers', { caseId: file.id })
  const papers = pages.flatMap((page) => page.papers)
  const changed = useChanged(file, pages)
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (!isKnown) return null
  if (papers.length === 0) return <p className="mut">{t('papers.none')}</p>
  return (
    <>
      {PAPER_STATES.map((state) => {
        const here = papers.filter((paper) => paper.state === state)
        if (here.length === 0) return null
        return (
          <section key={state} className="paperGroup" aria-label={t(`papers.stateGroup.${state}`)}>
            <h2>
              {t(`papers.stateGroup.${state}`)} · {pages[0]?.counts[state] ?? here.length}
            </h2>
            <ul className="plainList">
              {here.map((paper) => (
                <li key={paper.id}>
                  <PaperRow
                    paper={paper}
                    isChosen={paper.id === chosen}
                    isChanged={changed.has(paper.id)}
                    onOpen={onOpen}
                  />
                  {paper.id === chosen && <MadePaper key={paper.id} file={file} paper={paper.id} />}
                </li>
              ))}
            </ul>
          </section>
        )
      })}
      <MoreButton more={more} label={t('papers.more')} />
    </>
  )
}

/** Papers whose facts have changed since they were made: asked page by page, so that the list does not wait for it. */
function useChanged(
  file: CaseFileView,
  pages: readonly Readonly<{ papers: readonly PaperLine[] }>[],
): ReadonlySet<string> {
  const answers = useChannels(
    'caseFile.changedPapers',
    pages.map(({ papers }) => ({ caseId: file.id, papers: papers.map(({ id }) => id) })),
  )
  return new Set(answers.flatMap(({ data }) => data ?? []))
}

type RowProps = Readonly<{
  paper: PaperLine
  isChosen: boolean
  isChanged: boolean
  onOpen: (id: string) => void
}>

function PaperRow({ paper, isChosen, isChanged, onOpen }: RowProps) {
  const { t, pick, day, date } = useText()
  const { id, kind, number = '', state, variants, madeAt, to } = paper
  return (
    <button
      type="button"
      className="paperLine"
      data-field={`paper.${id}`}
      aria-current={isChosen ? 'true' : undefined}
      onClick={() => {
        onOpen(id)
      }}
    >
      <span>
        <b>{pick(nameOfPaper(kind))}</b>
        <small>{number === '' ? t('papers.unnumbered') : number}</small>
      </span>
      <span>{variants.map((variant) => t(`papers.variant.${variant}`)).join(' · ')}</span>
      <span>
        <span aria-hidden="true">{SHAPES[state]}</span> {t(`papers.state.${state}`)}
        {isChanged && (
          <small className="warn">
            <span aria-hidden="true">▲</span> {t('papers.isChanged')}
          </small>
        )}
      </span>
      <span>
        {to === undefined ? '—' : pick(to)}
        <small>{paper.date === undefined ? day(madeAt) : date(paper.date)}</small>
      </span>
    </button>
  )
}
