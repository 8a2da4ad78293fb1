import { useState } from 'react'
import type { RestoreAuthority as Authority, RestoreLook } from '../../../shared/contract/restore.ts'
import type { Account, PersonId } from '../../../shared/domain/staff/account.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import { seesCases } from '../../../shared/domain/staff/keys.ts'
import { useSecretCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { ActForm } from '../ActForm.tsx'
import { TwoShares } from '../ceremony/TwoShares.tsx'
import type { ChosenCopy } from './chosenCopy.ts'

type Props = Readonly<{ chosen: ChosenCopy; onLook: (look: RestoreLook) => void; onBack: () => void }>
type Way = Authority['kind']

/** Who wants the copy back: one who manages copies with one who works on cases, or two shares. */
export function RestoreAuthority({ chosen: { copy, people, vault }, onLook, onBack }: Props) {
  const { t, day, time } = useText()
  const errorText = useErrorText()
  const [way, setWay] = useState<Way>(vault === 'kept' ? 'people' : 'shares')
  const look = useSecretCommand('restore.look')
  const send = (by: Authority) => {
    look.mutate({ by }, { onSuccess: onLook })
  }
  return (
    <div className="stack narrow">
      <p className="lead">{t('screens.restore.chosen', { day: day(copy.madeAt), time: time(copy.madeAt) })}</p>
      <p className="mut">{t(`screens.restore.vault.${vault}`)}</p>
      <SelectField
        label={t('screens.restore.way')}
        value={way}
        options={(['people', 'shares'] as const).map((value) => ({ value, label: t(`screens.restore.ways.${value}`) }))}
        onChange={(value) => {
          setWay(value === 'people' ? 'people' : 'shares')
        }}
      />
      {look.error !== null && <Notice tone="bad">{errorText(look.error)}</Notice>}
      {look.isPending && <p role="status">{t('screens.restore.looking')}</p>}
      {way === 'people' ? (
        <People key={look.failureCount} people={people} isBusy={look.isPending} onReady={send} onBack={onBack} />
      ) : (
        <Shares key={look.failureCount} people={people} onReady={send} onBack={onBack} />
      )}
    </div>
  )
}

type WayProps = Readonly<{ people: readonly Account[]; onReady: (by: Authority) => void; onBack: () => void }>
type Typed = Readonly<{ person: PersonId | undefined; password: string }>

function People({ people, isBusy, onReady, onBack }: WayProps & Readonly<{ isBusy: boolean }>) {
  const { t } = useText()
  const manage = people.filter(({ roles }) => mayRead(roles, 'backups'))
  const work = people.filter(({ roles }) => roles.every(seesCases))
  const [first, setFirst] = useState<Typed>({ person: manage[0]?.id, password: '' })
  const [second, setSecond] = useState<Typed>({ person: work[0]?.id, password: '' })
  const [one, other] = [first, second]
  const isReady = one.person !== undefined && other.person !== undefined && one.password !== '' && other.password !== ''
  return (
    <ActForm
      submit={t('screens.restore.look')}
      isReady={isReady}
      isBusy={isBusy}
      onSubmit={() => {
        if (one.person === undefined || other.person === undefined) return
        onReady({
          kind: 'people',
          people: [
            { person: one.person, password: one.password },
            { person: other.person, password: other.password },
          ],
        })
      }}
      onClose={onBack}
    >
      <Person role="manages" people={manage} typed={first} onChange={setFirst} />
      <Person role="works" people={work} typed={second} onChange={setSecond} />
    </ActForm>
  )
}

type PersonProps = Readonly<{
  role: 'manages' | 'works'
  people: readonly Account[]
  typed: Typed
  onChange: (typed: Typed) => void
}>

function Person({ role, people, typed, onChange }: PersonProps) {
  const { t } = useText()
  return (
    <>
      <WhoField
        label={t(`screens.restore.who.${role}`)}
        people={people}
        person={typed.person}
        onChange={(person) => {
          onChange({ ...typed, person })
        }}
      />
      <PasswordField
        label={t(`screens.restore.password.${role}`)}
        value={typed.password}
        onChange={(password) => {
          onChange({ ...typed, password })
        }}
      />
    </>
  )
}

function Shares({ people, onReady, onBack }: WayProps) {
  const { t } = useText()
  const [person, setPerson] = useState(people[0]?.id)
  return (
    <>
      <WhoField label={t('screens.restore.who.brings')} people={people} person={person} onChange={setPerson} />
      <TwoShares
        onBack={onBack}
        onReady={([one, other]) => {
          if (person !== undefined) onReady({ kind: 'shares', person, shares: [one, other] })
        }}
      />
    </>
  )
}

type WhoProps = Readonly<{
  label: string
  people: readonly Account[]
  person: PersonId | undefined
  onChange: (person: PersonId | undefined) => void
}>

function WhoField({ label, people, person, onChange }: WhoProps) {
  const { script } = useText()
  return (
    <SelectField
      label={label}
      value={person ?? ''}
      options={people.map(({ id, displayName }) => ({ value: id, label: script(displayName) }))}
      onChange={(value) => {
        onChange(people.find(({ id }) => id === value)?.id)
      }}
    />
  )
}
