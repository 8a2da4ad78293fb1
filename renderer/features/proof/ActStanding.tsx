import type { z } from 'zod'
import type { foundAct } from '../../../shared/contract/proof.ts'
import { useText } from '../../i18n/useText.ts'

/** An act that was found by its code. */
export type Found = z.infer<typeof foundAct>

/** Whether an act stands, fell, or reads otherwise by a ruling. */
export function ActStanding({ act: { fell, corrected } }: Readonly<{ act: Pick<Found, 'fell' | 'corrected'> }>) {
  const { t, date } = useText()
  if (fell !== undefined) return <p className="warn">{t('proof.fell', { day: date(fell) })}</p>
  if (corrected.length === 0) return <p>{t('proof.stands')}</p>
  const rulings = corrected.map(({ number, issued }) => t('proof.ruling', { number, day: date(issued) })).join('; ')
  return <p className="warn">{t('proof.corrected', { rulings })}</p>
}
