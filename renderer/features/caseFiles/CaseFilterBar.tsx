import { CASE_CUSTODIES, DUE_PERIODS, REACHED_FILTERS, STAGE_FILTERS } from '../../../shared/contract/caseList.ts'
import { canHave, CAPACITIES, readsAllFiles } from '../../../shared/domain/claim/needToKnow.ts'
import type { ClaimStage } from '../../../shared/domain/claim/stages.ts'
import type { MessageKey } from '../../../shared/text/messageKey.ts'
import { useSession } from '../../api/session.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'
import { enterList } from '../../ui/listPlace.ts'
import { SelectField } from '../../ui/SelectField.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { useVisitState } from '../../ui/visit.ts'
import type { CaseListingState } from './useCaseListing.ts'

const FIELD = 'caseFiles.search'
/** Years of marks that are offered, back from this one. */
const YEARS = 20

type Props = Readonly<{ state: CaseListingState; list: string }>

/** What the list is narrowed to: what is asked for daily, and the rest on demand. The arrow down leads into the list. */
export function CaseFilterBar({ state, list }: Props) {
  const { t } = useText()
  const [isOpen, setIsOpen] = useVisitState('caseFiles.moreFilters', false)
  useShortcut({ key: '/' }, focusFilter)
  return (
    <div
      className={isOpen || hasChoice(state) ? 'filter isOpen' : 'filter'}
      role="search"
      aria-label={t('screens.caseFiles.filter')}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        enterList(list)
      }}
    >
      <Words state={state} />
      <Daily state={state} />
      <Button
        kind="quiet"
        isExpanded={isOpen}
        onPress={() => {
          setIsOpen(!isOpen)
        }}
      >
        {t('screens.caseFiles.moreFilters')}
      </Button>
      {(state.isFiltered || hasMore(state)) && (
        <Button kind="quiet" onPress={state.clear}>
          {t('screens.caseFiles.clear')}
        </Button>
      )}
      {(isOpen || hasMore(state)) && <More state={state} />}
    </div>
  )
}

/** Whether anything but the words narrows the list: where the window is low the choices are folded, and then they show. */
function hasChoice(state: CaseListingState): boolean {
  const { custody, stage, due, mine } = state.chosen
  return custody !== 'any' || stage !== undefined || due !== undefined || mine === true || hasMore(state)
}

function hasMore({ chosen, typed }: CaseListingState): boolean {
  return chosen.owner !== undefined || chosen.year !== undefined || typed.claimedFrom + typed.claimedTo !== ''
}

type Part = Readonly<{ state: CaseListingState }>

function Words({ state }: Part) {
  const { t } = useText()
  return (
    <TextField
      label={t('screens.caseFiles.search')}
      type="search"
      value={state.typed.find}
      onChange={(text) => {
        state.type('find', text)
      }}
      maxLength={200}
      field={FIELD}
    />
  )
}

function Daily({ state }: Part) {
  const { t } = useText()
  const { person } = useSession()
  const { chosen, choose } = state
  return (
    <div className="dailyFilters">
      <SelectField
        label={t('screens.caseFiles.custody')}
        value={chosen.custody}
        options={CASE_CUSTODIES.map((value) => ({ value, label: t(`screens.caseFiles.custodies.${value}`) }))}
        onChange={(value) => {
          choose({ custody: CASE_CUSTODIES.find((one) => one === value) ?? 'any' })
        }}
      />
      <Stage state={state} />
      <Due state={state} />
      {CAPACITIES.some((capacity) => canHave(capacity, person)) && (
        <Checkbox
          label={t('screens.caseFiles.mine')}
          isChecked={chosen.mine === true}
          onChange={(mine) => {
            choose({ mine })
          }}
        />
      )}
    </div>
  )
}

function Stage({ state: { chosen, choose } }: Part) {
  const { t } = useText()
  return (
    <SelectField
      label={t('screens.caseFiles.column.stage')}
      value={chosen.stage ?? ''}
      empty={t('screens.caseFiles.anyStage')}
      options={STAGE_FILTERS.map((value) => ({
        value,
        label: t(wordOfStage(value)),
      }))}
      onChange={(value) => {
        choose({ stage: STAGE_FILTERS.find((one) => one === value) })
      }}
    />
  )
}

function wordOfStage(stage: (typeof STAGE_FILTERS)[number]): MessageKey {
  if (stage === 'noClaim') return 'screens.caseFiles.withoutClaim'
  const reached = REACHED_FILTERS.find((step) => stage === `reached.${step}`)
  return reached === undefined ? `screens.stage.${stage as ClaimStage}` : `screens.caseFiles.reached.${reached}`
}

function Due({ state: { chosen, choose } }: Part) {
  const { t } = useText()
  return (
    <SelectField
      label={t('screens.caseFiles.column.due')}
      value={chosen.due ?? ''}
      empty={t('screens.caseFiles.anyDue')}
      options={DUE_PERIODS.map((value) => ({
        value,
        label: t(value === 'none' ? 'screens.caseFiles.noDue' : `today.group.${value}`),
      }))}
      onChange={(value) => {
        choose({ due: DUE_PERIODS.find((one) => one === value) })
      }}
    />
  )
}

function More({ state }: Part) {
  const { t } = useText()
  const { today } = useSession()
  const { chosen, choose } = state
  const thisYear = Number(today.slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear - back))
  return (
    <div className="moreFilters">
      <Owner state={state} />
      <SelectField
        label={t('screens.caseFiles.year')}
        value={chosen.year === undefined ? '' : String(chosen.year)}
        empty={t('screens.caseFiles.anyYear')}
        options={years.map((value) => ({ value, label: value }))}
        onChange={(value) => {
          choose({ year: value === '' ? undefined : Number(value) })
        }}
      />
      <Sum state={state} name="claimedFrom" />
      <Sum state={state} name="claimedTo" />
    </div>
  )
}

/** Whose file it is: of everybody where the person reads all files, else whether it is somebody's yet. */
function Owner({ state: { chosen, choose } }: Part) {
  const { t, script } = useText()
  const { accounts, person } = useSession()
  const owners = accounts.filter(
    (one) => one.office === person.office && canHave('owner', one) && (readsAllFiles(person) || one.id === person.id),
  )
  return (
    <SelectField
      label={t('screens.caseFiles.owner')}
      value={chosen.owner ?? ''}
      empty={t('screens.caseFiles.anyOwner')}
      options={[
        { value: 'nobody', label: t('screens.caseFiles.nobody') },
        ...owners.map(({ id, displayName }) => ({ value: id, label: script(displayName) })),
      ]}
      onChange={(value) => {
        choose({ owner: value === 'nobody' ? 'nobody' : owners.find(({ id }) => id === value)?.id })
      }}
    />
  )
}

function Sum({ state, name }: Part & Readonly<{ name: 'claimedFrom' | 'claimedTo' }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const code = state.problems[name]
  return (
    <TextField
      label={t(`screens.caseFiles.${name}`)}
      kind="amount"
      value={state.typed[name]}
      onChange={(text) => {
        state.type(name, text)
      }}
      maxLength={40}
      error={code === undefined ? undefined : errorText(code)}
    />
  )
}

function focusFilter(): void {
  document.querySelector<HTMLElement>(`[data-field="${FIELD}"]`)?.focus()
}
