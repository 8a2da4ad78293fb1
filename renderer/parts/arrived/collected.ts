import { createContext, use } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'

/** What of what the courier has brought was taken in or answered last, or why it could not be. */
export type Collected = Readonly<{ done: Output<'packet.collect'> | undefined; error: Error | null }>

export const CollectedContext = createContext<Collected>({ done: undefined, error: null })

export function useCollected(): Collected {
  return use(CollectedContext)
}
