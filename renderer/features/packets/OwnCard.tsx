import type { Output } from '../../../shared/contract/channels.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { PrintOrSave } from '../../parts/PrintOrSave.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'

/** The own card: as a file to be taken to another office, and in the words that are read out to it. */
export function OwnCard({ own }: Readonly<{ own: Output<'card.list'>['own'] }>) {
  const { t, script } = useText()
  const errorText = useErrorText()
  const save = useCommand('card.save')
  const print = useCommand('card.print')
  return (
    <section className="panel stack" aria-labelledby="ownCard">
      <h2 id="ownCard">{t('screens.packets.own')}</h2>
      <p>{t('screens.packets.ownExplain')}</p>
      <ol className="cardWords">
        {own.words.map((word, place) => (
          <li key={place}>{script(word)}</li>
        ))}
      </ol>
      <p className="mut">
        {t('screens.packets.mark')} <span className="fingerprint">{own.mark}</span>
      </p>
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
      <div className="actions">
        <Button
          isDisabled={save.isPending}
          onPress={() => {
            save.mutate({})
          }}
        >
          {t('screens.packets.save')}
        </Button>
      </div>
      <PrintOrSave
        field="packets.printer"
        submit={t('screens.packets.print')}
        printed={t('screens.packets.printed')}
        giving={print}
        onGive={print.mutate}
      />
    </section>
  )
}
