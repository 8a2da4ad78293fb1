import type { StateCompensationView } from '../../../shared/contract/stateCompensation.ts'
import { useText } from '../../i18n/useText.ts'

/** What the State granted and paid, and who owes what to it; nothing before it has granted or paid anything. */
export function StateSums({ route }: Readonly<{ route: StateCompensationView }>) {
  const { t, amount } = useText()
  const { grantedCents = 0, paidCents, subrogation } = route
  const { restCents, givenBackCents, returnableCents } = subrogation
  const sums = [
    ['granted', grantedCents],
    ['paid', paidCents],
    ['rest', restCents],
    ['givenBack', givenBackCents],
    ['returnable', returnableCents],
  ] as const
  const shown = sums.filter(([, cents]) => cents > 0)
  if (shown.length === 0) return null
  return (
    <>
      <table>
        <caption className="unseen">{t('stateCompensation.sums.caption')}</caption>
        <tbody>
          {shown.map(([name, cents]) => (
            <tr key={name}>
              <th scope="row">{t(`stateCompensation.sums.${name}`)}</th>
              <td className="num">{amount(cents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {paidCents > 0 && <p className="mut">{t('stateCompensation.subrogation')}</p>}
    </>
  )
}
