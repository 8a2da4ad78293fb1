import type { KnownOffice } from '../../../shared/contract/knownOffices.ts'
import type { CardState } from '../../../shared/domain/packet/cardLife.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { ColumnHeads } from '../../ui/ColumnHeads.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Tag, type Tone } from '../../ui/Tag.tsx'
import { CardActs } from './CardActs.tsx'

const TONES: Readonly<Record<CardState, Tone>> = {
  proposed: 'warn',
  confirmed: 'ok',
  refused: 'bad',
  replaced: 'plain',
  revoked: 'bad',
}

/** The cards of other offices, the last first: who brought and who confirmed each, and what can be done with it. */
export function KnownOffices({ known }: Readonly<{ known: readonly KnownOffice[] }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const take = useCommand('card.take')
  return (
    <section className="panel stack" aria-labelledby="knownOffices">
      <div className="groupHead">
        <h2 id="knownOffices">{t('screens.packets.known')}</h2>
        <Button
          isDisabled={take.isPending}
          onPress={() => {
            take.mutate({})
          }}
        >
          {t('screens.packets.take')}
        </Button>
      </div>
      {take.error !== null && <Notice tone="bad">{errorText(take.error)}</Notice>}
      {known.length === 0 ? (
        <p className="mut">{t('screens.packets.none')}</p>
      ) : (
        <table aria-labelledby="knownOffices">
          <ColumnHeads
            columns={['office', 'brought', 'state', 'acts'] as const}
            nameOf={(column) => t(`screens.packets.column.${column}`)}
          />
          <tbody>
            {known.map((card) => (
              <CardRow key={card.id} card={card} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function CardRow({ card }: Readonly<{ card: KnownOffice }>) {
  const { t, day, office, script } = useText()
  const { offices, isDesk, mark, broughtBy, broughtAt, state, decidedBy, decidedAt, endedAt, reason, replaces } = card
  const name = offices.map(office).join(', ')
  return (
    <tr>
      <th scope="row">
        {name}
        {isDesk && <div>{t('screens.packets.desks.isDesk')}</div>}
        <div className="mut fingerprint">{mark}</div>
      </th>
      <td>
        {script(broughtBy)}
        <div className="mut">{day(broughtAt)}</div>
      </td>
      <td>
        <Tag tone={TONES[state]}>{t(`screens.packets.state.${state}`)}</Tag>
        {replaces !== 'nothing' && <div>{t(`screens.packets.replaces.${replaces}`)}</div>}
        {decidedBy !== undefined && decidedAt !== undefined && (
          <div className="mut">
            {script(decidedBy)}, {day(decidedAt)}
          </div>
        )}
        {endedAt !== undefined && <div className="mut">{t('screens.packets.ended', { day: day(endedAt) })}</div>}
        {reason !== undefined && <div className="mut">{script(reason)}</div>}
      </td>
      <td>
        <div className="actions">
          <CardActs card={card} name={name} />
        </div>
      </td>
    </tr>
  )
}
