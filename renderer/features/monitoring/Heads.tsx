import { figureLabel, tableTitle } from '../../../shared/document/documents/statisticalWords.ts'
import { useText } from '../../i18n/useText.ts'
import { Bar } from './Bar.tsx'
import { SumCell } from './Count.tsx'
import type { FiguresProps } from './figuresProps.ts'
import { Panel } from './Panel.tsx'

/** Head by head what was asked for, and how much of it was awarded. */
export function Heads({ figures: { heads }, isDrawn }: FiguresProps) {
  const { t, pick } = useText()
  const rows = heads.rows.map((code, at) => ({ code, ...sharesOf(heads.money[at]) }))
  return (
    <Panel name="heads" title={pick(tableTitle('head'))} small={t('monitoring.heads.small')}>
      {(heading) => (
        <table aria-labelledby={heading}>
          <thead>
            <tr>
              <th>{t('monitoring.heads.head')}</th>
              {isDrawn && <th aria-hidden="true" />}
              <th className="num">{t('monitoring.heads.awarded')}</th>
              <th className="num">{t('monitoring.heads.share')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ code, awarded, share }) => (
              <tr key={code}>
                <th scope="row">
                  <b>{code}</b> {pick(figureLabel(code))}
                </th>
                {isDrawn && (
                  <td className="drawn whole" aria-hidden="true">
                    <Bar value={share} max={100} />
                  </td>
                )}
                <SumCell cents={awarded} />
                <td className={share === null ? 'num noValue' : 'num'}>
                  {share === null ? t('monitoring.hidden') : `${String(share)} %`}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  )
}

type Money = Readonly<{ claimedCents: number | null; awardedCents: number | null }>

function sharesOf(money: Money | undefined): Readonly<{ awarded: number | null; share: number | null }> {
  const { claimedCents: claimed = null, awardedCents: awarded = null } = money ?? {}
  const isKnown = claimed !== null && awarded !== null
  return { awarded, share: isKnown ? (claimed === 0 ? 0 : Math.round((awarded * 100) / claimed)) : null }
}
