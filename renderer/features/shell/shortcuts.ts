import type { NameIn } from '../../../shared/text/messageKey.ts'
import { CASE_TABS, type Route } from '../../api/navigation.ts'

/** Keys that work on a screen; what they do is a message under `shell.key.`. */
export type Shortcut = Readonly<{ keys: readonly string[]; does: NameIn<'shell.key'> }>

/** Those that work wherever one is. */
export const EVERYWHERE: readonly Shortcut[] = [
  { keys: ['F1'], does: 'help' },
  { keys: ['Ctrl', 'K'], does: 'search' },
  { keys: ['F9'], does: 'cover' },
  { keys: ['Ctrl', 'L'], does: 'lock' },
  { keys: ['Alt', '←'], does: 'back' },
  { keys: ['Alt', '→'], does: 'forward' },
]

const LIST: readonly Shortcut[] = [
  { keys: ['↑', '↓'], does: 'move' },
  { keys: ['PageUp', 'PageDown'], does: 'page' },
  { keys: ['Home', 'End'], does: 'ends' },
  { keys: ['Enter'], does: 'open' },
]
const FORM: readonly Shortcut[] = [
  { keys: ['Ctrl', 'S'], does: 'save' },
  { keys: ['Ctrl', 'Z'], does: 'undo' },
  { keys: ['Ctrl', 'Shift', 'Z'], does: 'redo' },
]
/** Where nothing but plain controls stands. */
const CONTROLS: readonly Shortcut[] = [
  { keys: ['Tab'], does: 'nextControl' },
  { keys: ['↑', '↓'], does: 'choose' },
  { keys: ['Enter'], does: 'press' },
]
const TABS: Shortcut = { keys: ['Alt', `1–${String(CASE_TABS.length)}`], does: 'tab' }
const FINDING: Shortcut = { keys: ['F8'], does: 'finding' }
const ROWS: readonly Shortcut[] = [
  { keys: ['↑', '↓'], does: 'head' },
  { keys: ['Enter'], does: 'open' },
  { keys: ['Ctrl', 'Enter'], does: 'nextHead' },
  { keys: ['Esc'], does: 'close' },
  { keys: ['Insert'], does: 'insertRow' },
  { keys: ['Ctrl', 'D'], does: 'duplicateRow' },
  { keys: ['Alt', 'Shift', '↑', '↓'], does: 'moveRow' },
  { keys: ['Delete'], does: 'removeRow' },
  { keys: ['Ctrl', 'V'], does: 'pasteRows' },
]

const LIMITS: readonly Shortcut[] = [
  { keys: ['↑', '↓'], does: 'limit' },
  { keys: ['Enter'], does: 'editLimit' },
  { keys: ['Insert'], does: 'newHearing' },
  { keys: ['D'], does: 'newEvent' },
  { keys: ['G'], does: 'toToday' },
]

const VIEWER: readonly Shortcut[] = [
  { keys: ['PgUp', 'PgDn'], does: 'turnPage' },
  { keys: ['+', '−'], does: 'zoomPage' },
]

const COMPOSER: readonly Shortcut[] = [
  { keys: ['Ctrl', '↑', '↓'], does: 'paragraph' },
  { keys: ['Ctrl', 'Enter'], does: 'confirmTranslation' },
  { keys: ['Insert'], does: 'insertParagraph' },
  { keys: ['Alt', '↑', '↓'], does: 'moveParagraph' },
  { keys: ['Alt', 'Delete'], does: 'removeParagraph' },
]

const BY_TAB = {
  people: [
    TABS,
    ...LIST,
    ...FORM,
    { keys: ['Ctrl', 'Enter'], does: 'nextPerson' },
    { keys: ['Insert'], does: 'addPerson' },
  ],
  claims: [TABS, FINDING, { keys: ['Ctrl', 'G'], does: 'guided' }, ...FORM, ...ROWS],
  evidence: [
    TABS,
    { keys: ['Insert'], does: 'addEvidence' },
    { keys: ['Ctrl', 'O'], does: 'attach' },
    ...FORM,
    { keys: ['Enter'], does: 'saveNext' },
    ...VIEWER,
  ],
  hearings: [TABS, ...LIMITS, ...FORM],
  decisions: [
    TABS,
    FINDING,
    { keys: ['1–3'], does: 'answer' },
    { keys: ['Ctrl', 'Shift', 'C'], does: 'copyOperative' },
    ...COMPOSER,
    ...FORM,
    { keys: ['Ctrl', 'P'], does: 'toPrint' },
  ],
  papers: [TABS, ...FORM],
  collection: [TABS, { keys: ['U'], does: 'recordPayment' }, { keys: ['R'], does: 'recordStep' }, ...FORM],
  journal: [TABS, ...LIST],
} as const satisfies Record<Extract<Route, { screen: 'caseFile' }>['tab'], readonly Shortcut[]>

/** The keys that work on a screen and not everywhere. */
export function shortcutsOf(route: Route): readonly Shortcut[] {
  switch (route.screen) {
    case 'today':
    case 'schedule':
    case 'workload':
    case 'print':
    case 'unpaid':
    case 'audit':
    case 'about':
      return LIST
    case 'caseFiles':
      return [{ keys: ['/'], does: 'filter' }, ...LIST]
    case 'monitoring':
      return [{ keys: ['T'], does: 'tables' }, ...CONTROLS]
    case 'newCaseFile':
      return FORM
    case 'caseFile':
      return BY_TAB[route.tab]
    case 'settings':
    case 'office':
    case 'backups':
    case 'shared':
    case 'recovery':
    case 'rights':
    case 'packets':
    case 'proof':
    case 'retention':
    case 'startList':
    case 'handbook':
      return CONTROLS
  }
}

/** What a screen is for: a message under `shell.help.about.`; a tab of a case file is a screen of its own. */
export function aboutOf(route: Route): NameIn<'shell.help.about'> {
  return route.screen === 'caseFile' ? route.tab : route.screen
}
