import type { Background } from './background.ts'
import type { OwnBox } from './ownBox.ts'
import type { Store } from './store.ts'

/** What both sides of a mailbox stand on. */
export type S3Sides = Readonly<{
  self: string
  store: Store
  /** What nobody has to wait for before the next look. */
  background: Background
  /** What lay in the own box when it was last read, and now. */
  lastBox: () => OwnBox | undefined
  readBox: () => Promise<OwnBox>
}>
