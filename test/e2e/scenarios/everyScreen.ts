import type { Language } from '../../../shared/text/language.ts'
import { screensBeforeSignIn } from './screensBeforeSignIn.ts'
import { screensOfTheCourt } from './screensOfTheCourt.ts'
import { screensOfTheProsecution } from './screensOfTheProsecution.ts'
import type { Visit } from './visit.ts'
import type { AppPage } from '../pages/appPage.ts'

/** Opens every screen of the program once, as the person whose screen it is, and lets someone look at it. */
export async function visitEveryScreen(
  look: Visit['look'],
  language: Language = 'cnr',
  prepare: Visit['prepare'] = nothing,
): Promise<void> {
  const visit = { look, language, prepare }
  await screensBeforeSignIn(visit)
  await screensOfTheProsecution(visit)
  await screensOfTheCourt(visit)
}

function nothing(_desk: AppPage): Promise<void> {
  return Promise.resolve()
}
