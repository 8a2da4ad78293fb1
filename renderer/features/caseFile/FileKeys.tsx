import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { NameIn } from '../../../shared/text/messageKey.ts'
import { CASE_TABS, type CaseRoute, type CaseTab } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { KeyHint } from '../../parts/ListKeys.tsx'

type Hint = Readonly<{ keys: readonly string[]; does: NameIn<'shell.key'>; writes?: true; only?: 'ledger' | 'guided' }>

const FINDING: Hint = { keys: ['F8'], does: 'finding' }

/** The keys of each tab that nobody would guess, those first that are wanted most; `writes` where something is changed by them,
 * `only` where they work in one of the two ways in which a claim is typed. */
const KEYS: Readonly<Record<CaseTab, readonly Hint[]>> = {
  people: [
    { keys: ['Ctrl', 'S'], does: 'save', writes: true },
    { keys: ['Insert'], does: 'addPerson', writes: true },
    { keys: ['Ctrl', 'Enter'], does: 'nextPerson', writes: true },
  ],
  claims: [
    { keys: ['Enter'], does: 'nextQuestion', writes: true, only: 'guided' },
    { keys: ['Shift', 'Enter'], does: 'questionBefore', writes: true, only: 'guided' },
    { keys: ['↑', '↓'], does: 'head', only: 'ledger' },
    { keys: ['Enter'], does: 'open', only: 'ledger' },
    { keys: ['Insert'], does: 'new', writes: true, only: 'ledger' },
    FINDING,
    { keys: ['Esc'], does: 'close', only: 'ledger' },
    { keys: ['Ctrl', 'D'], does: 'duplicate', writes: true, only: 'ledger' },
    { keys: ['Alt', '↑↓'], does: 'shift', writes: true, only: 'ledger' },
    { keys: ['Ctrl', 'Z'], does: 'undoStep', writes: true },
  ],
  evidence: [
    { keys: ['Insert'], does: 'addEvidence', writes: true },
    { keys: ['Enter'], does: 'saveNext', writes: true },
    { keys: ['Ctrl', 'S'], does: 'save', writes: true },
    { keys: ['Ctrl', 'O'], does: 'attach', writes: true },
  ],
  hearings: [
    { keys: ['↑', '↓'], does: 'limit' },
    { keys: ['Enter'], does: 'editLimit' },
    { keys: ['Insert'], does: 'newHearing', writes: true },
    { keys: ['D'], does: 'newEvent', writes: true },
    { keys: ['G'], does: 'toToday' },
  ],
  decisions: [
    { keys: ['1–3'], does: 'answer', writes: true },
    { keys: ['↑', '↓'], does: 'head', writes: true },
    { ...FINDING, writes: true },
  ],
  papers: [],
  collection: [
    { keys: ['U'], does: 'recordPayment', writes: true },
    { keys: ['R'], does: 'recordStep', writes: true },
  ],
  journal: [],
}

type Props = Readonly<{ file: CaseFileView; route: CaseRoute }>

/** The keys of an open file, for the foot of its screen; where one only reads, no key that changes something. */
export function FileKeys({ file, route }: Props) {
  const { t } = useText()
  const canWrite = isWritten(file, route)
  const hints = KEYS[route.tab].filter(({ writes }) => canWrite || writes === undefined)
  return (
    <span className="keyList">
      {hints.map(({ keys, does, only }) => (
        <span key={does} className={only === undefined ? undefined : `only-${only}`}>
          <KeyHint keys={keys} label={t(`shell.key.${does}`)} />
        </span>
      ))}
      <KeyHint keys={['Alt', `1–${String(CASE_TABS.length)}`]} label={t('shell.key.tab')} />
      <KeyHint keys={['Alt', '←']} label={t('shell.key.back')} />
    </span>
  )
}

/** Whether something is typed on the tab, by whoever looks at it. */
function isWritten({ acts, claims }: CaseFileView, { tab, item }: CaseRoute): boolean {
  const view = claims.find(({ claim }) => claim.id === item) ?? (item === undefined ? claims[0] : undefined)
  switch (tab) {
    case 'people':
      return acts.includes('savePerson')
    case 'evidence':
      return acts.includes('saveEvidence')
    case 'hearings':
      return acts.includes('changeProceedings')
    case 'claims':
      return view === undefined
        ? acts.includes('addClaim') || acts.includes('fileClaim')
        : view.acts.includes('edit') || view.acts.includes('specify')
    case 'decisions':
      return view?.acts.includes('deliberate') === true
    case 'collection':
      return claims.some((one) => one.acts.includes('recordPayment'))
    case 'papers':
    case 'journal':
      return true
  }
}
