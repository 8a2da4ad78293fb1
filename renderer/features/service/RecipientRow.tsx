import type { CaseFileView, ClaimView } from '../../../shared/contract/caseFile.ts'
import type { RecipientView, ServiceView } from '../../../shared/contract/service.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Button } from '../../ui/Button.tsx'
import { AttemptEditor } from './AttemptEditor.tsx'
import { Attempts } from './Attempts.tsx'
import { PapersFor } from './PapersFor.tsx'
import { useRecipientName } from './useRecipientName.ts'

type Props = Readonly<{
  file: CaseFileView
  view: ClaimView
  service: ServiceView
  recipient: RecipientView
  item: string | undefined
}>

/** One recipient: every attempt, when it counts as served, until when an appeal is open; and the attempt being recorded. */
export function RecipientRow({ file, view, service, recipient, item }: Props) {
  const { t, date, pick } = useText()
  const { go } = useNavigation()
  const name = useRecipientName(file, recipient)
  const { servedOn, counts, isLast, article } = recipient
  const route = { screen: 'caseFile', caseId: file.id, tab: 'collection' } as const
  const key = `${view.claim.id}_${recipient.person ?? ''}`
  const mayRecord = view.acts.includes('recordService') && servedOn === undefined
  return (
    <>
      <tr className={isLast ? 'last' : undefined}>
        <th scope="row">
          <Who file={file} recipient={recipient} />
        </th>
        <td>
          <Attempts file={file} view={view} service={service} recipient={recipient} name={name} />
          {!counts && <small>{t('service.onRequest', { article: pick(article) })}</small>}
        </td>
        <td className="day">{servedOn === undefined ? t('service.waiting') : date(servedOn)}</td>
        <AppealUntil recipient={recipient} />
        <td className="acts">
          {mayRecord && item !== key && (
            <Button
              label={t('service.recordFor', { name })}
              onPress={() => {
                go({ ...route, item: key }, 'channel')
              }}
            >
              {t('service.record')}
            </Button>
          )}
          {mayRecord && <PapersFor file={file} claim={view.claim.id} name={name} />}
        </td>
      </tr>
      {mayRecord && item === key && (
        <tr>
          <td colSpan={5}>
            <AttemptEditor
              {...{ file, service, recipient, draft: key }}
              onClose={() => {
                go(route, '')
              }}
            />
          </td>
        </tr>
      )}
    </>
  )
}

/** Until when an appeal is open; the last of them sets the finality. */
function AppealUntil({ recipient: { counts, appealUntil, isLast } }: Readonly<{ recipient: RecipientView }>) {
  const { t, date } = useText()
  return (
    <td className="day">
      {!counts && t('service.noPeriod')}
      {appealUntil !== undefined && (isLast ? <b>{date(appealUntil)}</b> : date(appealUntil))}
      {isLast && <small>{t('service.last')}</small>}
    </td>
  )
}

/** Who it is, as what, and into whose hands it goes. */
function Who({ file, recipient }: Readonly<{ file: CaseFileView; recipient: RecipientView }>) {
  const { t } = useText()
  const name = useRecipientName(file, recipient)
  const label = (id: string | undefined) => file.people.find((one) => one.id === id)
  const [person, through] = [label(recipient.person), label(recipient.through)]
  return (
    <>
      {person === undefined ? name : <PersonLabel label={person.label} isSealed={person.sealed === true} />}
      <small>{t(`service.as.${recipient.as}`)}</small>
      {through !== undefined && (
        <small>
          {t('service.through')} <PersonLabel label={through.label} isSealed={through.sealed === true} />
        </small>
      )}
    </>
  )
}
