import type { keyRotationChannels } from '../../shared/contract/keyRotation.ts'
import type { practiceChannels } from '../../shared/contract/practice.ts'
import type { recoveryChannels } from '../../shared/contract/recovery.ts'
import type { restoreChannels } from '../../shared/contract/restore.ts'
import type { SessionState } from '../../shared/contract/session.ts'
import { failure, success, type Result } from '../../shared/domain/result/result.ts'
import type { LessonState } from '../../shared/domain/practice/lessons.ts'
import { PRACTICE_PASSWORD } from '../../shared/domain/practice/practicePeople.ts'
import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import type { ReceivedInCore } from '../core/receivedInCore.ts'
import type { Appearance } from '../session/preferences.ts'
import type { Ceremony } from '../session/ceremony.ts'
import { beginLesson, endLesson, readLesson } from '../practice/lessons.ts'
import { printLesson } from '../practice/printLesson.ts'
import type { OpenSession } from '../session/openSession.ts'
import { KeyChanges } from '../session/keyChanges.ts'
import { Recovery } from '../session/recovery.ts'
import type { Restoration } from '../session/restoration.ts'
import type { Session } from '../session/session.ts'
import { whileSignedIn } from '../session/whileSignedIn.ts'
import type { Setup } from '../session/setup.ts'
import type { Spooler } from '../printing/spooler.ts'
import type { WayOut } from '../usecases/printing/giveOut.ts'
import { printShare } from '../usecases/printing/printShare.ts'
import type { Services } from '../usecases/services.ts'
import type { SessionChannel, SessionHandlers } from './handlers.ts'

type RecoveryChannel = keyof typeof recoveryChannels
type PracticeChannel = keyof typeof practiceChannels
type RestoreChannel = keyof typeof restoreChannels
type RotationChannel = keyof typeof keyRotationChannels
type Handlers<Name extends SessionChannel> = Pick<SessionHandlers, Name>

type Parts = Readonly<{
  session: Session
  folder: string
  setUp: Setup
  ceremony: Ceremony
  restoration: Restoration
  now: () => Date
  paper: Pick<Services, 'renderShare'>
  /** On which ways papers leave, and how they are drawn. */
  services: Pick<Services, WayOut | 'renderOfOffice'>
  spooler: Spooler
  onAppearance: (appearance: Appearance) => void
  kind: InstallationKind
  onGoTo: (installation: InstallationKind, anew: boolean) => void
  onCovered: (isCovered: boolean) => void
  received?: ReceivedInCore
}>

/** The channels of the sign-in page, of the first run, of the shares of the recovery key, of bringing a copy back, and of new keys. */
export function createSessionHandlers(parts: Parts): SessionHandlers {
  return {
    ...sessionHandlers(parts),
    ...coverHandlers(parts),
    ...recoveryHandlers(parts),
    ...restoreHandlers(parts),
    ...practiceHandlers(parts),
    ...rotationHandlers(parts),
  }
}

type CoverChannel = 'session.cover' | 'session.uncover'

function sessionHandlers({
  session,
  setUp,
  onAppearance,
  received,
}: Parts): Handlers<
  Exclude<SessionChannel, RecoveryChannel | RestoreChannel | PracticeChannel | CoverChannel | RotationChannel>
> {
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
    'session.forgetReceived': () => {
      received?.forget()
      return success(session.state())
    },
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
    'setup.complete': () => {
      const done = setUp.complete()
      return done.ok ? success(session.state()) : done
    },
    'setup.cancel': () => {
      setUp.cancel()
      return success(session.state())
    },
  }
}

function coverHandlers({ session, onCovered }: Parts): Handlers<CoverChannel> {
  return {
    'session.cover': () => {
      const open = session.signedIn()?.session
      const begun = open?.cover.begin() ?? failure('session.notReady')
      if (!begun.ok) return begun
      open?.record({ act: 'session.covered' })
      onCovered(true)
      return success(session.state())
    },
    'session.uncover': async ({ password }) => {
      const confirmed = await session.confirmPassword(password)
      if (!confirmed.ok) return confirmed
      session.signedIn()?.session.cover.end()
      onCovered(false)
      return success(session.state())
    },
  }
}

function restoreHandlers({ restoration }: Parts): Handlers<RestoreChannel> {
  return {
    'restore.find': (input) => restoration.find(input),
    'restore.choose': (input) => restoration.choose(input),
    'restore.look': (input) => restoration.look(input),
    'restore.start': () => restoration.start(),
    'restore.progress': () => success(restoration.progress()),
    'restore.cancel': () => restoration.cancel(),
  }
}

function recoveryHandlers(parts: Parts): Handlers<RecoveryChannel> {
  const { session, ceremony, restoration, now, paper, spooler } = parts
  const recovery = new Recovery(session, ceremony, now)
  return {
    'ceremony.show': () => ceremony.show(),
    'ceremony.printers': async () => success([...(await spooler.printers())]),
    'ceremony.print': async ({ printer }) => {
      const page = ceremony.page()
      if (!page.ok) return page
      const printed = await printShare({ paper, spooler }, page.value, printer)
      if (!printed.ok) return printed
      ceremony.printed(page.value.number)
      return success({})
    },
    'ceremony.ask': () => ceremony.ask(),
    'ceremony.prove': ({ words }) => ceremony.prove(words),
    'recovery.readShare': ({ share }) => recovery.readShare(share, restoration.copies()),
    'recovery.recover': (input) => session.recover(input),
    'recovery.status': () => recovery.status(),
    'recovery.rehearse': ({ shares }) => recovery.rehearse(shares),
    'recovery.begin': (input) => recovery.begin(input),
    'recovery.finish': () => recovery.finish(),
    'recovery.cancel': () => {
      ceremony.cancel()
      return success({})
    },
  }
}

/** The ways between the work of an office and practice. SECURITY: in the work of an office nobody comes in without a password. */
function practiceHandlers({ session, kind, onGoTo, services }: Parts): Handlers<PracticeChannel> {
  const go = (from: InstallationKind, to: InstallationKind, anew = false): Result<Record<string, never>> => {
    if (kind !== from) return failure(kind === 'real' ? 'practice.notHere' : 'practice.alreadyHere')
    // The process that holds the keys ends with it, and so does the session.
    onGoTo(to, anew)
    return success({})
  }
  const lesson = (act: (open: OpenSession) => Result<LessonState>) => {
    const open = session.signedIn()?.session
    const answer = kind !== 'practice' || open === undefined ? failure('practice.notHere') : act(open)
    return answer.ok ? success({ ...answer.value, steps: [...answer.value.steps] }) : answer
  }
  return {
    'practice.enter': () => go('real', 'practice'),
    'practice.leave': () => go('practice', 'real'),
    'practice.beginAnew': () => go('practice', 'practice', true),
    'practice.become': ({ person }) =>
      kind === 'practice' ? session.signIn({ person, password: PRACTICE_PASSWORD }) : failure('practice.notHere'),
    'practice.lesson': () => lesson(readLesson),
    'practice.beginLesson': () => lesson(beginLesson),
    'practice.endLesson': () => lesson(endLesson),
    'practice.printLesson': (input) => {
      const active = session.signedIn()
      if (kind !== 'practice' || active === undefined) return failure('practice.notHere')
      return printLesson(whileSignedIn(services, active.lease), active.session, input)
    },
  }
}

function rotationHandlers({ session, folder }: Parts): Handlers<RotationChannel> {
  const changes = new KeyChanges(session, folder)
  return {
    'keys.rotation': () => changes.status(),
    'keys.change': (input) => changes.change(input),
    'keys.changeFile': () => changes.changeFile(),
  }
}
