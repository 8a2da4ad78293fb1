import type { Output } from '../../../shared/contract/channels.ts'
import { useText } from '../../i18n/useText.ts'
import { Notice } from '../../ui/Notice.tsx'

type Look = Output<'retention.look'>

/** Until when a file is kept and why, what stands against erasing it, and what an erasure would take. */
export function RetentionFacts({ look }: Readonly<{ look: Look }>) {
  const { t, date, day, script } = useText()
  const { rule, from, until, obstacles, proposal, counts } = look
  return (
    <>
      <p>
        {t('screens.retention.until', {
          until: date(until),
          from: date(from),
          rule: t(`screens.retention.rule.${rule}`),
        })}
      </p>
      {obstacles.length > 0 && (
        <Notice tone="warn">
          {t('screens.retention.barred', {
            why: obstacles.map((obstacle) => t(`screens.retention.obstacle.${obstacle}`)).join('; '),
          })}
        </Notice>
      )}
      {proposal !== undefined && (
        <Notice tone="warn">
          {t('screens.retention.proposal', {
            person: script(proposal.person),
            day: day(proposal.at),
            reason: script(proposal.reason),
          })}
        </Notice>
      )}
      <p className="mut">{t('screens.retention.counts', counts)}</p>
    </>
  )
}
