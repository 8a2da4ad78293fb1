import type { ForeseenSignIn } from '../shared/contract/drawnSignIn.ts'
import type { SessionState } from '../shared/contract/session.ts'

/** The state of the session while nobody has signed in; what the sign-in page does not show is asked for when it stands. */
export function stateOf(foreseen: ForeseenSignIn): SessionState {
  return {
    kind: 'real',
    stage: 'locked',
    offices: [],
    mayReveal: false,
    characterKeys: true,
    notices: [],
    waitSeconds: 0,
    today: '2026-01-01',
    ...foreseen,
  }
}
