import { useState } from 'react'
import type { SharedPerson } from '../../../shared/contract/shared.ts'
import { hasEnded } from '../../../shared/domain/support/checkReferral.ts'
import type { Referral } from '../../../shared/domain/support/referral.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { FollowReferral } from './FollowReferral.tsx'
import { ReferralEditor } from './ReferralEditor.tsx'
import { StrikeReferral } from './StrikeReferral.tsx'

/** To what help a person was referred, what became of it, and the next referral. */
export function SupportPlan({ shared }: Readonly<{ shared: SharedPerson }>) {
  const { t } = useText()
  const [isAdding, setIsAdding] = useState(false)
  const heading = `support.${shared.caseId}.${shared.person}`
  return (
    <section className="stack" aria-labelledby={heading}>
      <h3 id={heading}>{t('screens.support.title')}</h3>
      {shared.referrals.length === 0 ? (
        <p className="mut">{t('screens.support.none')}</p>
      ) : (
        <Referrals shared={shared} heading={heading} />
      )}
      {isAdding ? (
        <ReferralEditor
          shared={shared}
          onClose={() => {
            setIsAdding(false)
          }}
        />
      ) : (
        <div className="actions">
          <Button
            onPress={() => {
              setIsAdding(true)
            }}
          >
            {t('screens.support.add')}
          </Button>
        </div>
      )}
    </section>
  )
}

function Referrals({ shared, heading }: Readonly<{ shared: SharedPerson; heading: string }>) {
  const { t } = useText()
  return (
    <table className="referrals" aria-labelledby={heading}>
      <thead>
        <tr>
          <th scope="col">{t('screens.support.what')}</th>
          <th scope="col">{t('screens.support.since')}</th>
          <th scope="col">{t('screens.support.state')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {shared.referrals.map((referral) => (
          <Row key={referral.id} shared={shared} referral={referral} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ shared, referral }: Readonly<{ shared: SharedPerson; referral: Referral }>) {
  const { t, date, script } = useText()
  const { kind, provider, note, steps } = referral
  const what = t(`screens.support.kind.${kind}`)
  return (
    <tr>
      <th scope="row">
        {what}
        <small>{[provider, ...(note === undefined ? [] : [note])].map(script).join(' · ')}</small>
      </th>
      <td>{date(referral.date)}</td>
      <td>
        {steps.length === 0 && t('screens.support.open')}
        {steps.map((step) => (
          <div key={`${step.date}.${step.result}`}>
            {t(`screens.support.result.${step.result}`)} {date(step.date)}
            {step.note !== undefined && <small>{script(step.note)}</small>}
          </div>
        ))}
      </td>
      <td>
        <div className="actions">
          {!hasEnded(referral) && <FollowReferral shared={shared} referral={referral.id} what={what} />}
          <StrikeReferral shared={shared} referral={referral.id} what={what} />
        </div>
      </td>
    </tr>
  )
}
