import { success } from '../../shared/domain/result/result.ts'
import type { Desk } from '../session/desk.ts'
import type { SetUp } from '../session/setUp.ts'
import type { DeskHandlers } from './handlers.ts'

/** The channels of the sign-in page and of the first run. */
export function deskHandlers(
  desk: Desk,
  setUp: SetUp,
  onLanguage: (language: ReturnType<Desk['state']>['language']) => void,
): DeskHandlers {
  return {
    'session.state': () => success(desk.state()),
    'session.signIn': (input) => desk.signIn(input),
    'session.changePassword': (input) => desk.changePassword(input),
    'session.recover': (input) => desk.recover(input),
    'session.lock': async () => {
      await desk.lock()
      return success(desk.state())
    },
    'session.setLanguage': ({ language }) => {
      desk.setLanguage(language)
      onLanguage(language)
      return success(desk.state())
    },
    'setup.prepare': (input) => setUp.prepare(input),
    'setup.complete': ({ recoveryCode }) => {
      const done = setUp.complete(recoveryCode)
      return done.ok ? success(desk.state()) : done
    },
    'setup.cancel': () => {
      setUp.cancel()
      return success(desk.state())
    },
  }
}
