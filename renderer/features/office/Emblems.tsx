import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { Emblem } from '../../../shared/domain/offices/emblem.ts'
import { ApiError } from '../../api/client.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { BilingualField, type RawBilingual } from '../../ui/BilingualField.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useStatus } from '../../ui/StatusLine.tsx'
import { EmblemPicture } from './EmblemPicture.tsx'

type Entry = Output<'office.emblems'>[number]
const NOTHING: RawBilingual = { cnr: '', en: '' }

/** The emblems the offices of this machine put at the head of their documents. */
export function Emblems() {
  const { t } = useText()
  const errorText = useErrorText()
  const { data: entries, error } = useChannel('office.emblems', {})
  return (
    <>
      <p className="mut">{t('screens.office.explain')}</p>
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {entries?.map((entry) => (
        <OfficeEmblem key={entry.office} entry={entry} />
      ))}
    </>
  )
}

function OfficeEmblem({ entry: { office, emblem } }: Readonly<{ entry: Entry }>) {
  const { t, office: nameOf } = useText()
  return (
    <section className="gap stack" aria-label={nameOf(office)}>
      <h2>{nameOf(office)}</h2>
      {emblem === undefined ? <p>{t('screens.office.none')}</p> : <Taken office={office} emblem={emblem} />}
      <TakeEmblem office={office} />
    </section>
  )
}

/** What the office has, and the way to be without it. */
function Taken({ office, emblem }: Readonly<{ office: string; emblem: Emblem }>) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const remove = useCommand('office.removeEmblem')
  return (
    <>
      <EmblemPicture emblem={emblem} label={pick(emblem.alt)} />
      <p>{t('screens.office.shows', { cnr: emblem.alt.cnr, en: emblem.alt.en })}</p>
      <div className="actions">
        <Button
          isDisabled={remove.isPending}
          onPress={() => {
            remove.mutate({ office })
          }}
        >
          {t('screens.office.remove')}
        </Button>
      </div>
      {remove.error !== null && <Notice tone="bad">{errorText(remove.error)}</Notice>}
    </>
  )
}

/** What the emblem shows, and the file. */
function TakeEmblem({ office }: Readonly<{ office: string }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { say } = useStatus()
  const [alt, setAlt] = useState<RawBilingual>(NOTHING)
  const take = useCommand('office.takeEmblem')
  const field = take.error instanceof ApiError ? take.error.field : undefined
  const wrong = (side: keyof RawBilingual) => (field === `alt.${side}` ? errorText(take.error) : undefined)
  const choose = () =>
    void take.mutateAsync({ office, alt: { ...alt } }).then(
      ({ outcome }) => {
        if (outcome !== 'taken') return
        setAlt(NOTHING)
        say('screens.office.taken')
      },
      () => undefined,
    )
  return (
    <>
      <BilingualField
        label={t('screens.office.alt')}
        marks={{ cnr: t('screens.mark.cnr'), en: t('screens.mark.en') }}
        value={alt}
        onChange={setAlt}
        errors={{ cnr: wrong('cnr'), en: wrong('en') }}
      />
      <div className="actions">
        <Button isDisabled={take.isPending} onPress={choose}>
          {t('screens.office.take')}
        </Button>
      </div>
      {take.error !== null && field === undefined && <Notice tone="bad">{errorText(take.error)}</Notice>}
    </>
  )
}
