import { screensBeforeSignIn } from './screensBeforeSignIn.ts'
import { screensOfTheColleagues } from './screensOfTheColleagues.ts'
import { screensOfARelease } from './screensOfARelease.ts'
import { screensOfTheComposer } from './screensOfTheComposer.ts'
import { screensOfTheCoordinator } from './screensOfTheCoordinator.ts'
import { screensOfProof } from './screensOfProof.ts'
import { screensOfTheCopies } from './screensOfTheCopies.ts'
import { screensOfTheCourt } from './screensOfTheCourt.ts'
import { screensOfTheDates } from './screensOfTheDates.ts'
import { screensOfTheEvidence } from './screensOfTheEvidence.ts'
import { screensOfTheForced } from './screensOfTheForced.ts'
import { screensOfTheFigures } from './screensOfTheFigures.ts'
import { screensOfTheLaw } from './screensOfTheLaw.ts'
import { screensOfTheLists } from './screensOfTheLists.ts'
import { screensOfTheMoney, screensOfTheStartList, screensOfTheState } from './screensOfTheMoney.ts'
import { screensOfTheOffice } from './screensOfTheOffice.ts'
import { screensOfThePackets } from './screensOfThePackets.ts'
import { screensOfThePractice } from './screensOfThePractice.ts'
import { screensOfTheProsecution } from './screensOfTheProsecution.ts'
import { screensOfTheRetention } from './screensOfTheRetention.ts'
import { screensOfTheSealed } from './screensOfTheSealed.ts'
import { screensOfTheStaff } from './screensOfTheStaff.ts'
import { screensOfTheSteps } from './screensOfTheSteps.ts'
import type { Visit } from './visit.ts'

/** The walks which together open every screen of the program once, each as the people whose screens they are. */
export const WALKS = {
  'before sign-in': screensBeforeSignIn,
  'at the prosecution': screensOfTheProsecution,
  'at the court': screensOfTheCourt,
  'of the text of an order': screensOfTheComposer,
  'where the law leaves no choice': screensOfTheForced,
  'of those who keep the office': screensOfTheOffice,
  'where a document is verified': screensOfProof,
  'of a coordinator': screensOfTheCoordinator,
  'of evidence files': screensOfTheEvidence,
  'of dates and quick entry': screensOfTheDates,
  'of lists and whole files': screensOfTheLists,
  'of a sealed file without English': screensOfTheSealed,
  'of steps of a claim': screensOfTheSteps,
  'of accounts, keys and the cover': screensOfTheStaff,
  'of an emergency and a colleague who leaves': screensOfTheColleagues,
  'of the tables of the law': screensOfTheLaw,
  'of copies and their restore': screensOfTheCopies,
  'of what is kept and erased': screensOfTheRetention,
  'of the money': screensOfTheMoney,
  'of a start list': screensOfTheStartList,
  'of compensation by the State': screensOfTheState,
  'of practice': screensOfThePractice,
  'of the figures': screensOfTheFigures,
  'of packets': screensOfThePackets,
  'of a release': screensOfARelease,
} as const satisfies Readonly<Record<string, (visit: Visit) => Promise<void>>>
