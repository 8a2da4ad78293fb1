import type { z } from 'zod'
import type { documentReport } from '../../../shared/contract/proof.ts'
import { useSession } from '../../api/session.ts'
import { useText } from '../../i18n/useText.ts'
import { Standing } from './Standing.tsx'

type Report = z.infer<typeof documentReport>
type Props = Readonly<{ report: Report; name: string | undefined; file: File | undefined }>

/** What was found of a file: genuine and unchanged, or what is wrong with it and on which page; and what became of the act. */
export function FileVerdict({ report, name, file }: Props) {
  const { t, date, script } = useText()
  const { mayRead } = useSession()
  const { genuine, faults, act, signedBy, certifiedBy } = report
  return (
    <section className={genuine ? 'notice ok' : 'notice bad'} role={genuine ? 'status' : 'alert'}>
      <h2>{t(genuine ? 'proof.genuine' : act === undefined ? 'proof.unknown' : 'proof.changed')}</h2>
      <p>{t(genuine ? 'proof.genuineMeans' : act === undefined ? 'proof.unknownMeans' : 'proof.changedMeans')}</p>
      {name !== undefined && <p className="mut">{name}</p>}
      {act !== undefined && (
        <p>
          {t('proof.presented', { number: act.number, day: date(act.issued), pages: act.pages })}{' '}
          <code>{act.code}</code>
        </p>
      )}
      {signedBy !== undefined && <p>{t('proof.signedBy', { name: script(signedBy) })}</p>}
      {certifiedBy !== undefined && <p>{t('proof.certifiedBy', { name: script(certifiedBy) })}</p>}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ fault, page }) => (
            <li key={`${fault}.${String(page)}`}>
              {page === undefined
                ? t(`proof.fault.${fault}`)
                : t('proof.onPage', { page, what: t(`proof.fault.${fault}`) })}
            </li>
          ))}
        </ul>
      )}
      {act !== undefined && mayRead('cases') && (
        <Standing key={act.content} code={act.code} number={act.number} isGenuine={genuine} file={file} />
      )}
    </section>
  )
}
