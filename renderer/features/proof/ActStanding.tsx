import type { z } from 'zod'
import type { foundAct } from '../../../shared/contract/proof.ts'
import { useText } from '../../i18n/useText.ts'
import { useDecidedBy } from '../../parts/useDecidedBy.ts'

/** An act that was found by its code. */
export type Found = z.infer<typeof foundAct>

type Props = Readonly<{ act: Pick<Found, 'fell' | 'fellBy' | 'modified' | 'modifiedBy' | 'corrected'> }>

/** Whether an act stands, fell, or reads otherwise by a decision on appeal or by a ruling. */
export function ActStanding({ act: { fell, fellBy, modified, modifiedBy, corrected } }: Props) {
  const { t, date } = useText()
  const by = useDecidedBy()
  if (fell !== undefined) return <p className="warn">{t('proof.fell', { day: date(fell), by: by(fellBy) })}</p>
  if (modified === undefined && corrected.length === 0) return <p>{t('proof.stands')}</p>
  const rulings = corrected.map(({ number, issued }) => t('proof.ruling', { number, day: date(issued) })).join('; ')
  return (
    <>
      {modified !== undefined && (
        <p className="warn">{t('proof.modified', { day: date(modified), by: by(modifiedBy) })}</p>
      )}
      {rulings !== '' && <p className="warn">{t('proof.corrected', { rulings })}</p>}
    </>
  )
}
