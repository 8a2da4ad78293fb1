import { useState } from 'react'
import type { OwnPaper, SharedPerson } from '../../../shared/contract/shared.ts'
import { usePages } from '../../api/usePages.ts'
import { MadePaper } from '../../forms/papers/MadePaper.tsx'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { MoreButton } from '../../ui/MoreButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { fileOfShared } from './fileOfShared.ts'

type Props = Readonly<{ people: readonly SharedPerson[] }>

/** What the coordinator has made, the newest first; what no longer opens stays as a line. */
export function OwnPapers({ people }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const [chosen, setChosen] = useState<string>()
  const { pages, isKnown, error, more } = usePages('shared.papers', {})
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (!isKnown) return null
  const papers = pages.flatMap((page) => page.papers)
  return (
    <section className="paperGroup" aria-labelledby="ownPapers">
      <h2 id="ownPapers">{t('screens.shared.papers')}</h2>
      {papers.length === 0 && <p className="mut">{t('screens.shared.noPapers')}</p>}
      <ul className="plainList">
        {papers.map((paper) => (
          <li key={paper.id}>
            <Line
              paper={paper}
              person={people.find((one) => one.caseId === paper.caseId && one.person === paper.person)}
              isChosen={paper.id === chosen}
              onChoose={() => {
                setChosen(paper.id === chosen ? undefined : paper.id)
              }}
            />
          </li>
        ))}
      </ul>
      <MoreButton more={more} label={t('papers.more')} />
    </section>
  )
}

type LineProps = Readonly<{
  paper: OwnPaper
  person: SharedPerson | undefined
  isChosen: boolean
  onChoose: () => void
}>

function Line({ paper, person, isChosen, onChoose }: LineProps) {
  const { t } = useText()
  if (!paper.isOpen || person === undefined) {
    return (
      <div className="paperLine">
        <Columns paper={paper} whose={t('screens.shared.ended')} />
      </div>
    )
  }
  return (
    <>
      <button
        type="button"
        className="paperLine"
        data-field={`paper.${paper.id}`}
        aria-expanded={isChosen}
        onClick={onChoose}
      >
        <Columns paper={paper} whose={<PersonLabel label={person.label} isSealed={person.isSealed} />} />
      </button>
      {isChosen && <MadePaper file={fileOfShared(person)} paper={paper.id} />}
    </>
  )
}

function Columns({ paper, whose }: Readonly<{ paper: OwnPaper; whose: React.ReactNode }>) {
  const { t, pick, day } = useText()
  return (
    <>
      <span>
        <b>{pick(nameOfPaper(paper.kind))}</b>
        <small>{paper.number ?? t('papers.unnumbered')}</small>
      </span>
      <span>
        {paper.mark}
        <small>{whose}</small>
      </span>
      <span>{t(`papers.state.${paper.state}`)}</span>
      <span>{day(paper.madeAt)}</span>
    </>
  )
}
