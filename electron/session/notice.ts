import type { NOTICES } from '../../shared/contract/session.ts'
import type { Loss } from '../audit/loss.ts'
import type { DatabaseName } from './dataFolder.ts'

type NoticeCode = (typeof NOTICES)[number]
/** Something about the files that a person at the machine must know. */
export type Notice = Readonly<{ code: NoticeCode; params: Readonly<Record<string, string | number>> }>

export function newNotice(code: NoticeCode, params: Notice['params'] = {}): Notice {
  return { code, params }
}

export function noticeOfLoss(file: DatabaseName, loss: Loss): Notice {
  return loss.kind === 'tail'
    ? newNotice('tailLost', { file, from: loss.from, to: loss.to })
    : newNotice('historyLost', { file, number: loss.number })
}

/** The numbers of the entries concerned, as the journal tells them. */
export function rangeOf(loss: Loss): string {
  return loss.kind === 'tail' ? `${String(loss.from)}–${String(loss.to)}` : String(loss.number)
}
