import './zodSettings.ts'
import './i18n/signedInMessages.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { NavigationContext, type Route } from './api/navigation.ts'
import { SessionContext, type SignedIn } from './api/session.ts'
import { Audit } from './features/audit/Audit.tsx'
import { CaseFile } from './features/caseFile/CaseFile.tsx'
import { CaseFiles } from './features/caseFiles/CaseFiles.tsx'
import { NewCaseFile } from './features/caseFile/NewCaseFile.tsx'
import { Claim } from './features/claim/Claim.tsx'
import { Decision } from './features/decision/Decision.tsx'
import { PrintCentre } from './features/printCentre/PrintCentre.tsx'
import { Shell } from './features/shell/Shell.tsx'
import { Today } from './features/today/Today.tsx'

/** The shell and the screen in it; the only place where features meet. */
export function Workspace({ session }: Readonly<{ session: SignedIn }>) {
  const home: Route = session.person.roles.some((role) => role !== 'administrator' && role !== 'auditor')
    ? { screen: 'today' }
    : { screen: 'audit' }
  const [route, setRoute] = useState<Route>(home)
  const queryClient = useQueryClient()
  useEffect(
    () => () => {
      queryClient.removeQueries({ predicate: (query) => query.queryKey[0] !== 'session.state' })
    },
    [queryClient],
  )
  const navigation = useMemo(() => ({ route, go: setRoute }), [route])
  return (
    <SessionContext value={session}>
      <NavigationContext value={navigation}>
        <Shell>
          <Screen route={route} />
        </Shell>
      </NavigationContext>
    </SessionContext>
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
