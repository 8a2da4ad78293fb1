import { useId, type KeyboardEvent } from 'react'
import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { isNotMoney } from '../../../shared/domain/decision/checkDecidedHeads.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import type { HeadAnswer } from '../../forms/decision.ts'
import { focusPath } from '../../forms/focus.ts'
import { useFormContext } from '../../forms/formContext.ts'
import { useText } from '../../i18n/useText.ts'
import { outcomeOf, type HeadOutcomeName } from './HeadOutcome.tsx'

/** The answers in the order of their keys: 1, 2, 3. */
const ANSWERS = ['full', 'part', 'referred'] as const

type Props = Readonly<{ at: string; head: ClaimHead; row: number; answer: HeadAnswer | undefined }>

/**
 * In full, in part, to civil proceedings: chosen by a press, or on the switch by the keys 1, 2 and 3. After an answer by key one
 * stands on the next head, after 2 in the amount; the arrows up and down go from head to head.
 */
export function HeadSwitch({ at, head, row, answer }: Props) {
  const { t } = useText()
  const { store } = useFormContext()
  const name = useId()
  const isMoney = head.amountCents !== null
  if (!isMoney && !isNotMoney(head)) return null
  const chosen = outcomeOf(answer)
  const choose = (wanted: HeadOutcomeName) => {
    if (wanted === 'part') focusPath(document.body, `${at}.awardedCents`)
    else if (!isMoney) store.type(`${at}.granted`, wanted === 'full' ? 'yes' : 'no')
    else store.type(`${at}.awardedCents`, formatNumber(wanted === 'full' ? (head.amountCents ?? 0) : 0, 'cnr'))
  }
  const offered = isMoney ? ANSWERS : ANSWERS.filter((each) => each !== 'part')
  return (
    <span
      className="headSwitch"
      role="radiogroup"
      aria-label={t('screens.decision.answerTo', { row: row + 1, code: head.code })}
      onKeyDown={(event) => {
        const act = switchAct(event, offered, choose)
        if (act === undefined) return
        event.preventDefault()
        event.stopPropagation()
        act()
      }}
    >
      {offered.map((each, position) => (
        <label key={each} className="pill">
          <input
            type="radio"
            name={name}
            value={each}
            checked={each === chosen}
            data-field={position === 0 ? `${at}.answer` : undefined}
            onChange={() => {
              choose(each)
            }}
            onClick={() => {
              // Of a part already awarded the amount may be another.
              if (each === 'part') choose(each)
            }}
          />
          {t(`screens.outcome.${each}`)}
        </label>
      ))}
    </span>
  )
}

/** What a key does on the switch of a head; undefined where it is not one of its keys. */
function switchAct(
  { key, currentTarget, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent,
  offered: readonly HeadOutcomeName[],
  choose: (answer: HeadOutcomeName) => void,
): (() => void) | undefined {
  if (ctrlKey || altKey || metaKey || shiftKey) return undefined
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    return () => {
      standBeside(currentTarget, key === 'ArrowDown' ? 1 : -1)
    }
  }
  const wanted = offered.find((each) => each === ANSWERS[Number(key) - 1])
  if (wanted === undefined) return undefined
  return () => {
    choose(wanted)
    if (wanted !== 'part') standBeside(currentTarget, 1)
  }
}

/** Moves the focus to the switch of the head before or after that one; at either end it stays. */
function standBeside(place: Element, step: -1 | 1): void {
  const all = [...(place.closest('table')?.querySelectorAll('.headSwitch') ?? [])]
  const own = place.closest('tr')?.querySelector('.headSwitch')
  const next = all[all.findIndex((one) => one === own) + step]
  const answer = next?.querySelector<HTMLElement>('input:checked') ?? next?.querySelector<HTMLElement>('input')
  answer?.focus()
}

/** Enter in an amount goes on to the next head. */
export function goOnFromAmount(event: KeyboardEvent): void {
  const { key, target, currentTarget } = event
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type === 'radio') return
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  standBeside(currentTarget, 1)
}
