import './zodSettings.ts'
import './i18n/signedInMessages.ts'
import { useQueryClient } from '@tanstack/react-query'
import { I18nProvider } from 'react-aria-components'
import type { CaseFileView } from '../shared/contract/caseFile.ts'
import { mayRead } from '../shared/domain/staff/readers.ts'
import { LOCALE_TAGS } from '../shared/text/language.ts'
import { lazy, Suspense, useEffect, useMemo, useState, type ComponentType, type ReactNode } from 'react'
import { NavigationContext, type Route } from './api/navigation.ts'
import { SessionContext, useSession, type SignedIn } from './api/session.ts'
import { readKeptPlace, useHistory } from './api/useHistory.ts'
import { About } from './features/about/About.tsx'
import { Audit } from './features/audit/Audit.tsx'
import { Backups } from './features/backups/Backups.tsx'
import { CaseFile } from './features/caseFile/CaseFile.tsx'
import { CaseFiles } from './features/caseFiles/CaseFiles.tsx'
import { NewCaseFile } from './features/caseFile/NewCaseFile.tsx'
import { Claim } from './features/claim/Claim.tsx'
import { Collection } from './features/collection/Collection.tsx'
import { Decision } from './features/decision/Decision.tsx'
import { Office } from './features/office/Office.tsx'
import { LessonBar } from './features/practice/LessonBar.tsx'
import { PrintCentre } from './features/printCentre/PrintCentre.tsx'
import { ResumedBatch } from './features/printCentre/ResumedBatch.tsx'
import { NextSteps } from './features/radar/NextSteps.tsx'
import { Monitoring } from './features/monitoring/Monitoring.tsx'
import { UnpaidOrders } from './features/radar/UnpaidOrders.tsx'
import { Recovery } from './features/recovery/Recovery.tsx'
import { Retention } from './features/retention/Retention.tsx'
import { StartList } from './features/startList/StartList.tsx'
import { Packets } from './features/packets/Packets.tsx'
import { VerifyDocument } from './features/proof/VerifyDocument.tsx'
import { Rights } from './features/rights/Rights.tsx'
import { Schedule } from './features/schedule/Schedule.tsx'
import { Workload } from './features/workload/Workload.tsx'
import { SearchButton } from './features/search/SearchButton.tsx'
import { Enforcement } from './features/enforcement/Enforcement.tsx'
import { StateCompensation } from './features/stateCompensation/StateCompensation.tsx'
import { Service } from './features/service/Service.tsx'
import { Settings } from './features/settings/Settings.tsx'
import { SharedPeople } from './features/shared/SharedPeople.tsx'
import { Shell } from './features/shell/Shell.tsx'
import { Today } from './features/today/Today.tsx'
import { useText } from './i18n/useText.ts'
import { CollectArrived } from './parts/arrived/CollectArrived.tsx'
import { ShareCopies } from './parts/arrived/ShareCopies.tsx'
import { BrokenScreen } from './parts/BrokenScreen.tsx'
import { ErrorBoundary } from './ui/ErrorBoundary.tsx'
import { CharacterKeysContext } from './ui/characterKeys.ts'
import { VisitContext } from './ui/visit.ts'

// The book is long and seldom opened.
const Handbook = lazy(async () => ({ default: (await import('./features/handbook/Handbook.tsx')).Handbook }))

/** What a signed-in person works with: the shell and the screen in it, first the one that was open at the last lock. */
export function Workspace({ session }: Readonly<{ session: SignedIn }>) {
  const seesFiles = mayRead(session.person.roles, 'cases')
  const [start, setStart] = useState<Route | undefined>(seesFiles ? undefined : { screen: 'today' })
  const queryClient = useQueryClient()
  useEffect(() => {
    if (seesFiles) {
      void readKeptPlace().then((place) => {
        setStart(place ?? { screen: 'today' })
      })
    }
    return () => {
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' })
    }
  }, [queryClient, seesFiles])
  if (start === undefined) return null
  return (
    <SessionContext value={session}>
      <CharacterKeysContext value={session.characterKeys}>
        <Screens start={start} isKept={seesFiles} />
      </CharacterKeysContext>
    </SessionContext>
  )
}

/** The only place where features meet. */
function Screens({ start, isKept }: Readonly<{ start: Route; isKept: boolean }>) {
  const { language } = useText()
  const navigation = useHistory(start, isKept)
  const [kept] = useState(() => new Map<string, unknown>())
  const visit = useMemo(() => ({ visit: navigation.visit, kept }), [navigation.visit, kept])
  return (
    <I18nProvider locale={LOCALE_TAGS[language]}>
      <NavigationContext value={navigation}>
        <VisitContext value={visit}>
          <InLesson>
            <Shell search={<SearchButton />}>
              <ResumedBatch />
              <ShareCopies />
              <CollectArrived>
                <ErrorBoundary attempt={navigation.visit} fallback={<BrokenScreen />}>
                  <Screen route={navigation.route} />
                </ErrorBoundary>
              </CollectArrived>
            </Shell>
          </InLesson>
        </VisitContext>
      </NavigationContext>
    </I18nProvider>
  )
}

/** In practice under the lesson of the role; at work nothing. */
function InLesson({ children }: Readonly<{ children: ReactNode }>) {
  const { kind } = useSession()
  if (kind === 'real') return children
  return (
    <div className="lessonFrame">
      <LessonBar />
      {children}
    </div>
  )
}

/** The screens that need nothing but their name. */
const PLAIN_SCREENS: Readonly<
  Record<Exclude<Route['screen'], 'caseFiles' | 'print' | 'packets' | 'handbook' | 'caseFile'>, ComponentType>
> = {
  today: Today,
  newCaseFile: NewCaseFile,
  unpaid: UnpaidOrders,
  monitoring: Monitoring,
  audit: Audit,
  office: Office,
  recovery: Recovery,
  backups: Backups,
  about: About,
  rights: Rights,
  proof: VerifyDocument,
  schedule: Schedule,
  workload: Workload,
  retention: Retention,
  startList: StartList,
  shared: SharedPeople,
  settings: Settings,
}

function Screen({ route }: Readonly<{ route: Route }>) {
  switch (route.screen) {
    case 'caseFiles':
      return <CaseFiles reached={route.reached} />
    case 'print':
      return <PrintCentre key={route.order ?? ''} asked={route.order} />
    case 'packets':
      return <Packets key={route.copy ?? ''} copy={route.copy} />
    case 'handbook':
      return (
        <Suspense fallback={null}>
          <Handbook part={route.part} />
        </Suspense>
      )
    case 'caseFile':
      return (
        <CaseFile
          key={route.caseId}
          route={route}
          renderClaim={(file, claim) => <Claim key={claim} file={file} claimId={claim} />}
          renderDecision={(file, claim) => <Decision key={claim} file={file} claimId={claim} />}
          renderCollection={(file, item) => <CollectionTab file={file} item={item} />}
        />
      )
    default: {
      const Plain = PLAIN_SCREENS[route.screen]
      return <Plain />
    }
  }
}

/** From the order to the money: what comes next, what is owed, on whom it was served, how it is enforced, what the State pays. */
function CollectionTab({ file, item }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  return (
    <>
      <NextSteps file={file} />
      <div className="collectionTab">
        <div>
          <Collection file={file} />
          <Service file={file} item={item} />
        </div>
        <div className="collectionSide">
          <Enforcement file={file} />
          <StateCompensation file={file} />
        </div>
      </div>
    </>
  )
}
