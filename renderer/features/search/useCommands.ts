import type { Reading } from '../../../shared/domain/staff/readers.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { flushDrafts } from '../../api/draftWriter.ts'
import { useNavigation, type Route } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useSessionCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import type { SearchItem } from './searchItems.ts'

/** Buttons of the screen that are acts of their own, as they stood when the search was opened. */
export type ScreenAct = Readonly<{ label: string; button: HTMLElement }>

/** Acts that can be pressed on the screen now: marked by `data-act`, seen, and not blocked. */
export function findScreenActs(page: ParentNode): readonly ScreenAct[] {
  return [...page.querySelectorAll<HTMLElement>('main [data-act]')]
    .filter((button) => button.getAttribute('aria-disabled') !== 'true' && button.offsetParent !== null)
    .map((button) => ({ label: (button.dataset['act'] ?? '').trim(), button }))
}

/** The screens that are offered, each to whoever may read what it shows. */
const SCREENS = {
  today: 'cases',
  caseFiles: 'cases',
  print: 'prints',
  unpaid: 'prints',
  monitoring: 'figures',
  schedule: 'schedule',
  workload: 'workload',
  audit: 'audit',
  backups: 'backups',
  office: 'emblems',
  settings: 'everybody',
} as const satisfies Readonly<Record<string, Reading>>
type OfferedScreen = keyof typeof SCREENS

/** What can be done from here by name: the acts of this screen, the screens of this person, a new file, the lock. */
export function useCommands(acts: readonly ScreenAct[], close: () => void): readonly SearchItem[] {
  const { t } = useText()
  const { go } = useNavigation()
  const session = useSession()
  const lock = useSessionCommand('session.lock')
  const offered = (Object.keys(SCREENS) as OfferedScreen[]).filter((name) => session.mayRead(SCREENS[name]))
  const screen = (label: string, route: Route): SearchItem => ({
    key: `screen ${route.screen}`,
    kind: 'act',
    label,
    run: () => {
      go(route)
    },
  })
  return [
    ...acts.map(({ label, button }, index): SearchItem => ({
      key: `act ${String(index)}`,
      kind: 'act',
      label,
      run: () => {
        close()
        // Once the focus is back where it was, the button is pressed as by hand.
        window.setTimeout(() => {
          button.focus()
          button.click()
        })
      },
    })),
    ...(session.may('caseFile.create') ? [screen(t('screens.caseFiles.new'), { screen: 'newCaseFile' })] : []),
    ...offered.map((name) => screen(t('search.command.go', { screen: t(`shell.nav.${name}`) }), { screen: name })),
    {
      key: 'lock',
      kind: 'act',
      label: t('search.command.lock'),
      keys: ['Ctrl', 'L'],
      run: () => void flushDrafts().then(() => lock.mutateAsync({})),
    },
  ]
}

/** Those in whose words every word typed begins one. */
export function commandsNamed(commands: readonly SearchItem[], typed: string): readonly SearchItem[] {
  const wanted = foldKey(typed).split(' ')
  return commands.filter(({ label }) => {
    const words = foldKey(label).split(' ')
    return wanted.every((one) => words.some((word) => word.startsWith(one)))
  })
}
