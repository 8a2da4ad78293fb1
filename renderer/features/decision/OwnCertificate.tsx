import type { CertificateView } from '../../../shared/contract/certificate.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { useDrop } from '../../parts/useGivenFiles.ts'
import { Button } from '../../ui/Button.tsx'
import { Fingerprint } from '../../ui/Fingerprint.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { PasswordField } from '../../ui/PasswordField.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import type { OwnCertificateChoice } from './useOwnCertificate.ts'

/** Under whose certificate the file is signed: that of the installation, or the judge's own from a PKCS#12 file, dropped or chosen. */
export function OwnCertificate({ choice, refusal }: Readonly<{ choice: OwnCertificateChoice; refusal: Error | null }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { name, taken, isBusy, take, leave } = choice
  const error = choice.error ?? refusal
  const { isOver, handlers } = useDrop(take)
  return (
    <section className={isOver ? 'stack over' : 'stack'} aria-label={t('screens.certificate.title')} {...handlers}>
      <p>
        <span className="mut">{t('screens.certificate.title')}</span>{' '}
        {name === undefined ? t('screens.certificate.installation') : name}{' '}
        <Button
          kind="quiet"
          isDisabled={isBusy}
          onPress={() => {
            if (name === undefined) take([])
            else leave()
          }}
        >
          {t(name === undefined ? 'screens.certificate.choose' : 'screens.certificate.leave')}
        </Button>
      </p>
      {name !== undefined && taken === undefined && <OpenCertificate choice={choice} />}
      {error !== null && <Notice tone="bad">{errorText(error)}</Notice>}
      {taken !== undefined && <TakenCertificate choice={choice} taken={taken} />}
    </section>
  )
}

function OpenCertificate({ choice }: Readonly<{ choice: OwnCertificateChoice }>) {
  const { t } = useText()
  const { password, setPassword, isBusy, open } = choice
  return (
    <>
      <PasswordField label={t('screens.certificate.password')} autoFocus value={password} onChange={setPassword} />
      <Button isDisabled={isBusy} onPress={open}>
        {t(isBusy ? 'screens.certificate.opening' : 'screens.certificate.open')}
      </Button>
    </>
  )
}

type TakenProps = Readonly<{ choice: OwnCertificateChoice; taken: CertificateView }>

/** Whose certificate it is, and why nothing is signed under it where nothing is. */
function TakenCertificate({ choice: { certificates, setPicked }, taken }: TakenProps) {
  const { t, date } = useText()
  const { subject, issuer, from, until, key, fingerprint, fault } = taken
  return (
    <>
      {certificates.length > 1 && (
        <SelectField
          label={t('screens.certificate.which')}
          value={fingerprint}
          options={certificates.map((one) => ({ value: one.fingerprint, label: `${one.subject} · ${one.key}` }))}
          onChange={setPicked}
        />
      )}
      <p>
        <b>{subject}</b>
        <br />
        <span className="mut">{t('screens.certificate.issuer')}</span> {issuer}
        <br />
        {t('screens.certificate.valid', { from: date(from), until: date(until), key })}
      </p>
      <Fingerprint value={fingerprint} />
      {fault !== undefined && <Notice tone="bad">{t(`screens.certificate.fault.${fault}`)}</Notice>}
    </>
  )
}
