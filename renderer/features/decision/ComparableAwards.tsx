import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import type { Output } from '../../../shared/contract/channels.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { useChannel } from '../../api/useChannel.ts'
import type { HeadAnswer } from '../../forms/decision.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ caseId: CaseId; claimId: string; head: ClaimHead; row: number; answer: HeadAnswer | undefined }>
type Cell = Output<'decision.compareAwards'>['cells'][number]

/** What earlier decisions awarded under the same head, once the judge has an amount of their own. */
export function ComparableAwards({ caseId, claimId, head, row, answer }: Props) {
  const { t, pick, amount } = useText()
  const { code } = head
  const own = answer?.awardedCents ?? 0
  if (own === 0) return null
  return (
    <DialogButton
      kind="quiet"
      isWide
      button={t('screens.comparedAwards.button')}
      label={t('screens.comparedAwards.buttonOf', { code, row: row + 1 })}
      title={t('screens.comparedAwards.title', { head: `${code} ${pick(headByCode(code).name)}` })}
    >
      {(close) => (
        <div className="stack">
          <p className="mut">{t('screens.comparedAwards.explain')}</p>
          <p>
            {t('screens.comparedAwards.own')} <b>{amount(own)}</b>
          </p>
          <Compared caseId={caseId} claimId={claimId} head={head} />
          <div className="actions">
            <Button onPress={close}>{t('screens.close')}</Button>
          </div>
        </div>
      )}
    </DialogButton>
  )
}

function Compared({ caseId, claimId, head }: Pick<Props, 'caseId' | 'claimId' | 'head'>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('decision.compareAwards', { caseId, claim: claimId, head: head.id })
  if (error !== null) return <Notice tone="warn">{errorText(error)}</Notice>
  if (data === undefined) {
    return (
      <p className="mut" role="status">
        {t('screens.comparedAwards.counting')}
      </p>
    )
  }
  return (
    <table className="kept">
      <caption className="unseen">{t('screens.comparedAwards.table')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('screens.comparedAwards.likeness')}</th>
          <th scope="col" className="num">
            {t('screens.comparedAwards.count')}
          </th>
          <th scope="col" className="num">
            {t('screens.comparedAwards.median')}
          </th>
          <th scope="col" className="num">
            {t('screens.comparedAwards.middle')}
          </th>
        </tr>
      </thead>
      <tbody>
        {data.cells.map((cell) => (
          <tr key={cell.likeness}>
            <th scope="row">{t(`screens.comparedAwards.by.${cell.likeness}`)}</th>
            <CellFigures cell={cell} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function CellFigures({ cell: { count, medianCents, lowerCents, upperCents } }: Readonly<{ cell: Cell }>) {
  const { t, amount } = useText()
  if (count === undefined || medianCents === undefined) {
    return (
      <td colSpan={3} className="mut">
        {t('screens.comparedAwards.tooFew')}
      </td>
    )
  }
  const hasQuartiles = lowerCents !== undefined && upperCents !== undefined
  return (
    <>
      <td className="num">{count}</td>
      <td className="num">{amount(medianCents)}</td>
      <td className="num">
        {hasQuartiles ? (
          `${amount(lowerCents)} – ${amount(upperCents)}`
        ) : (
          <span className="mut">{t('screens.comparedAwards.tooFewForRange')}</span>
        )}
      </td>
    </>
  )
}
