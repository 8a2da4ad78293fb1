import type { OrderStanding } from './naknadaOrder.ts'
import type { DocumentReport } from './documentReport.ts'

/**
 * What is wrong with an act as data: it is not what the office signed (`altered`); a key counted no longer on that day; a page was not
 * signed by the office, or is of another act; the sums are not those of its pages.
 */
export type RecordFault = 'altered' | 'keyEnded' | 'pages' | 'sums'

/** What was found of an act as data: genuine where nothing is wrong. */
export type RecordReport = Readonly<{
  genuine: boolean
  faults: readonly RecordFault[]
  act: NonNullable<DocumentReport['act']>
  /** The day on which it left the program, and what had become of the act until then. */
  exported: string
  standing: OrderStanding
}>
