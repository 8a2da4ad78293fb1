import { success } from '../../shared/domain/result/result.ts'
import type { Session } from '../session/session.ts'
import type { Setup } from '../session/setup.ts'
import type { SessionHandlers } from './handlers.ts'

/** The channels of the sign-in page and of the first run. */
export function createSessionHandlers(
  session: Session,
  setUp: Setup,
  onLanguage: (language: ReturnType<Session['state']>['language']) => void,
): SessionHandlers {
  return {
    'session.state': () => success(session.state()),
    'session.signIn': (input) => session.signIn(input),
    'session.changePassword': (input) => session.changePassword(input),
    'session.recover': (input) => session.recover(input),
    'session.lock': () => {
      session.lock()
      return success(session.state())
    },
    'session.setLanguage': ({ language }) => {
      session.setLanguage(language)
      onLanguage(language)
      return success(session.state())
    },
    'setup.prepare': (input) => setUp.prepare(input),
    'setup.complete': ({ recoveryCode }) => {
      const done = setUp.complete(recoveryCode)
      return done.ok ? success(session.state()) : done
    },
    'setup.cancel': () => {
      setUp.cancel()
      return success(session.state())
    },
  }
}
