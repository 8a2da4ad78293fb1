import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { useText } from '../../i18n/useText.ts'
import { Papers } from './CorrectFacts.tsx'
import { FactLine } from './FactLine.tsx'

/** Facts that were corrected since a paper was made from them: the old value, who, when, why, and what is left to do. */
export function Corrections({ file }: Readonly<{ file: CaseFileView }>) {
  const { t, script, day } = useText()
  if (file.corrections.length === 0) return null
  return (
    <section className="corrections" aria-label={t('screens.correctFacts.list')}>
      <h2>{t('screens.correctFacts.list')}</h2>
      <ul className="plainList">
        {file.corrections.map((correction, index) => (
          <li key={file.corrections.length - index}>
            <FactLine correction={correction} />
            <div className="mut">
              {day(correction.at)} · {script(correction.person)} · {script(correction.reason)}
            </div>
          </li>
        ))}
      </ul>
      <Papers file={file} />
    </section>
  )
}
