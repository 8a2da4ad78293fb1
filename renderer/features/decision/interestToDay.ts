import { createContext, use } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'

/** Interest on what is awarded to today, by head, as the core has computed it. */
export const InterestToDayContext = createContext<Output<'order.preview'>['interest']>([])

/** That of a head; undefined where it bears none. */
export function useInterestToDay(head: string): Output<'order.preview'>['interest'][number] | undefined {
  return use(InterestToDayContext).find((one) => one.head === head)
}
