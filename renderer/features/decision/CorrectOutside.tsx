import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { OutsideDecision } from '../../../shared/domain/caseFile/outsideDecision.ts'
import { OUTSIDE_FACTS } from '../../../shared/domain/decision/outsideCorrections.ts'
import { formatNumber } from '../../../shared/format/amount.ts'
import { readTypedDate } from '../../../shared/format/parseDate.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { ReasonForm } from '../../parts/ReasonForm.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { OutsideHeads } from './OutsideHeads.tsx'
import { useOutsideForm, type TypedOutside } from './outsideForm.ts'
import { Court, Days } from './RecordOutside.tsx'

type Props = Readonly<{ file: CaseFileView; view: ClaimView; outside: NonNullable<ClaimView['outside']> }>

/** The way to put right what was written down wrongly of a decision made outside the program. */
export function CorrectOutside(props: Props) {
  const { t } = useText()
  if (!props.view.acts.includes('correctRecorded')) return null
  return (
    <div className="actions">
      <DialogButton button={t('screens.outside.correct.button')} title={t('screens.outside.correct.title')} isWide>
        {(close) => <CorrectForm {...props} onClose={close} />}
      </DialogButton>
    </div>
  )
}

function CorrectForm({ file, view, outside, onClose }: Props & Readonly<{ onClose: () => void }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const correct = useCommand('claim.correctRecorded')
  const { typed, change, changeHead, told } = useOutsideForm(file, view, typedOf(view, outside))
  return (
    <ReasonForm
      words={{
        explain: t('screens.outside.correct.explain'),
        field: t('screens.reason'),
        submit: t('screens.outside.correct.submit'),
        cancel: t('screens.cancel'),
      }}
      draft={`${file.id}/act/record-${view.claim.id}`}
      isReady={told !== undefined}
      isBusy={correct.isPending}
      error={correct.error === null ? undefined : errorText(correct.error)}
      onSubmit={(reason) =>
        told === undefined
          ? Promise.reject(new Error('not whole'))
          : correct.mutateAsync({
              ...{ caseId: file.id, revision: file.revision, claim: view.claim.id },
              record: recordOf(told),
              reason,
            })
      }
      onClose={onClose}
    >
      <Court typed={typed} onChange={change} />
      <Days typed={typed} onChange={change} error={null} />
      <OutsideHeads claim={view.claim} typed={typed.heads} onChange={changeHead} />
    </ReasonForm>
  )
}

/** What stands recorded, as it would be typed. */
function typedOf({ decision, claim }: ClaimView, outside: Props['outside']): Partial<TypedOutside> {
  const headOf = (id: string) => decision?.heads.find(({ head }) => head === id)
  return {
    ...{ court: outside.court, mark: outside.mark, judge: outside.judge, sex: 'm' },
    date: readTypedDate(outside.date),
    daysToPay: String(decision?.daysToPay ?? ''),
    final: readTypedDate(outside.final),
    enforceable: readTypedDate(outside.enforceable),
    heads: claim.heads.map(({ id }) => ({
      head: id,
      awarded: formatNumber(headOf(id)?.awardedCents ?? 0, 'cnr'),
      interestFrom: readTypedDate(headOf(id)?.interestFrom),
      granted: headOf(id)?.granted ?? false,
    })),
  }
}

function recordOf({ court, mark, date, daysToPay, heads, final, enforceable }: OutsideDecision) {
  return {
    ...{ court, mark, date, daysToPay, heads },
    ...(final === undefined ? {} : { final }),
    ...(enforceable === undefined ? {} : { enforceable }),
  }
}

/** What was corrected of the record: struck out as it stood, as it stands, who, when and why. */
export function OutsideCorrections({ file, view }: Pick<Props, 'file' | 'view'>) {
  const text = useText()
  const { t, day, script } = text
  const rows = file.corrections.filter(
    ({ fact, before }) => OUTSIDE_FACTS.some((one) => one === fact) && partOf(before, 'claim') === view.claim.id,
  )
  if (rows.length === 0) return null
  return (
    <section className="corrections" aria-label={t('screens.outside.correct.list')}>
      <h3>{t('screens.outside.correct.list')}</h3>
      <ul className="plainList">
        {rows.map(({ fact, before, after, at, person, reason }) => (
          <li key={`${at} ${fact}`}>
            <b>{t(`screens.outside.correct.fact.${nameOf(fact)}`)}</b>: <s>{say(text, partOf(before, 'value'))}</s> →{' '}
            {say(text, partOf(after, 'value'))}
            <div className="mut">
              {day(at)} · {script(person)} · {script(reason)}
            </div>
          </li>
        ))}
      </ul>
      <p className="mut">{t('screens.outside.correct.papers')}</p>
    </section>
  )
}

const NAMES = ['court', 'mark', 'date', 'daysToPay', 'heads', 'final', 'enforceable'] as const
const DATE = /^\d{4}-\d{2}-\d{2}$/

function nameOf(fact: string): (typeof NAMES)[number] {
  return NAMES.find((name) => fact === `outside.${name}`) ?? 'mark'
}

function partOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** A value of the record in words: an office, a day, the sums of heads. */
function say(text: Text, value: unknown): string {
  const { t, date, number, office, script } = text
  if (Array.isArray(value)) {
    return value
      .map((head: unknown) => {
        const [code, cents, from] = (['code', 'awardedCents', 'interestFrom'] as const).map((name) =>
          partOf(head, name),
        )
        const interest =
          typeof from === 'string' ? ` ${t('screens.outside.correct.interestFrom', { on: date(from) })}` : ''
        return `${String(code)} ${number(Number(cents))}${interest}`
      })
      .join(' · ')
  }
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') return ''
  if (DATE.test(value)) return date(value)
  const named = office(value)
  return named === value ? script(value) : named
}
