import type { ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { PersonCorrectionView } from '../../../shared/contract/corrections.ts'
import { FACTS } from '../../../shared/domain/caseFile/factCorrections.ts'
import { useText } from '../../i18n/useText.ts'
import { Papers } from './CorrectFacts.tsx'
import { FactLine, PersonFactLine } from './FactLine.tsx'

/** Facts that were corrected since a paper was made from them: the old value, who, when, why, and what is left to do. */
export function Corrections({ file }: Readonly<{ file: CaseFileView }>) {
  // What was corrected of a decision recorded here stands at that decision.
  const rows = file.corrections.flatMap(({ fact: name, ...correction }) => {
    const fact = FACTS.find((one) => one === name)
    const line = fact === undefined ? undefined : <FactLine correction={{ ...correction, fact }} />
    return line === undefined ? [] : [{ ...correction, by: correction.person, line }]
  })
  return <CorrectionList file={file} rows={rows} />
}

type PersonProps = Readonly<{
  file: CaseFileView
  id: string
  /** What was corrected under the seal, once it was opened. */
  opened: readonly PersonCorrectionView[] | undefined
}>

/** The same of one person; under a seal that is closed only which facts they were. */
export function PersonCorrections({ file, id, opened }: PersonProps) {
  const own = file.personCorrections.filter((correction) => correction.id === id)
  const openedAs = (one: PersonCorrectionView) => opened?.find(({ at, fact }) => at === one.at && fact === one.fact)
  const rows = own
    .map((covered) => openedAs(covered) ?? covered)
    .map((correction) => ({
      ...correction,
      line: <PersonFactLine correction={correction} people={file.people} />,
    }))
  return <CorrectionList file={file} rows={rows} />
}

type Row = Readonly<{ line: ReactNode; at: string; by: string; reason: string }>

function CorrectionList({ file, rows }: Readonly<{ file: CaseFileView; rows: readonly Row[] }>) {
  const { t, script, day } = useText()
  if (rows.length === 0) return null
  return (
    <section className="corrections" aria-label={t('screens.correctFacts.list')}>
      <h2>{t('screens.correctFacts.list')}</h2>
      <ul className="plainList">
        {rows.map(({ line, at, by, reason }, index) => (
          <li key={rows.length - index}>
            {line}
            <div className="mut">
              {day(at)} · {script(by)} · {script(reason)}
            </div>
          </li>
        ))}
      </ul>
      <Papers file={file} />
    </section>
  )
}
