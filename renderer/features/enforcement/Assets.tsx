import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { AssetsView } from '../../../shared/contract/enforcement.ts'
import { useText } from '../../i18n/useText.ts'

type Props = Readonly<{ file: CaseFileView; assets: AssetsView }>

/** What the file tells of the debtors' assets: looked for, to be secured, kept from a third party, confiscated above the awards. */
export function Assets({ file, assets }: Props) {
  const { t, date, pick, script } = useText()
  const { checks, proposed, measures, gainCents, excessCents = 0, article } = assets
  const isEmpty = [checks, proposed, measures].every(({ length }) => length === 0) && gainCents === undefined
  return (
    <section aria-labelledby="assets">
      <h3 id="assets">{t('enforcement.assets.title')}</h3>
      {isEmpty && <p className="mut">{t('enforcement.assets.none')}</p>}
      <ul className="plainList">
        {checks.map(({ id, date: day, outcome, evidence, note }) => {
          const proof = file.evidence.find((one) => one.id === evidence)
          return (
            <li key={id}>
              {[date(day), outcome === undefined ? '' : t(`duties.outcome.${outcome}`)].filter(Boolean).join(' · ')}
              {proof !== undefined && <small>{pick(proof.title)}</small>}
              {note !== undefined && <small>{script(note)}</small>}
            </li>
          )
        })}
        <Proposed file={file} proposed={proposed} />
        {measures.map(({ date: day, person, until }) => {
          const who = pick(file.people.find(({ id }) => id === person)?.label)
          const words =
            until === undefined
              ? t('enforcement.assets.measure', { person: who })
              : t('enforcement.assets.measureUntil', { person: who, until: date(until) })
          return <li key={`${day}${person ?? ''}`}>{[date(day), words].join(' · ')}</li>
        })}
        {gainCents !== undefined && (
          <li>
            {t('enforcement.assets.gain', { gain: gainCents })}
            {excessCents > 0 && (
              <small>{t('enforcement.assets.excess', { excess: excessCents, article: pick(article) })}</small>
            )}
          </li>
        )}
      </ul>
    </section>
  )
}

type ProposedProps = Readonly<{ file: CaseFileView; proposed: AssetsView['proposed'] }>

/** Measures that were proposed in the claims. */
function Proposed({ file, proposed }: ProposedProps) {
  const { t, date, pick } = useText()
  return proposed.map(({ basis, target, object, date: day }) => {
    const who = pick(file.people.find(({ id }) => id === target)?.label)
    return (
      <li key={`${basis}${target}${object.cnr}`}>
        {[...(day === undefined ? [] : [date(day)]), pick(object)].join(' · ')}
        <small>{[t(`screens.measureBasis.${basis}`), who].join(': ')}</small>
      </li>
    )
  })
}
