import type { Language } from '../../../shared/text/language.ts'
import { screensBeforeSignIn } from './screensBeforeSignIn.ts'
import { screensOfTheCoordinator } from './screensOfTheCoordinator.ts'
import { screensOfTheCourt } from './screensOfTheCourt.ts'
import { screensOfTheDates } from './screensOfTheDates.ts'
import { screensOfTheEvidence } from './screensOfTheEvidence.ts'
import { screensOfTheLists } from './screensOfTheLists.ts'
import { screensOfTheOffice } from './screensOfTheOffice.ts'
import { screensOfTheProsecution } from './screensOfTheProsecution.ts'
import type { Visit } from './visit.ts'
import type { AppPage } from '../pages/appPage.ts'

/** The walks which together open every screen of the program once, each as the people whose screens they are. */
export const WALKS = {
  'before sign-in': screensBeforeSignIn,
  'at the prosecution': screensOfTheProsecution,
  'at the court': screensOfTheCourt,
  'of those who keep the office': screensOfTheOffice,
  'of a coordinator': screensOfTheCoordinator,
  'of evidence files': screensOfTheEvidence,
  'of dates and quick entry': screensOfTheDates,
  'of lists and whole files': screensOfTheLists,
} as const satisfies Readonly<Record<string, (visit: Visit) => Promise<void>>>

/** Opens every screen of the program once, as the person whose screen it is, and lets someone look at it. */
export async function visitEveryScreen(
  look: Visit['look'],
  language: Language = 'cnr',
  prepare: Visit['prepare'] = nothing,
): Promise<void> {
  for (const walk of Object.values(WALKS)) await walk({ look, language, prepare })
}

function nothing(_desk: AppPage): Promise<void> {
  return Promise.resolve()
}
