import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'

export function CaseFileLine({ row }: Readonly<{ row: CaseFileRow }>) {
  const { t, office, amount, date } = useText()
  const { go } = useNavigation()
  const stages = row.stages.map(({ stage }) => t(`screens.stage.${stage}`))
  const mark = row.courtMark ?? row.prosecutionMark ?? t('screens.caseFiles.noMark')
  return (
    <li>
      <button
        type="button"
        className="workRow files"
        data-row
        onClick={() => {
          go({ screen: 'caseFile', caseId: row.id, tab: row.stages.length === 0 ? 'people' : 'claims' })
        }}
      >
        <span className="mark">
          <b>{mark}</b>
          {row.courtMark !== undefined && <small>{row.prosecutionMark}</small>}
        </span>
        <span className="who">
          {row.injured.map((person) => (
            <PersonLabel key={person.label.cnr} label={person.label} isSealed={person.sealed} />
          ))}
          {row.injuredCount > row.injured.length && <small>+{row.injuredCount - row.injured.length}</small>}
        </span>
        <span className="what">
          {stages.length === 0 ? t('screens.caseFiles.noClaim') : stages.join(', ')}
          <small>{t('screens.caseFiles.heldBy', { office: office(row.custody) })}</small>
        </span>
        <span className="until num">
          {row.claimedCents > 0 && amount(row.claimedCents)}
          <small>
            {row.awardedCents > 0 && t('screens.caseFiles.awarded', { amount: amount(row.awardedCents) })}
            {row.awardedCents === 0 &&
              row.nextHearing !== undefined &&
              t('screens.caseFiles.hearing', { date: date(row.nextHearing) })}
          </small>
        </span>
      </button>
    </li>
  )
}
