import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { Input, Output } from '../../../shared/contract/channels.ts'
import { SHORTEST_REASON } from '../../../shared/contract/reason.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useKeptText } from '../../api/useKeptText.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { ReasonField } from '../../parts/ReasonField.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Language = Input<'attachment.bundle'>['language']
const LANGUAGES: readonly Language[] = ['cnr', 'cnr-Cyrl', 'en', 'bilingual']
/** All of it as one PDF, or the list alone as DOCX. */
const WHAT = ['bundle', 'list'] as const
type What = (typeof WHAT)[number]
type Props = Readonly<{ file: CaseFileView }>

/** The exhibits of a claim as one PDF: contents with fingerprints, cover sheets, and the pages of every file that has some; or the contents alone. */
export function MakeBundle({ file }: Props) {
  const { t } = useText()
  const [made, setMade] = useState<Output<'attachment.bundle'>>()
  if (!file.acts.includes('exportBundle') || file.claims.length === 0 || file.evidence.length === 0) return null
  return (
    <>
      <div className="actions">
        <DialogButton button={t('screens.bundle.button')} title={t('screens.bundle.title')}>
          {(close) => (
            <BundleForm
              file={file}
              onMade={(bundle) => {
                setMade(bundle)
                close()
              }}
              onClose={close}
            />
          )}
        </DialogButton>
      </div>
      {made?.outcome === 'exported' &&
        (made.pages === 0 ? <Notice tone="ok">{t('screens.print.saved')}</Notice> : <Made file={file} made={made} />)}
    </>
  )
}

/** How many pages were written, and which files have to be handed over apart. */
function Made({ file, made }: Props & Readonly<{ made: Output<'attachment.bundle'> }>) {
  const { t, pick } = useText()
  const titleOf = (id: string) => pick(file.evidence.find((one) => one.id === id)?.title)
  return (
    <Notice tone={made.apart.length === 0 ? 'ok' : 'warn'}>
      <p>{t('screens.bundle.made', { pages: made.pages })}</p>
      {made.apart.length > 0 && (
        <>
          <p>{t('screens.bundle.apart')}</p>
          <ul>
            {made.apart.map(({ evidence, file: id, why }) => (
              <li key={`${evidence} ${id}`}>
                {titleOf(evidence)}: {t(`screens.bundle.why.${why}`)}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}

type FormProps = Props & Readonly<{ onMade: (made: Output<'attachment.bundle'>) => void; onClose: () => void }>

function BundleForm({ file, onMade, onClose }: FormProps) {
  const { t } = useText()
  const [claimId, setClaimId] = useState<string>(file.claims[0]?.claim.id ?? '')
  const [language, setLanguage] = useState<Language>('cnr')
  const [what, setWhat] = useState<What>('bundle')
  const { typed: reason, setTyped: setReason, forget } = useKeptText(`${file.id}/act/bundle`)
  const bundle = useCommand('attachment.bundle')
  return (
    <ActForm
      explain={t('screens.bundle.explain')}
      submit={t('screens.bundle.submit')}
      isReady={reason.trim().length >= SHORTEST_REASON}
      isBusy={bundle.isPending}
      error={bundle.error}
      onSubmit={() => {
        const input = {
          caseId: file.id,
          claimId,
          language,
          reason: reason.trim(),
          ...(what === 'list' ? { format: 'docx' as const } : {}),
        }
        void bundle.mutateAsync(input).then(onMade, () => undefined)
        forget()
      }}
      onClose={onClose}
    >
      {file.people.some(({ sealed }) => sealed) && <Notice tone="warn">{t('screens.bundle.uncovered')}</Notice>}
      <WhatField value={what} onChange={setWhat} />
      <ClaimField file={file} value={claimId} onChange={setClaimId} />
      <SelectField
        label={t('screens.bundle.language')}
        value={language}
        options={LANGUAGES.map((value) => ({ value, label: t(`screens.bundle.in.${value}`) }))}
        onChange={(value) => {
          setLanguage(LANGUAGES.find((one) => one === value) ?? 'cnr')
        }}
      />
      <ReasonField label={t('screens.reason')} value={reason} onChange={setReason} file={file.id} />
      {bundle.isPending && (
        <p className="mut" role="status">
          {t('screens.bundle.busy')}
        </p>
      )}
    </ActForm>
  )
}

function WhatField({ value, onChange }: Readonly<{ value: What; onChange: (what: What) => void }>) {
  const { t } = useText()
  return (
    <SelectField
      label={t('screens.bundle.what')}
      value={value}
      options={WHAT.map((one) => ({ value: one, label: t(`screens.bundle.as.${one}`) }))}
      field="bundle.what"
      onChange={(chosen) => {
        onChange(WHAT.find((one) => one === chosen) ?? 'bundle')
      }}
    />
  )
}

type ClaimProps = Props & Readonly<{ value: string; onChange: (claim: string) => void }>

/** Whose claim the exhibits are listed for, where there are several. */
function ClaimField({ file, value, onChange }: ClaimProps) {
  const { t, pick } = useText()
  if (file.claims.length < 2) return null
  const labelOf = (id: string) => pick(file.people.find((one) => one.id === id)?.label)
  return (
    <SelectField
      label={t('screens.bundle.claim')}
      value={value}
      options={file.claims.map(({ claim }) => ({ value: claim.id, label: labelOf(claim.claimant) }))}
      onChange={onChange}
    />
  )
}
