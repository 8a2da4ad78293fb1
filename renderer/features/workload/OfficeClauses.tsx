import type { ClauseOfJudge } from '../../../shared/contract/clauses.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { LOCALE_TAGS } from '../../../shared/text/language.ts'
import { useSession } from '../../api/session.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** Clauses of judges that the court offers to all, and those that wait for whoever keeps the schedule to release them. */
export function OfficeClauses() {
  const { t } = useText()
  const { person } = useSession()
  const { data } = useChannel('clause.list', {})
  if (data === undefined || findOffice(person.office)?.kind !== 'court') return null
  const { office, waiting } = data
  return (
    <section aria-labelledby="officeClauses" className="gap stack">
      <h2 id="officeClauses">{t('workload.clauses.title')}</h2>
      <p className="mut">{t('workload.clauses.explain')}</p>
      {office.length + waiting.length === 0 && <p className="empty">{t('workload.clauses.none')}</p>}
      {waiting.length > 0 && (
        <>
          <h3>{t('workload.clauses.waiting')}</h3>
          <ul className="clauses">
            {waiting.map((clause) => (
              <Clause key={`${clause.id} ${String(clause.version)}`} clause={clause} isWaiting />
            ))}
          </ul>
        </>
      )}
      {office.length > 0 && (
        <>
          <h3>{t('workload.clauses.released')}</h3>
          <ul className="clauses">
            {office.map((clause) => (
              <Clause key={clause.id} clause={clause} isWaiting={false} />
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

type Props = Readonly<{ clause: ClauseOfJudge; isWaiting: boolean }>

/** The whole clause in both languages: what is released is what is read here. */
function Clause({ clause, isWaiting }: Props) {
  const { t, pick, script, day, language } = useText()
  const session = useSession()
  const { version, title, text, place, proposedBy, proposedAt } = clause
  const about = [
    t(`screens.clauses.place.${place}`),
    t('screens.clauses.version', { version }),
    t('workload.clauses.by', { name: script(proposedBy), day: day(proposedAt) }),
  ]
  return (
    <li className="stack tight">
      <div>
        <b>{pick(title)}</b> <small className="mut">{about.join(' · ')}</small>
      </div>
      <p lang={LOCALE_TAGS[language === 'en' ? 'cnr' : language]}>{script(text.cnr)}</p>
      <p lang="en">{text.en}</p>
      {isWaiting && <Decide clause={clause} />}
      {!isWaiting && session.may('caseFile.recallClause') && <Recall clause={clause} />}
    </li>
  )
}

function Decide({ clause }: Pick<Props, 'clause'>) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const release = useCommand('clause.release')
  const refuse = useCommand('clause.refuse')
  const { id, version, isOwn } = clause
  const title = pick(clause.title)
  if (isOwn) return <p className="mut">{t('workload.clauses.ownWaits')}</p>
  return (
    <div className="actions">
      <Button
        label={t('workload.clauses.releaseOf', { title })}
        isDisabled={release.isPending}
        onPress={() => {
          release.mutate({ id, version })
        }}
      >
        {t('workload.clauses.release')}
      </Button>
      <ReasonedAct
        draft={`office/act/refuseClause_${id}`}
        button={t('workload.clauses.refuse')}
        label={t('workload.clauses.refuseOf', { title })}
        words={{
          title: t('workload.clauses.refuseTitle'),
          explain: t('workload.clauses.refuseExplain'),
          submit: t('workload.clauses.refuseSubmit'),
        }}
        isBusy={refuse.isPending}
        error={refuse.error}
        onSubmit={(reason) => refuse.mutateAsync({ id, version, reason })}
      />
      {release.error !== null && <Notice tone="bad">{errorText(release.error)}</Notice>}
    </div>
  )
}

function Recall({ clause }: Pick<Props, 'clause'>) {
  const { t, pick } = useText()
  const recall = useCommand('clause.recall')
  const { id, version } = clause
  return (
    <div className="actions">
      <ReasonedAct
        draft={`office/act/recallClause_${id}`}
        kind="quiet"
        button={t('workload.clauses.recall')}
        label={t('workload.clauses.recallOf', { title: pick(clause.title) })}
        words={{
          title: t('workload.clauses.recallTitle'),
          explain: t('workload.clauses.recallExplain'),
          submit: t('workload.clauses.recallSubmit'),
        }}
        isBusy={recall.isPending}
        error={recall.error}
        onSubmit={(reason) => recall.mutateAsync({ id, version, reason })}
      />
    </div>
  )
}
