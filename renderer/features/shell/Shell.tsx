import type { NameIn } from '../../../shared/text/messageKey.ts'
import { useRef, type MouseEvent, type ReactNode } from 'react'
import { flushDrafts } from '../../api/draftWriter.ts'
import { useChannel, useSessionCommand } from '../../api/useChannel.ts'
import { useNavigation, type Route } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Keys } from '../../ui/Keys.tsx'
import { LanguageSwitch } from '../../parts/LanguageSwitch.tsx'
import { SessionNotices } from '../../parts/SessionNotices.tsx'
import { StatusProvider } from '../../ui/StatusLine.tsx'
import { useFocusRescue } from '../../ui/useFocusRescue.ts'
import { useShortcut } from '../../ui/useShortcut.ts'
import { CoverButton } from './Cover.tsx'
import { HelpButton } from './Help.tsx'
import { useDoneWords } from './useDoneWords.ts'
import { useEmergencyEnd } from './useEmergencyEnd.ts'

/** Left navigation and footer; what is in it works, what does not exist is not in it. */
export function Shell({ search, children }: Readonly<{ search: ReactNode; children: ReactNode }>) {
  const { t, office } = useText()
  const { person } = useSession()
  const lock = useSessionCommand('session.lock')
  const flushAndLock = () => void flushDrafts().then(() => lock.mutateAsync({}))
  const main = useRef<HTMLElement>(null)
  useFocusRescue(main)
  useShortcut({ key: 'l', ctrl: true }, flushAndLock)
  useHistoryKeys()
  useEmergencyEnd()
  return (
    <div className="app">
      <a className="skip" href="#body" onClick={toBody}>
        {t('shell.skip')}
      </a>
      <nav aria-label={t('shell.navigation')}>
        <div className="brand">
          {t('shell.brand')}
          <small>{office(person.office)}</small>
        </div>
        {search}
        <Items />
        <Foot onLock={flushAndLock} />
      </nav>
      <main ref={main} id="content">
        <SessionNotices />
        <StatusProvider write={t}>
          <DoneWords />
          {children}
        </StatusProvider>
      </main>
    </div>
  )
}

/** Who works, and what is theirs: language, settings, the way out. */
function Foot({ onLock }: Readonly<{ onLock: () => void }>) {
  const { t, script } = useText()
  const { person } = useSession()
  const { route, go } = useNavigation()
  return (
    <div className="foot">
      <div>
        {person.roles.map((role) => t(`roles.${role}.${person.sex}`)).join(', ')} <b>{script(person.displayName)}</b>
      </div>
      <LanguageSwitch />
      <button
        type="button"
        className="plainLink"
        aria-current={route.screen === 'settings' ? 'page' : undefined}
        onClick={() => {
          go({ screen: 'settings' })
        }}
      >
        {t('shell.nav.settings')}
      </button>
      <HelpButton />
      <CoverButton />
      <button type="button" className="plainLink" onClick={onLock}>
        {t('shell.lock')} <Keys keys={['Ctrl', 'L']} />
      </button>
    </div>
  )
}

function DoneWords() {
  useDoneWords()
  return null
}

/** The skip link: over the navigation into the screen. */
function toBody(event: MouseEvent): void {
  event.preventDefault()
  document.getElementById('body')?.focus()
}

/** Alt and an arrow lead back and forward through the screens. */
function useHistoryKeys(): void {
  const { back, forward } = useNavigation()
  useShortcut({ key: 'arrowleft', alt: true }, back)
  useShortcut({ key: 'arrowright', alt: true }, forward)
}

type Item = Readonly<{ route: Route; name: NameIn<'shell.nav'>; count?: number | undefined; isOn: boolean }>

function Items() {
  const { t } = useText()
  const { route, go } = useNavigation()
  const items = useItems(route)
  return (
    <ul className="items">
      {items.map((item) => (
        <li key={item.name}>
          <button
            type="button"
            className={item.isOn ? 'item on' : 'item'}
            aria-current={item.isOn ? 'page' : undefined}
            onClick={() => {
              go(item.route)
            }}
          >
            {t(`shell.nav.${item.name}`)}
            {item.count !== undefined && item.count > 0 && <span>{item.count}</span>}
          </button>
        </li>
      ))}
    </ul>
  )
}

function useItems(route: Route): readonly Item[] {
  const session = useSession()
  const seesContent = session.mayRead('cases')
  const { data: counts } = useChannel('today.counts', {}, { enabled: seesContent })
  const inFiles = route.screen === 'caseFiles' || route.screen === 'caseFile' || route.screen === 'newCaseFile'
  const items: Item[] = [
    { route: { screen: 'today' }, name: 'today', count: counts?.work, isOn: route.screen === 'today' },
  ]
  if (seesContent) {
    items.push({ route: { screen: 'caseFiles' }, name: 'caseFiles', isOn: inFiles })
  }
  if (session.mayRead('prints')) {
    items.push({ route: { screen: 'print' }, name: 'print', count: counts?.print, isOn: route.screen === 'print' })
  }
  if (session.mayRead('prints')) {
    items.push({ route: { screen: 'unpaid' }, name: 'unpaid', count: counts?.steps, isOn: route.screen === 'unpaid' })
  }
  if (session.mayRead('cards')) {
    items.push({ route: { screen: 'packets' }, name: 'packets', isOn: route.screen === 'packets' })
  }
  if (session.mayRead('figures')) {
    items.push({ route: { screen: 'monitoring' }, name: 'monitoring', isOn: route.screen === 'monitoring' })
  }
  if (session.mayRead('schedule')) {
    items.push({ route: { screen: 'schedule' }, name: 'schedule', isOn: route.screen === 'schedule' })
    items.push({ route: { screen: 'workload' }, name: 'workload', isOn: route.screen === 'workload' })
  }
  if (session.mayRead('shared')) {
    items.push({ route: { screen: 'shared' }, name: 'shared', isOn: route.screen === 'shared' })
  }
  if (session.mayRead('audit')) {
    items.push({ route: { screen: 'audit' }, name: 'audit', isOn: route.screen === 'audit' })
  }
  items.push({ route: { screen: 'proof' }, name: 'proof', isOn: route.screen === 'proof' })
  if (session.mayRead('backups')) {
    items.push({ route: { screen: 'backups' }, name: 'backups', isOn: route.screen === 'backups' })
  }
  if (session.mayRead('emblems')) {
    items.push({ route: { screen: 'office' }, name: 'office', isOn: route.screen === 'office' })
  }
  if (session.mayRead('recovery')) {
    items.push({ route: { screen: 'recovery' }, name: 'recovery', isOn: route.screen === 'recovery' })
  }
  return items
}
