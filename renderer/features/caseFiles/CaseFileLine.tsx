import type { CaseFileRow } from '../../../shared/contract/caseFile.ts'
import { useNavigation } from '../../api/navigation.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { useText } from '../../i18n/useText.ts'

export function CaseFileLine({ row }: Readonly<{ row: CaseFileRow }>) {
  const { t, office, amount, date } = useText()
  const { go } = useNavigation()
  const mark = row.courtMark ?? row.prosecutionMark ?? t('screens.caseFiles.noMark')
  return (
    <li>
      <button
        type="button"
        className="workRow files"
        data-row
        onClick={() => {
          go({ screen: 'caseFile', caseId: row.id, tab: row.stage === undefined ? 'people' : 'claims' })
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
        </span>
        <span className="what">
          {row.stage === undefined ? t('screens.caseFiles.noClaim') : t(`screens.stage.${row.stage}`)}
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
