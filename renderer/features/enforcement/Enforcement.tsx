import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { EnforcementView } from '../../../shared/contract/enforcement.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Assets } from './Assets.tsx'
import { DebtorEnforcement } from './DebtorEnforcement.tsx'
import { Suit } from './Suit.tsx'

type Props = Readonly<{ file: CaseFileView }>

/** How the awards of a file are enforced, creditor by creditor and debtor by debtor, and what is known of the assets. */
export function Enforcement({ file }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('enforcement.look', { caseId: file.id })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined || data.awards.length === 0) return null
  const asked = data.awards.find(({ debtors }) =>
    debtors.some(({ mayFile, proceedings }) => mayFile || proceedings.length > 0),
  )
  return (
    <aside className="enforcement" aria-labelledby="enforcement">
      <h2 id="enforcement">{t('enforcement.title')}</h2>
      <p className="mut">{asked === undefined ? t('enforcement.notYet') : t('enforcement.law')}</p>
      {data.awards.map((award) => (
        <OfCreditor
          key={award.claim}
          file={file}
          award={award}
          isAlone={data.awards.length === 1}
          isFirst={award === asked}
        />
      ))}
      <Assets file={file} assets={data.assets} />
    </aside>
  )
}

type CreditorProps = Props & Readonly<{ award: EnforcementView; isAlone: boolean; isFirst: boolean }>

function OfCreditor({ file, award, isAlone, isFirst }: CreditorProps) {
  const { t } = useText()
  const creditor = file.people.find(({ id }) => id === award.claimant)
  const shown = award.debtors.filter(({ mayFile, proceedings }) => mayFile || proceedings.length > 0)
  return (
    <>
      {!isAlone && (shown.length > 0 || award.suit !== undefined) && creditor !== undefined && (
        <p>
          {t('enforcement.creditor')} <PersonLabel label={creditor.label} isSealed={creditor.sealed === true} />
        </p>
      )}
      {shown.map((debtor) => (
        <DebtorEnforcement key={debtor.debtor} {...{ file, award, debtor }} hasKey={isFirst && debtor === shown[0]} />
      ))}
      {award.suit !== undefined && <Suit file={file} award={award} suit={award.suit} />}
    </>
  )
}
