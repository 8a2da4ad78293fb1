import type { SessionState } from '../../shared/contract/session.ts'
import { success } from '../../shared/domain/result/result.ts'
import type { Appearance } from '../session/preferences.ts'
import type { Session } from '../session/session.ts'
import type { Setup } from '../session/setup.ts'
import type { SessionHandlers } from './handlers.ts'

/** The channels of the sign-in page and of the first run. */
export function createSessionHandlers(
  session: Session,
  setUp: Setup,
  onAppearance: (appearance: Appearance) => void,
): SessionHandlers {
  const show = (state: SessionState) => {
    const { language, theme, textSize } = state
    onAppearance({ language, theme, textSize })
    return success(state)
  }
  return {
    'session.state': () => success(session.state()),
    'session.signIn': async (input) => {
      const entered = await session.signIn(input)
      return entered.ok ? show(entered.value) : entered
    },
    'session.changePassword': (input) => session.changePassword(input),
    'session.recover': (input) => session.recover(input),
    'session.lock': () => {
      session.lock()
      return success(session.state())
    },
    'session.setLanguage': ({ language }) => {
      session.setPreferences({ language })
      return show(session.state())
    },
    'session.setPreferences': (change) => {
      session.setPreferences(change)
      return show(session.state())
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
