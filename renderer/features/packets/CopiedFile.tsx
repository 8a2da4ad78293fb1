import type { CopiedFile as Copied } from '../../../shared/contract/deskCopies.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import type { CaseId } from '../../../shared/contract/ids.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Fact } from '../../ui/Fact.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { CopiedOrders } from './CopiedOrders.tsx'

/** What a copy of another desk says, to be read; that it is read is written down. */
export function CopiedFile({ caseId }: Readonly<{ caseId: CaseId }>) {
  const errorText = useErrorText()
  const { data, error } = useChannel('deskCopy.open', { caseId }, { onlyWhileShown: true })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined) return null
  return (
    <div className="stack">
      <AtDesk file={data} />
      <Facts file={data} />
      <People file={data} />
      {data.claims.map((claim) => (
        <Claim key={claim.id} claim={claim} />
      ))}
      <CopiedOrders file={data} />
      <Evidence file={data} />
    </div>
  )
}

type Props = Readonly<{ file: Copied }>

function AtDesk({ file: { series, made } }: Props) {
  const { t, day, time } = useText()
  return <Notice tone="plain">{t('screens.packets.desks.atDesk', { series, day: day(made), time: time(made) })}</Notice>
}

function Facts({ file }: Props) {
  const { t, office, script } = useText()
  const { court, prosecution, courtMark, prosecutionMark, holder, offences } = file
  return (
    <dl className="readValues">
      <Fact name={t('screens.packets.desks.court')}>{named(office(court), courtMark)}</Fact>
      <Fact name={t('screens.packets.desks.prosecution')}>{named(office(prosecution), prosecutionMark)}</Fact>
      <Fact name={t('screens.packets.desks.holder')}>{office(holder)}</Fact>
      <Fact name={t('screens.packets.desks.offences')}>
        {offences
          .map(({ law, article, paragraph }) =>
            t(paragraph === undefined ? 'screens.packets.desks.offence' : 'screens.packets.desks.offenceParagraph', {
              law: script(law),
              article,
              ...(paragraph === undefined ? {} : { paragraph }),
            }),
          )
          .join('; ')}
      </Fact>
    </dl>
  )
}

function named(name: string, mark: string | undefined): string {
  return mark === undefined ? name : `${name} · ${mark}`
}

function People({ file: { people } }: Props) {
  const { t, pick } = useText()
  return (
    <section>
      <h3>{t('screens.packets.desks.people')}</h3>
      <ul>
        {people.map(({ id, role, name }) => (
          <li key={id}>
            {pick(name)} <span className="mut">{t(`screens.personRole.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Claim({ claim }: Readonly<{ claim: Copied['claims'][number] }>) {
  const { t, pick, amount, date, script } = useText()
  const { claimant, respondents, stage, claimedCents, heads, acts, paidCents, note } = claim
  const against = respondents.map(pick).join(', ')
  return (
    <section className="stack">
      <h3>{t('screens.packets.desks.claim', { claimant: pick(claimant) })}</h3>
      <p>
        {t(`screens.stage.${stage}`)} · {t('screens.packets.desks.claimed', { amount: amount(claimedCents) })}
        {paidCents > 0 && ` · ${t('screens.packets.desks.paid', { amount: amount(paidCents) })}`}
      </p>
      {against !== '' && <p>{t('screens.packets.desks.against', { names: against })}</p>}
      {note !== undefined && <p>{t('screens.packets.desks.note', { note: script(note) })}</p>}
      <Heads heads={heads} name={t('screens.packets.desks.claim', { claimant: pick(claimant) })} />
      {acts.length > 0 && (
        <ul>
          {acts.map(({ act, date: on, number }, place) => (
            <li key={`${act} ${String(place)}`}>
              {date(on)} · {t(`acts.claim.${act}`)}
              {number !== undefined && ` · ${number}`}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

type HeadsProps = Pick<Copied['claims'][number], 'heads'> & Readonly<{ name: string }>

function Heads({ heads, name }: HeadsProps) {
  const { t, pick, amount, date } = useText()
  if (heads.length === 0) return null
  return (
    <table aria-label={name}>
      <ColumnHeads
        columns={['head', 'period'] as const}
        nameOf={(column) => t(`screens.packets.desks.column.${column}`)}
      >
        {(['asked', 'awarded'] as const).map((column) => (
          <th key={column} scope="col" className="num">
            {t(`screens.packets.desks.column.${column}`)}
          </th>
        ))}
      </ColumnHeads>
      <tbody>
        {heads.map(({ id, code, from, to, amountCents, awardedCents }) => (
          <tr key={id}>
            <th scope="row">
              {code} {pick(headByCode(code).name)}
            </th>
            <td>{[date(from), date(to)].filter((one) => one !== '').join(' – ')}</td>
            <td className="num">{amountCents === null ? '–' : amount(amountCents)}</td>
            <td className="num">{awardedCents === undefined ? '–' : amount(awardedCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Evidence({ file: { evidence } }: Props) {
  const { t, pick, date } = useText()
  if (evidence.length === 0) return null
  return (
    <section>
      <h3>{t('screens.packets.desks.evidence')}</h3>
      <ul>
        {evidence.map(({ id, kind, title, date: on }) => (
          <li key={id}>
            {pick(title)}{' '}
            <span className="mut">
              {t(`rules.evidenceKind.${kind}`)}
              {on !== undefined && ` · ${date(on)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
