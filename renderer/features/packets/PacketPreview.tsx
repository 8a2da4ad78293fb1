import { useState } from 'react'
import type { Input } from '../../../shared/contract/channels.ts'
import type { PacketContents } from '../../../shared/contract/packets.ts'
import { useChannel, useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { labelOf } from '../../forms/useLabel.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { namePlaceInFile } from '../../parts/placeInFile.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Notice } from '../../ui/Notice.tsx'

type Props = Readonly<{ of: Input<'packet.preview'>; onClose: () => void }>

/** What the sending means for the file here. */
function meaningOf({ purpose, custody }: PacketContents) {
  if (custody === 'copy') return 'screens.packets.book.copies'
  if (purpose === 'pen') return 'screens.packets.book.passesPen'
  return purpose === 'referral' ? 'screens.packets.book.passesOn' : 'screens.packets.book.moves'
}

/** What of the file does not leave. */
function stayingOf({ purpose, custody }: PacketContents) {
  if (purpose === 'pen') return 'screens.packets.book.staysPen'
  return custody === 'copy' ? 'screens.packets.book.staysWhole' : 'screens.packets.book.staysList'
}

/** What exactly leaves, field by field and file by file; sealed and written once somebody says that the list was read. */
export function PacketPreview({ of, onClose }: Props) {
  const { t, office } = useText()
  const errorText = useErrorText()
  const { data, error } = useChannel('packet.preview', of)
  const send = useCommand('packet.send')
  const [isRead, setIsRead] = useState(false)
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  return (
    <ActForm
      submit={t('screens.packets.book.seal')}
      isReady={isRead}
      isBusy={send.isPending}
      error={send.error}
      onSubmit={() => {
        send.mutate(
          { ...of, revision: data.revision },
          {
            onSuccess: ({ outcome }) => {
              if (outcome === 'sent') onClose()
            },
          },
        )
      }}
      onClose={onClose}
    >
      <Leaving contents={data} />
      <p>
        <strong>{t(meaningOf(data), { office: office(data.receiver) })}</strong>
      </p>
      <Checkbox label={t('screens.packets.book.read')} isChecked={isRead} onChange={setIsRead} />
    </ActForm>
  )
}

function Leaving({ contents }: Readonly<{ contents: PacketContents }>) {
  const text = useText()
  const { t, day, date, pick, script } = text
  const { people, claims, evidence, notes, files, fields, covered, key, legalBasis, expires, custody } = contents
  return (
    <>
      <h3>{t('screens.packets.book.leaves')}</h3>
      <p>
        {custody === 'copy'
          ? t('screens.packets.book.countsOfCopy')
          : t('screens.packets.book.counts', { people, claims, evidence, notes })}
      </p>
      {covered.length === 0 ? (
        <p>{t(custody === 'copy' ? 'screens.packets.book.noCoveredCopy' : 'screens.packets.book.noCovered')}</p>
      ) : (
        <>
          <p>{t('screens.packets.book.covered', { count: covered.length })}</p>
          <ul>
            {covered.map(({ person, fields: names }, place) => (
              <li key={place}>
                {t('screens.packets.book.coveredFields', {
                  person: pick(person),
                  fields: names.map((name) => labelOf(text, 'person', name).label).join(', '),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t('screens.packets.book.files', { count: files.length })}</p>
      <ul>
        {files.map(({ name, bytes, pages }, place) => (
          <li key={place}>
            {t('screens.packets.book.file', { name: script(name), kilobytes: Math.ceil(bytes / 1_000) })}
            {pages > 0 && ` · ${t('screens.packets.book.pages', { count: pages })}`}
          </li>
        ))}
      </ul>
      <FieldByField fields={fields} />
      <h3>{t('screens.packets.book.stays')}</h3>
      <p>{t(stayingOf(contents))}</p>
      <p>
        {t('screens.packets.book.key', { mark: key.mark })},{' '}
        {t('screens.packets.book.keyBy', { name: script(key.by), day: day(key.at) })}
      </p>
      <p>{t('screens.packets.book.basis', { basis: pick(legalBasis), day: date(expires) })}</p>
    </>
  )
}

function FieldByField({ fields }: Pick<PacketContents, 'fields'>) {
  const text = useText()
  const { t } = text
  return (
    <details>
      <summary>{t('screens.packets.book.fields')}</summary>
      <ul>
        {fields.map(({ path, count }) => (
          <li key={path}>{t('screens.packets.book.field', { path: namePlaceInFile(path, text), count })}</li>
        ))}
      </ul>
    </details>
  )
}
