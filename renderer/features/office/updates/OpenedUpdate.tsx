import type { ShownUpdate } from '../../../../shared/contract/update.ts'
import { useText } from '../../../i18n/useText.ts'
import { Fact } from '../../../ui/Fact.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { UpdateParts } from './UpdateParts.tsx'

/** A file of updates that was found genuine: what it is, who signed it, what is new and what it holds. */
export function OpenedUpdate({ update }: Readonly<{ update: ShownUpdate }>) {
  const { t, date, pick, script } = useText()
  const { number, version, made, expires, signers, notes, warnings, parts } = update
  return (
    <section className="gap stack" aria-labelledby="openedUpdate">
      <h2 id="openedUpdate">{t('screens.updates.title', { number })}</h2>
      {warnings.map((warning) => (
        <Notice key={warning} tone={warning === 'testMakers' ? 'bad' : 'warn'}>
          {t(`screens.updates.warning.${warning}`, { day: date(expires) })}
        </Notice>
      ))}
      <dl className="readValues">
        <Fact name={t('screens.updates.version')}>{version ?? t('screens.updates.onlyLaw')}</Fact>
        <Fact name={t('screens.updates.made')}>{date(made)}</Fact>
        <Fact name={t('screens.updates.signers')}>{script(signers.join(', '))}</Fact>
        <Fact name={t('screens.updates.expires')}>{date(expires)}</Fact>
      </dl>
      <h3>{t('screens.updates.notes')}</h3>
      {pick(notes)
        .split(/\n+/)
        .map((paragraph, at) => (
          <p key={at}>{paragraph}</p>
        ))}
      <UpdateParts parts={parts} />
    </section>
  )
}
