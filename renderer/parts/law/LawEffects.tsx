import type { Output } from '../../../shared/contract/channels.ts'
import { useText, type Text } from '../../i18n/useText.ts'
import { nameOfPaper } from '../nameOfPaper.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'

type Effect = Output<'law.look'>['effects'][number]

/** Which figures, days and sentences of the fictional cases a version changes, and by how much. */
export function LawEffects({ effects, samples }: Readonly<{ effects: readonly Effect[]; samples: number }>) {
  const text = useText()
  const { t } = text
  if (effects.length === 0) return <p>{t('screens.law.noEffect', { count: samples })}</p>
  return (
    <table>
      <caption className="unseen">{t('screens.law.effects')}</caption>
      <ColumnHeads
        columns={['sample', 'what', 'before', 'after', 'by'] as const}
        nameOf={(column) => t(`screens.law.effect.${column}`)}
      />
      <tbody>
        {effects.map((effect, index) => {
          const { what, before, after, by } = cellsOf(effect, text)
          const kind = effect.of === 'interest' ? 'nowrap' : undefined
          return (
            <tr key={index}>
              <th scope="row">{effect.sample}</th>
              <td>{what}</td>
              <td className={kind}>{before}</td>
              <td className={kind}>{after}</td>
              <td className="num">{by}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function cellsOf(effect: Effect, { t, pick, amount, date }: Text) {
  const none = t('screens.law.none')
  if (effect.of === 'text') {
    const { kind, before, after } = effect
    return {
      what: pick(nameOfPaper(kind)),
      before: before === undefined ? none : pick(before),
      after: after === undefined ? none : pick(after),
      by: '',
    }
  }
  if (effect.of === 'deadline') {
    const { before, after, beforeSentence, afterSentence, name } = effect
    return {
      what: pick(name),
      before: `${date(before) || none} · ${pick(beforeSentence)}`,
      after: `${date(after) || none} · ${pick(afterSentence)}`,
      by: '',
    }
  }
  const { beforeCents, afterCents, byCents, code, principalCents, from, to, wasProjected } = effect
  const old = beforeCents === undefined ? none : amount(beforeCents)
  return {
    what: t('screens.law.interest', { code, principal: amount(principalCents), from: date(from), to: date(to) }),
    before: wasProjected ? t('screens.law.projected', { amount: old }) : old,
    after: afterCents === undefined ? none : amount(afterCents),
    by: byCents === undefined ? '' : `${byCents > 0 ? '+' : ''}${amount(byCents)}`,
  }
}
