import './zodSettings.ts'
import './i18n/signedInMessages.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { NavigationContext, type Route } from './api/navigation.ts'
import { SessionContext, type SignedIn } from './api/session.ts'
import { readKeptPlace, useHistory } from './api/useHistory.ts'
import { Audit } from './features/audit/Audit.tsx'
import { CaseFile } from './features/caseFile/CaseFile.tsx'
import { CaseFiles } from './features/caseFiles/CaseFiles.tsx'
import { NewCaseFile } from './features/caseFile/NewCaseFile.tsx'
import { Claim } from './features/claim/Claim.tsx'
import { Decision } from './features/decision/Decision.tsx'
import { PrintCentre } from './features/printCentre/PrintCentre.tsx'
import { Shell } from './features/shell/Shell.tsx'
import { Today } from './features/today/Today.tsx'
import { ArrivalContext } from './ui/Page.tsx'

/** What a signed-in person works with: the shell and the screen in it, first the one that was open at the last lock. */
export function Workspace({ session }: Readonly<{ session: SignedIn }>) {
  const seesFiles = session.person.roles.some((role) => role !== 'administrator' && role !== 'auditor')
  const [start, setStart] = useState<Route | undefined>(seesFiles ? undefined : { screen: 'audit' })
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
      <Screens start={start} isKept={seesFiles} />
    </SessionContext>
  )
}

/** The only place where features meet. */
function Screens({ start, isKept }: Readonly<{ start: Route; isKept: boolean }>) {
  const navigation = useHistory(start, isKept)
  return (
    <NavigationContext value={navigation}>
      <ArrivalContext value={navigation.visit}>
        <Shell>
          <Screen route={navigation.route} />
        </Shell>
      </ArrivalContext>
    </NavigationContext>
  )
}

function Screen({ route }: Readonly<{ route: Route }>) {
  switch (route.screen) {
    case 'today':
      return <Today />
    case 'caseFiles':
      return <CaseFiles />
    case 'newCaseFile':
      return <NewCaseFile />
    case 'print':
      return <PrintCentre />
    case 'audit':
      return <Audit />
    case 'caseFile':
      return (
        <CaseFile
          key={route.caseId}
          route={route}
          renderClaim={(file, claim) => <Claim key={claim} file={file} claimId={claim} />}
          renderDecision={(file, claim) => <Decision key={claim} file={file} claimId={claim} />}
        />
      )
  }
}
