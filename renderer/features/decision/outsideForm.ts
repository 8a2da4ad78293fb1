import { useState } from 'react'
import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { DebtorShare } from '../../../shared/domain/caseFile/decision.ts'
import type { OutsideDecision } from '../../../shared/domain/caseFile/outsideDecision.ts'
import { parseAmount } from '../../../shared/format/parseAmount.ts'
import { parseFraction } from '../../../shared/format/parseFraction.ts'
import { parseDate } from '../../../shared/format/parseDate.ts'

const DAYS_TO_PAY = '15'

/** A head as it is typed: what was awarded and since when it bears interest, or whether it was granted. */
export type TypedHead = Readonly<{ head: string; awarded: string; interestFrom: string; granted: boolean }>
/** What of the decision is typed, before it is read. */
export type TypedOutside = Readonly<{
  court: string
  mark: string
  judge: string
  sex: 'm' | 'f' | ''
  date: string
  daysToPay: string
  final: string
  enforceable: string
  evidence: string
  jointly: boolean
  /** What each debtor owes, by their ids. */
  shares: Readonly<Record<string, string>>
  heads: readonly TypedHead[]
}>

/** The form of a decision that was made outside the program, and the decision once all of it can be read. */
export function useOutsideForm(file: CaseFileView, view: ClaimView, recorded: Partial<TypedOutside> = {}) {
  const [typed, setTyped] = useState<TypedOutside>(() => ({
    court: file.case.court,
    mark: file.case.courtMark ?? '',
    judge: '',
    sex: '',
    date: '',
    daysToPay: DAYS_TO_PAY,
    final: '',
    enforceable: '',
    evidence: '',
    jointly: view.claim.jointly ?? false,
    shares: {},
    heads: view.claim.heads.map(({ id }) => ({ head: id, awarded: '', interestFrom: '', granted: false })),
    ...recorded,
  }))
  const change = (part: Partial<TypedOutside>) => {
    setTyped((before) => ({ ...before, ...part }))
  }
  const changeHead = (index: number, part: Partial<TypedHead>) => {
    const heads = typed.heads.map((one, place) => (place === index ? { ...one, ...part } : one))
    change({ heads })
  }
  return { typed, change, changeHead, told: readOutside(typed, view) }
}

/** A day that may be left out: read, left out, or not to be read. */
export function readOptionalDay(typed: string): { day?: string } | undefined {
  if (typed.trim() === '') return {}
  const day = parseDate(typed)
  return day.ok ? { day: day.value } : undefined
}

function readOutside(typed: TypedOutside, { claim }: ClaimView): OutsideDecision | undefined {
  const [date, final, enforceable] = [
    parseDate(typed.date),
    readOptionalDay(typed.final),
    readOptionalDay(typed.enforceable),
  ]
  const daysToPay = Number(typed.daysToPay)
  const shares = typed.jointly ? [] : readShares(typed, claim)
  const heads = typed.heads.map((one) => readHead(one, claim))
  const isWhole = typed.mark.trim() !== '' && typed.judge.trim() !== '' && typed.court !== ''
  const { sex } = typed
  if (sex === '' || !date.ok || final === undefined || enforceable === undefined || !isWhole) return undefined
  if (!Number.isInteger(daysToPay) || daysToPay < 1) return undefined
  const read = heads.flatMap((one) => one ?? [])
  if (read.length < heads.length || shares === undefined) return undefined
  return {
    court: typed.court,
    mark: typed.mark.trim(),
    judge: { name: typed.judge.trim(), sex },
    date: date.value,
    daysToPay,
    ...(claim.respondents.length < 2 ? {} : { jointly: typed.jointly }),
    ...(shares.length === 0 ? {} : { shares }),
    heads: read,
    ...(typed.evidence === '' ? {} : { evidence: typed.evidence }),
    ...(final.day === undefined ? {} : { final: final.day }),
    ...(enforceable.day === undefined ? {} : { enforceable: enforceable.day }),
  }
}

/** The shares of those for whom one is typed; undefined where one cannot be read. */
function readShares({ shares }: TypedOutside, { respondents }: ClaimView['claim']): DebtorShare[] | undefined {
  const typed = respondents.filter((id) => (shares[id] ?? '').trim() !== '')
  const read = typed.flatMap((debtor) => {
    const part = parseFraction(shares[debtor] ?? '')
    return part.ok ? [{ debtor, ...part.value }] : []
  })
  return read.length < typed.length ? undefined : read
}

function readHead(
  { head, awarded, interestFrom, granted }: TypedHead,
  { heads }: ClaimView['claim'],
): OutsideDecision['heads'][number] | undefined {
  if (heads.find(({ id }) => id === head)?.amountCents === null) return { head, awardedCents: 0, granted }
  const [amount, from] = [parseAmount(awarded), readOptionalDay(interestFrom)]
  if (!amount.ok || from === undefined) return undefined
  return { head, awardedCents: amount.value, ...(from.day === undefined ? {} : { interestFrom: from.day }) }
}
