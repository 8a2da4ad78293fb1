import type { StartOutcome, StartRowView } from '../../../shared/contract/startList.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { isToEnter, type StartListState } from './useStartList.ts'
import { useStartWords } from './useStartWords.ts'

type Props = Readonly<{ view: StartRowView; state: StartListState }>

/** One row of the list: whether it is entered, what it says, and what will come, or came, of it. */
export function StartRow({ view, state }: Props) {
  const { t, pick, script, office } = useText()
  const words = useStartWords()
  const { row, mark, judgment, value } = view
  const canEnter = isToEnter(view, state)
  return (
    <tr>
      <td>
        <Checkbox
          label={t('screens.startList.take', { row })}
          isChecked={canEnter && !state.leftOut.has(row)}
          isDisabled={!canEnter || state.isBusy}
          onChange={(isTaken) => {
            state.take(row, isTaken)
          }}
        />
      </td>
      <td>{script(mark)}</td>
      <td>
        {value !== undefined && (
          <>
            {pick(value.injured)} {value.isSealed && <Tag tone="seal">{t('screens.sealed')}</Tag>}
            <div>
              <small className="mut">
                {t('screens.startList.against', { names: value.debtors.map(script).join(', ') })}
              </small>
            </div>
          </>
        )}
      </td>
      <td>
        {value === undefined ? script(judgment) : words.decision(judgment, value.date)}
        {value !== undefined && (
          <div>
            <small className="mut">{`${office(value.court)} · ${words.heads(value)}`}</small>
          </div>
        )}
      </td>
      <td>{value !== undefined && words.follows(value)}</td>
      <td>
        <Outcome view={view} state={state} />
      </td>
    </tr>
  )
}

const TONES: Readonly<Record<StartOutcome['outcome'], Tone>> = {
  newFile: 'ok',
  newClaim: 'warn',
  there: 'plain',
  refused: 'bad',
}

function Outcome({ view, state }: Props) {
  const { t } = useText()
  const words = useStartWords()
  const done = state.done.get(view.row)
  const found = done ?? state.checked.get(view.row)
  const problems = [...view.problems, ...(found?.problem === undefined ? [] : [found.problem])]
  const outcome = view.problems.length > 0 ? 'refused' : found?.outcome
  if (outcome === undefined) return <span className="mut">{t('screens.startList.outcome.unknown')}</span>
  const first = done === undefined && outcome === 'newFile' ? firstOfFile(view, state) : undefined
  const toCome =
    first === undefined ? t(`screens.startList.outcome.${outcome}`) : t('screens.startList.sameFile', { row: first })
  return (
    <>
      <Tag tone={done?.outcome === 'newClaim' ? 'ok' : TONES[outcome]}>
        {done === undefined ? toCome : t(`screens.startList.made.${outcome}`)}
      </Tag>
      {problems.length > 0 && (
        <ul className="plainList">
          {problems.map((one) => (
            <li key={`${one.column ?? ''} ${one.code}`}>{words.problem(one)}</li>
          ))}
        </ul>
      )}
      {done === undefined && found !== undefined && words.remarks(found).map((one) => <div key={one}>{one}</div>)}
      <OpenFile outcome={found} mark={view.mark} />
    </>
  )
}

/** The row whose file this one will be in, where an earlier one of the same mark comes first. */
function firstOfFile({ row, mark }: StartRowView, { rows, checked, leftOut }: StartListState): number | undefined {
  const first = rows.find(
    (one) => one.mark === mark && checked.get(one.row)?.outcome === 'newFile' && !leftOut.has(one.row),
  )
  return first === undefined || first.row >= row ? undefined : first.row
}

function OpenFile({ outcome, mark }: Readonly<{ outcome: StartOutcome | undefined; mark: string }>) {
  const { t } = useText()
  const { go } = useNavigation()
  const caseId = outcome?.caseId
  if (caseId === undefined) return null
  return (
    <div>
      <Button
        kind="quiet"
        label={`${t('screens.startList.open')} ${mark}`}
        onPress={() => {
          go({ screen: 'caseFile', caseId, tab: 'collection' })
        }}
      >
        {t('screens.startList.open')}
      </Button>
    </div>
  )
}
