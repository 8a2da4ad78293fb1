import type { Claim } from '../../../shared/domain/caseFile/claim.ts'
import type { Decision } from '../../../shared/domain/caseFile/decision.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { Field } from '../../forms/Field.tsx'
import { RowList } from '../../forms/RowList.tsx'
import { useText } from '../../i18n/useText.ts'

type Props = Readonly<{ claim: Claim; decision: Decision }>

/** Which kind of mistake it is, what of the decision must read otherwise, what else of the text, and why. */
export function RulingFields({ claim, decision }: Props) {
  const { t } = useText()
  return (
    <>
      <div className="fieldGrid labelled">
        <Field path="kind" hint={t('screens.ruling.kindHint')} />
        <Field path="onRequest" />
      </div>
      <section className="stack">
        <h2>{t('screens.ruling.decision')}</h2>
        <p className="mut">{t('screens.ruling.decisionHint')}</p>
        {decision.heads.map(({ head }, index) => (
          <HeadFields key={head} claim={claim} head={head} at={`heads.${String(index)}`} />
        ))}
        <div className="fieldGrid labelled">
          <Field path="daysToPay" />
        </div>
      </section>
      <section className="stack">
        <h2>{t('screens.ruling.passages')}</h2>
        <RowList
          path="passages"
          first="place"
          className="fieldGrid"
          renderRow={(path) => (
            <>
              <Field path={`${path}.place`} />
              <Field path={`${path}.wrong`} />
              <Field path={`${path}.right`} />
            </>
          )}
        />
      </section>
      <Field path="reasons" />
    </>
  )
}

/** A head by its code and name; what has no sum of money has none to correct. */
function HeadFields({ claim, head, at }: Readonly<{ claim: Claim; head: string; at: string }>) {
  const { pick, t, amount } = useText()
  const claimed = claim.heads.find(({ id }) => id === head)
  if (claimed === undefined || claimed.amountCents === null) return null
  return (
    <div className="stack tight" role="group" aria-label={claimed.code}>
      <p>
        <b>{claimed.code}</b> {pick(headByCode(claimed.code).name)}{' '}
        <small className="mut">{t('screens.outside.claimed', { claimed: amount(claimed.amountCents) })}</small>
      </p>
      <div className="fieldGrid labelled">
        <Field path={`${at}.awardedCents`} />
        <Field path={`${at}.interestFrom`} />
      </div>
    </div>
  )
}
