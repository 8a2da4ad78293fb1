import { createContext, use } from 'react'
import type { CaseId, OrderId } from '../../shared/contract/ids.ts'

export const CASE_TABS = ['people', 'claims', 'evidence', 'hearings', 'decisions', 'journal'] as const
export type CaseTab = (typeof CASE_TABS)[number]

export type Route =
  | Readonly<{ screen: 'today' }>
  | Readonly<{ screen: 'caseFiles' }>
  | Readonly<{ screen: 'newCaseFile' }>
  | Readonly<{ screen: 'caseFile'; caseId: CaseId; tab: CaseTab; item?: string }>
  | Readonly<{ screen: 'print'; order?: OrderId }>
  | Readonly<{ screen: 'audit' }>

export type Navigation = Readonly<{ route: Route; go: (route: Route) => void }>

export const NavigationContext = createContext<Navigation>({ route: { screen: 'today' }, go: () => undefined })

export function useNavigation(): Navigation {
  return use(NavigationContext)
}
