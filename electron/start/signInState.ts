import { uptime } from 'node:os'
import { sessionChannels } from '../../shared/contract/session.ts'
import { success } from '../../shared/domain/result/result.ts'
import { createRouter, type Router } from '../ipc/router.ts'
import type { Installations } from './installations.ts'
import type { Log } from '../logging/log.ts'
import { AttemptCounter } from '../session/attempts.ts'
import { examineFolder } from '../session/dataFolder.ts'
import { describeSession } from '../session/sessionState.ts'
import { readPreferences } from '../session/preferences.ts'
import { readTestSetting } from './testSettings.ts'
import { todayFrom } from './today.ts'

/** The one question that can be answered before the program is loaded: who may sign in at this machine? */
export function createSignInRouter(installations: Installations, log: Log): Router {
  const now = () => new Date()
  const today = todayFrom(readTestSetting('NAKNADA_TODAY'), now)
  return createRouter({
    channels: { 'session.state': sessionChannels['session.state'] },
    caller: () => undefined,
    run: () => {
      const { kind, folder } = installations.current()
      return Promise.resolve(
        success(
          describeSession({
            kind,
            found: examineFolder(folder, kind),
            preferences: readPreferences(folder),
            attempts: new AttemptCounter(folder, () => uptime() * 1000),
            today: today(),
          }),
        ),
      )
    },
    log,
  })
}
