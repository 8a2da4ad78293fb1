import { useState } from 'react'
import { parseDate } from '../../../shared/format/parseDate.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'

/** Whether a date is typed to its year. */
const WHOLE = /\d{4}\.?$/

/** Days on which the office does not work: a limit that ends on one ends on the next working day. */
export function ClosedDays({ days }: Readonly<{ days: readonly string[] }>) {
  const { t } = useText()
  return (
    <section className="closedDays" aria-labelledby="closedDays">
      <h2 id="closedDays">{t('deadlines.closedDays.title')}</h2>
      <p className="mut">{t('deadlines.closedDays.explain')}</p>
      {days.length > 0 && (
        <ul className="standIns">
          {days.map((day) => (
            <li key={day}>
              <ClosedDay day={day} />
            </li>
          ))}
        </ul>
      )}
      <CloseDay />
    </section>
  )
}

function useWords(act: 'close' | 'open', day: string) {
  const { t } = useText()
  return {
    title: t(`deadlines.closedDays.${act}.title`),
    explain: t(`deadlines.closedDays.${act}.explain`, { day }),
    field: t('screens.reason'),
    submit: t(`deadlines.closedDays.${act}.submit`),
    cancel: t('screens.cancel'),
  }
}

function ClosedDay({ day }: Readonly<{ day: string }>) {
  const { t, longDate, date } = useText()
  const open = useCommand('schedule.openDay')
  return (
    <>
      <span>{longDate(day)}</span>
      <ReasonedAct
        draft={`office/act/openDay_${day}`}
        button={t('deadlines.closedDays.open.button')}
        words={useWords('open', date(day))}
        isBusy={open.isPending}
        error={open.error}
        onSubmit={(reason) => open.mutateAsync({ day, reason })}
      />
    </>
  )
}

function CloseDay() {
  const { t, date } = useText()
  const close = useCommand('schedule.closeDay')
  const [typed, setTyped] = useState('')
  const read = parseDate(typed)
  const day = read.ok ? read.value : undefined
  const words = useWords('close', date(day))
  const isWrong = WHOLE.test(typed.trim()) && !read.ok
  return (
    <div className="actions">
      <TextField
        label={t('deadlines.closedDays.day')}
        kind="date"
        value={typed}
        maxLength={20}
        error={isWrong ? t('errors.date.invalid') : undefined}
        onChange={setTyped}
      />
      {day === undefined ? (
        <Button isDisabled>{t('deadlines.closedDays.close.button')}</Button>
      ) : (
        <ReasonedAct
          draft={`office/act/closeDay_${day}`}
          button={t('deadlines.closedDays.close.button')}
          words={words}
          isBusy={close.isPending}
          error={close.error}
          onSubmit={async (reason) => {
            await close.mutateAsync({ day, reason })
            setTyped('')
          }}
        />
      )}
    </div>
  )
}
