import type { ClaimHead } from '../../../shared/domain/caseFile/claim.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField } from '../../ui/BilingualField.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { splitHead, type DecidedForm, type Split } from './decisionForm.ts'
import type { DecisionProps } from './decisionProps.ts'

type RowProps = DecisionProps & Readonly<{ head: ClaimHead; index: number }>

type SetItem = (part: Partial<DecidedForm>) => void
type ItemProps = RowProps & Readonly<{ item: DecidedForm; split: Split; set: SetItem }>

export function DecisionRow(props: RowProps) {
  const { head, index, form, onChange } = props
  const { number } = useText()
  const item = form.heads.find((entry) => entry.head === head.id)
  if (item === undefined) return null
  const split = splitHead(head.amountCents, item.awarded)
  const set: SetItem = (part) => {
    onChange((before) => ({
      ...before,
      heads: before.heads.map((entry) => (entry.head === head.id ? { ...entry, ...part } : entry)),
    }))
  }
  const isReferred = (split.referred ?? 0) > 0 || item.granted === 'no'
  return (
    <>
      <tr data-index={index}>
        <td rowSpan={isReferred ? 2 : 1}>
          <b>{head.code}</b>
        </td>
        <td className="num">{head.amountCents === null ? '—' : number(head.amountCents)}</td>
        <td>
          <Answer {...props} item={item} split={split} set={set} />
        </td>
        <td className="num">{split.referred === undefined || split.referred === 0 ? '—' : number(split.referred)}</td>
        <td>
          <Why {...props} item={item} split={split} set={set} />
        </td>
      </tr>
      {isReferred && (
        <tr className="reasonsRow" data-index={index}>
          <td colSpan={4}>
            <Tests code={head.code} item={item} index={index} isReadOnly={props.isReadOnly} onChange={set} />
          </td>
        </tr>
      )}
    </>
  )
}

/** The amount awarded; for a thing or an annulment, which has none, whether it is granted. */
function Answer({ head, index, item, problems, isReadOnly, set }: ItemProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const problem = problems[`heads.${head.id}.awardedCents`]
  if (head.amountCents === null && headByCode(head.code).kind === 'return') {
    return (
      <SelectField
        label={t('screens.decision.grantedOf', { code: head.code })}
        hideLabel
        value={item.granted}
        empty={t('screens.choose')}
        options={['yes', 'no'].map((value) => ({ value, label: t(`screens.granted.${value}`) }))}
        isDisabled={isReadOnly}
        field={`heads.${String(index)}.granted`}
        onChange={(granted) => {
          set({ granted })
        }}
      />
    )
  }
  return (
    <TextField
      label={t('screens.decision.awardedOf', { code: head.code })}
      hideLabel
      kind="amount"
      maxLength={60}
      value={item.awarded}
      isReadOnly={isReadOnly}
      field={`heads.${String(index)}.awardedCents`}
      error={problem === undefined ? undefined : errorText(problem)}
      onChange={(awarded) => {
        set({ awarded })
      }}
    />
  )
}

function Why(props: ItemProps) {
  const { head, file, item, split, isReadOnly, set } = props
  const { pick } = useText()
  const titles = head.evidence.map((id) => pick(file.evidence.find((entry) => entry.id === id)?.title))
  return (
    <>
      <Outcome split={split} item={item} /> {pick(headByCode(head.code).name)}
      {titles.length > 0 && <div className="mut">{titles.join(' · ')}</div>}
      {!isReadOnly && item.awarded === '' && head.amountCents !== null && (
        <Quick
          claimed={head.amountCents}
          code={head.code}
          onSet={(awarded) => {
            set({ awarded })
          }}
        />
      )}
      {(split.awarded ?? 0) > 0 && <Interest {...props} onSet={set} />}
    </>
  )
}

function Outcome({ split, item }: Readonly<{ split: Split; item: DecidedForm }>) {
  const { t } = useText()
  if (item.granted === 'yes') return <Tag tone="ok">{t('screens.outcome.full')}</Tag>
  if (item.granted === 'no') return <Tag tone="warn">{t('screens.outcome.referred')}</Tag>
  if (split.awarded === undefined) return <Tag tone="bad">{t('screens.outcome.undecided')}</Tag>
  if (split.referred === 0) return <Tag tone="ok">{t('screens.outcome.full')}</Tag>
  return <Tag tone="warn">{t(split.awarded === 0 ? 'screens.outcome.referred' : 'screens.outcome.part')}</Tag>
}

function Quick({ claimed, code, onSet }: Readonly<{ claimed: number; code: string; onSet: (typed: string) => void }>) {
  const { t } = useText()
  return (
    <div>
      <Button
        kind="quiet"
        label={`${code}: ${t('screens.decision.awardAll')}`}
        onPress={() => {
          onSet(formatNumber(claimed, 'cnr'))
        }}
      >
        {t('screens.decision.awardAll')}
      </Button>
      <Button
        kind="quiet"
        label={`${code}: ${t('screens.decision.referAll')}`}
        onPress={() => {
          onSet('0,00')
        }}
      >
        {t('screens.decision.referAll')}
      </Button>
    </div>
  )
}

type PartProps = Readonly<{
  item: DecidedForm
  index: number
  isReadOnly: boolean
  onChange: (part: Partial<DecidedForm>) => void
}>

/** Both tests of the statute, each with facts of this case, in both languages (ZKP 239/2, 379/7). */
function Tests({ code, item, index, isReadOnly, onChange }: PartProps & Readonly<{ code: string }>) {
  const { t } = useText()
  const marks = { cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }
  const at = `heads.${String(index)}.referral`
  return (
    <div className="tests" role="group" aria-label={code}>
      <BilingualField
        label={t('screens.decision.noReliableBasis')}
        marks={marks}
        isLong
        value={item.noReliableBasis}
        isReadOnly={isReadOnly}
        field={`${at}.noReliableBasis`}
        onChange={(noReliableBasis) => {
          onChange({ noReliableBasis })
        }}
      />
      <BilingualField
        label={t('screens.decision.wouldDelay')}
        marks={marks}
        isLong
        value={item.wouldDelay}
        isReadOnly={isReadOnly}
        field={`${at}.wouldDelay`}
        onChange={(wouldDelay) => {
          onChange({ wouldDelay })
        }}
      />
    </div>
  )
}

function Interest({ head, index, item, problems, isReadOnly, onSet }: ItemProps & Readonly<{ onSet: SetItem }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const problem = problems[`heads.${head.id}.interestFrom`]
  return (
    <div className="grid2 tight interest">
      <SelectField
        label={t('screens.decision.interestOf', { code: head.code })}
        hideLabel
        value={item.interest}
        empty={t('screens.decision.interestChoose')}
        options={['none', 'date'].map((value) => ({ value, label: t(`screens.interest.${value}`) }))}
        isDisabled={isReadOnly}
        onChange={(interest) => {
          onSet({ interest })
        }}
      />
      {item.interest === 'date' && (
        <TextField
          label={t('screens.decision.interestFromOf', { code: head.code })}
          hideLabel
          kind="date"
          placeholder={t('screens.datePattern')}
          value={item.interestFrom}
          isReadOnly={isReadOnly}
          field={`heads.${String(index)}.interestFrom`}
          error={problem === undefined ? undefined : errorText(problem)}
          onChange={(interestFrom) => {
            onSet({ interestFrom })
          }}
        />
      )}
    </div>
  )
}
