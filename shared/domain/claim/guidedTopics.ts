import type { HeadCode } from '../caseFile/headCodes.ts'

/** What is asked together when a claim is typed by questions. */
export type GuidedTopic = 'work' | 'taken' | 'costs' | 'lasting' | 'rights' | 'things'

/** The heads that each group of questions speaks of; every head belongs to one. Source: product, guided entry; domain §5.1. */
export const GUIDED_TOPICS: Readonly<Record<GuidedTopic, readonly HeadCode[]>> = {
  work: ['M04', 'M03'],
  taken: ['M06', 'M05'],
  costs: ['M01', 'M02', 'M07', 'M11', 'M09'],
  lasting: ['M10', 'M08', 'M12'],
  rights: ['N05', 'N07', 'N08', 'N01', 'N02', 'N03', 'N04', 'N06', 'N09', 'N10'],
  things: ['R01', 'R02'],
}

/** The topics in the order in which they are asked. */
export const GUIDED_ORDER: readonly GuidedTopic[] = ['work', 'taken', 'costs', 'lasting', 'rights', 'things']

/** The topic a head is asked under; a row without a code is still to be chosen and belongs to none. */
export function findGuidedTopic(code: string): GuidedTopic | undefined {
  return GUIDED_ORDER.find((topic) => GUIDED_TOPICS[topic].some((known) => known === code))
}
