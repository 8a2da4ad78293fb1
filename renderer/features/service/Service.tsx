import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { ServiceView } from '../../../shared/contract/service.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { Finality } from './Finality.tsx'
import { RecipientRow } from './RecipientRow.tsx'

type Props = Readonly<{ file: CaseFileView; item: string | undefined }>

/** Service of every issued order of the file: on whom, how often it was tried, when it counts, and what of finality follows. */
export function Service({ file, item }: Props) {
  const { t } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('caseFile.service', { caseId: file.id })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  if (data.length === 0) return <p className="empty">{t('service.none')}</p>
  return data.map((service) => <OfClaim key={service.claim} file={file} service={service} item={item} />)
}

function OfClaim({ file, service, item }: Props & Readonly<{ service: ServiceView }>) {
  const { t, date } = useText()
  const view = file.claims.find(({ claim }) => claim.id === service.claim)
  const claimant = file.people.find(({ id }) => id === view?.claim.claimant)
  if (view === undefined) return null
  const heading = `service.${service.claim}`
  return (
    <section className="service" aria-labelledby={heading}>
      <h2 id={heading}>
        {t('service.title')}{' '}
        {claimant !== undefined && file.claims.length > 1 && (
          <PersonLabel label={claimant.label} isSealed={claimant.sealed === true} />
        )}{' '}
        {view.outside !== undefined && <Tag tone="warn">{t('screens.outside.tag')}</Tag>}{' '}
        <small>{t('service.order', { number: service.number, day: date(service.issued) })}</small>
      </h2>
      <ServedRuling service={service} />
      <table aria-labelledby={heading}>
        <thead>
          <tr>
            <th>{t('service.recipient')}</th>
            <th>{t('service.attempts')}</th>
            <th>{t('service.servedOn')}</th>
            <th>{t('service.appealUntil')}</th>
            <th>
              <span className="unseen">{t('service.record')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {service.recipients.map((recipient) => (
            <RecipientRow
              key={recipient.person ?? ''}
              file={file}
              view={view}
              service={service}
              recipient={recipient}
              item={item}
            />
          ))}
        </tbody>
      </table>
      <Finality file={file} view={view} service={service} />
    </section>
  )
}

/** Which ruling is served now, where one was issued from whose service the period of appeal runs anew. */
function ServedRuling({ service: { ruling } }: Readonly<{ service: ServiceView }>) {
  const { t, date } = useText()
  if (ruling === undefined) return null
  return <p>{t(`service.ruling.${ruling.act}`, { number: ruling.number, day: date(ruling.issued) })}</p>
}
