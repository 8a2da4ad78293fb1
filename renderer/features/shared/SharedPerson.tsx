import type { SharedPerson as Shared } from '../../../shared/contract/shared.ts'
import type { PersonIdentity } from '../../../shared/domain/caseFile/identity.ts'
import { useCommand } from '../../api/useChannel.ts'
import { personForm } from '../../forms/person.ts'
import { ReadValues } from '../../forms/ReadValues.tsx'
import { useText } from '../../i18n/useText.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { ReasonedAct } from '../../parts/ReasonedAct.tsx'
import { useOpenedCover } from '../../parts/useOpenedCover.ts'
import { useRoleOf } from '../../parts/useRoleOf.ts'
import { Button } from '../../ui/Button.tsx'
import { SharedPaper } from './SharedPaper.tsx'
import { SupportPlan } from './SupportPlan.tsx'

/** One person who has let the coordinator know who they are; the identity is opened with a reason, and closed again. */
export function SharedPerson({ shared }: Readonly<{ shared: Shared }>) {
  const { pick } = useText()
  const said = useRoleOf()(shared.role, shared.sex)
  const [identity, setIdentity] = useOpenedCover<PersonIdentity>()
  return (
    <section className="panel" aria-label={`${said} ${pick(shared.label)}`}>
      <h2>
        {said} <PersonLabel label={shared.label} isSealed={shared.isSealed} />
      </h2>
      <Facts shared={shared} />
      {identity === undefined ? (
        <OpenIdentity shared={shared} onOpened={setIdentity} />
      ) : (
        <OpenedIdentity
          identity={identity}
          onClose={() => {
            setIdentity(undefined)
          }}
        />
      )}
      <SupportPlan shared={shared} />
      <SharedPaper shared={shared} />
    </section>
  )
}

/** Of which file, until when, and who else may have their data. */
function Facts({ shared }: Readonly<{ shared: Shared }>) {
  const { t, date, office } = useText()
  const { mark, court, prosecution, until, status, consents, informed, claims } = shared
  const lines = [
    [t('screens.shared.mark'), `${mark} · ${office(prosecution)} · ${office(court)}`],
    [t('screens.shared.until'), date(until)],
    ...(status === undefined ? [] : [[t('screens.shared.status'), t(`screens.identification.${status}`)]]),
    [t('screens.shared.informed'), informed === undefined ? t('screens.shared.notInformed') : date(informed)],
    [
      t('screens.shared.claim'),
      claims.length === 0
        ? t('screens.shared.noClaim')
        : claims.map(({ stage }) => t(`screens.stage.${stage}`)).join(', '),
    ],
    [t('screens.shared.consents'), consents.map((recipient) => t(`screens.consentRecipient.${recipient}`)).join(', ')],
  ]
  return (
    <dl className="readValues">
      {lines.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

type OpenProps = Readonly<{ shared: Shared; onOpened: (identity: PersonIdentity) => void }>

function OpenIdentity({ shared: { caseId, person }, onOpened }: OpenProps) {
  const { t } = useText()
  const reveal = useCommand('shared.reveal')
  return (
    <ReasonedAct
      button={t('screens.shared.button')}
      words={{
        title: t('screens.shared.title'),
        explain: t('screens.reveal.explain'),
        submit: t('screens.reveal.submit'),
      }}
      draft={`${caseId}/shared/${person}/reveal`}
      isBusy={reveal.isPending}
      error={reveal.error}
      onSubmit={(reason) =>
        reveal.mutateAsync({ caseId, person, reason }).then((opened) => {
          onOpened(opened.identity)
        })
      }
    />
  )
}

function OpenedIdentity({ identity, onClose }: Readonly<{ identity: PersonIdentity; onClose: () => void }>) {
  const { t } = useText()
  return (
    <div className="openedIdentity stack">
      <ReadValues form={personForm} typed={personForm.toForm(identity)} fields={Object.keys(identity)} />
      <div className="actions">
        <Button onPress={onClose}>{t('screens.shared.close')}</Button>
      </div>
    </div>
  )
}
