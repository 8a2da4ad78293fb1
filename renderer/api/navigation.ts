import { createContext, use } from 'react'
import { z } from 'zod'
import { REACHED_FILTERS } from '../../shared/contract/caseList.ts'
import { caseId, orderId } from '../../shared/contract/ids.ts'
import { HANDBOOK_PARTS } from './handbookParts.ts'

export const CASE_TABS = [
  'people',
  'claims',
  'evidence',
  'hearings',
  'decisions',
  'papers',
  'collection',
  'journal',
] as const
export type CaseTab = (typeof CASE_TABS)[number]

/** Where a person is. It holds identifiers only, and is kept as a draft so that unlocking leads back to it. */
export const route = z.discriminatedUnion('screen', [
  z.strictObject({ screen: z.literal('today') }),
  z.strictObject({
    screen: z.literal('caseFiles'),
    /** The figure whose files are looked at. */
    reached: z.enum(REACHED_FILTERS).optional(),
  }),
  z.strictObject({ screen: z.literal('newCaseFile') }),
  z.strictObject({ screen: z.literal('startList') }),
  z.strictObject({
    screen: z.literal('caseFile'),
    caseId,
    tab: z.enum(CASE_TABS),
    /** What is open on the tab: a claim (also on its decision), a person, an entry of the evidence, a duty. */
    item: z.string().max(60).optional(),
    /** An attached file of the entry of the evidence, and the page of it that is looked at. */
    file: z.string().max(60).optional(),
    page: z.int().min(1).optional(),
  }),
  z.strictObject({ screen: z.literal('print'), order: orderId.optional() }),
  z.strictObject({ screen: z.literal('unpaid') }),
  z.strictObject({ screen: z.literal('monitoring') }),
  /** With a file that is written at another desk: its copy is opened. */
  z.strictObject({ screen: z.literal('packets'), copy: caseId.optional() }),
  z.strictObject({ screen: z.literal('audit') }),
  z.strictObject({ screen: z.literal('schedule') }),
  z.strictObject({ screen: z.literal('workload') }),
  z.strictObject({ screen: z.literal('retention') }),
  z.strictObject({ screen: z.literal('office') }),
  z.strictObject({ screen: z.literal('recovery') }),
  z.strictObject({ screen: z.literal('backups') }),
  z.strictObject({ screen: z.literal('shared') }),
  z.strictObject({ screen: z.literal('settings') }),
  z.strictObject({ screen: z.literal('rights') }),
  z.strictObject({ screen: z.literal('proof') }),
  z.strictObject({ screen: z.literal('handbook'), part: z.enum(HANDBOOK_PARTS).optional() }),
  z.strictObject({ screen: z.literal('about') }),
])
export type Route = z.infer<typeof route>
export type CaseRoute = Extract<Route, { screen: 'caseFile' }>

/** The field that stands for the file that is looked at. */
export const VIEWER_FIELD = 'viewer'

/** A field somebody wants to stand on, once it is on the screen; asking again for the same one is another request. */
export type FieldRequest = Readonly<{ field: string; number: number }>

export type Navigation = Readonly<{
  route: Route
  /** Names the visit: the same when one comes back to it, another when the same screen is opened anew. */
  visit: number
  /** What was asked for by the last `go`, and not yet found. */
  wanted: FieldRequest | undefined
  /** Opens a screen; with a field, also moves the focus to it. */
  go: (route: Route, field?: string) => void
  back: () => void
  forward: () => void
}>

export const NavigationContext = createContext<Navigation | null>(null)

export function useNavigation(): Navigation {
  const navigation = use(NavigationContext)
  if (navigation === null) throw new Error('navigation.missing')
  return navigation
}
