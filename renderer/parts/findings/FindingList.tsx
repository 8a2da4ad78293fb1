import { useMemo, useRef, type ReactNode } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { FindingView } from '../../../shared/contract/claim.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { useStatus } from '../../ui/StatusLine.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { FirstFew } from './FirstFew.tsx'
import { writeFinding, type CheckedClaim, type FindingWords } from './findingWords.ts'
import { groupFindings, type FindingGroup } from './groupFindings.ts'

/** Of a claim of hundreds of heads nobody reads all findings at once: the rest is drawn when it is asked for. */
const GROUPS_AT_FIRST = 30
const PLACES_AT_FIRST = 10

type Props = Readonly<{
  title: string
  findings: readonly FindingView[]
  file: CaseFileView
  claim: CheckedClaim
  /** Said where nothing is in the way. */
  clear: ReactNode
}>

/** What is still in the way: each finding says the defect, the way out and the place, and a press leads there. */
export function FindingList({ title, findings, file, claim, clear }: Props) {
  const text = useText()
  const words = useMemo(() => writeFinding(findings, file, claim, text), [findings, file, claim, text])
  const groups = useMemo(() => groupFindings(words), [words])
  const blockers = words.filter(({ severity }) => severity === 'blocker').length
  const open = useOpenFinding(file)
  const last = useRef<string>(undefined)
  const press = (finding: FindingWords) => {
    last.current = finding.key
    open(finding)
  }
  useShortcut({ key: 'F8' }, () => {
    const next = words[words.findIndex(({ key }) => key === last.current) + 1] ?? words[0]
    if (next !== undefined) press(next)
  })
  return (
    <>
      <h2 aria-live="polite">
        {title} <Counts blockers={blockers} warnings={words.length - blockers} />
      </h2>
      {clear}
      <FirstFew
        className="findings"
        items={groups}
        limit={GROUPS_AT_FIRST}
        keyOf={keyOf}
        write={(group) => <Group group={group} onPress={press} />}
      />
    </>
  )
}

function Counts({ blockers, warnings }: Readonly<{ blockers: number; warnings: number }>) {
  const { t } = useText()
  const counts = [
    ...(blockers > 0 ? [t('screens.gate.blockers', { count: blockers })] : []),
    ...(warnings > 0 ? [t('screens.gate.warnings', { count: warnings })] : []),
  ]
  return <small className="counts">{counts.join(' · ')}</small>
}

const keyOf = ({ key }: Readonly<{ key: string }>) => key

type OnPress = (finding: FindingWords) => void

function Group({ group, onPress }: Readonly<{ group: FindingGroup; onPress: OnPress }>) {
  const [first] = group.findings
  if (group.findings.length === 1) {
    return (
      <button
        type="button"
        onClick={() => {
          onPress(first)
        }}
      >
        <Sentence finding={first} />
        <span className="where">{first.where}</span>
      </button>
    )
  }
  return (
    <>
      <div className="said">
        <Sentence finding={first} count={group.findings.length} />
      </div>
      <FirstFew
        className="places"
        items={group.findings}
        limit={PLACES_AT_FIRST}
        keyOf={keyOf}
        write={(finding) => (
          <button
            type="button"
            onClick={() => {
              onPress(finding)
            }}
          >
            <span className="where">{finding.where}</span>
          </button>
        )}
      />
    </>
  )
}

function Sentence({ finding, count }: Readonly<{ finding: FindingWords; count?: number }>) {
  const { t } = useText()
  const { severity, message, remedy, article } = finding
  const why = [remedy, article].filter((part) => part !== undefined).join(' — ')
  return (
    <>
      <Tag tone={severity === 'blocker' ? 'bad' : 'warn'}>
        {t(`screens.gate.${severity}`)}
        {count !== undefined && ` × ${String(count)}`}
      </Tag>
      <b>{message}</b>
      {why !== '' && <span className="mut">{why}</span>}
    </>
  )
}

/** Opens the place of a finding and moves the focus to its field; says so where the window has no such field. */
function useOpenFinding(file: CaseFileView): OnPress {
  const { go } = useNavigation()
  const { say } = useStatus()
  return ({ place }) => {
    if (place === undefined) {
      say('screens.gate.noPlace')
      return
    }
    const { tab, item, field } = place
    go({ screen: 'caseFile', caseId: file.id, tab, ...(item === undefined ? {} : { item }) }, field)
  }
}
