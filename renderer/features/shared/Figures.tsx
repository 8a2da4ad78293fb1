import type { SharedFigures } from '../../../shared/contract/shared.ts'
import { useText } from '../../i18n/useText.ts'

/** How many people the coordinator supports, and how far they have come; a small number is not told. */
export function Figures({ figures }: Readonly<{ figures: SharedFigures }>) {
  const { t } = useText()
  const say = (count: number | null) => (count === null ? `< ${String(figures.k)}` : String(count))
  return (
    <section className="panel" aria-labelledby="sharedFigures">
      <h2 id="sharedFigures">{t('screens.shared.figures')}</h2>
      <dl className="readValues">
        <div>
          <dt>{t('screens.shared.people')}</dt>
          <dd>{say(figures.total)}</dd>
        </div>
        {figures.tables.flatMap(({ id, columns }) =>
          columns
            .filter(({ name }) => name !== 'no')
            .map(({ name, count }) => (
              <div key={`${id}.${name}`}>
                <dt>{t(`screens.shared.figure.${wordOf(id, name)}`)}</dt>
                <dd>{say(count)}</dd>
              </div>
            )),
        )}
      </dl>
      <p className="mut">{t('screens.shared.smallNumbers', { k: figures.k })}</p>
    </section>
  )
}

type Word = 'informed' | 'support' | 'none' | 'preparing' | 'filed' | 'decided'

function wordOf(id: SharedFigures['tables'][number]['id'], name: string): Word {
  return id === 'claim' ? (name as Word) : id
}
