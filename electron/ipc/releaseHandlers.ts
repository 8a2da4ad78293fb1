import { listReleases, lookAtRelease } from '../usecases/release/lookAtRelease.ts'
import { askRelease, refuseRelease, releaseDecision } from '../usecases/release/releaseActs.ts'
import {
  confirmReleaseRule,
  proposeReleaseRule,
  readReleaseRule,
  refuseReleaseRule,
} from '../usecases/release/releaseRule.ts'
import type { CaseHandlers } from './handlers.ts'

/** The channels of four eyes before a decision is issued. */
export const releaseHandlers = {
  'release.rule': readReleaseRule,
  'release.propose': proposeReleaseRule,
  'release.confirm': confirmReleaseRule,
  'release.refuse': refuseReleaseRule,
  'release.list': listReleases,
  'release.look': lookAtRelease,
  'claim.askRelease': askRelease,
  'claim.release': releaseDecision,
  'claim.refuseRelease': refuseRelease,
} satisfies Pick<
  CaseHandlers,
  Extract<keyof CaseHandlers, `release.${string}`> | 'claim.askRelease' | 'claim.release' | 'claim.refuseRelease'
>
