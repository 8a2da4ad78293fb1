import { use, useState } from 'react'
import { basesOfField } from '../../../shared/domain/legal/fieldBases.ts'
import { isLegalBasisKey, legalBasisByKey, type LegalBasis } from '../../../shared/domain/legal/legalBases.ts'
import { partOf } from '../../api/handbookPlace.ts'
import { useNavigation, type Route } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { labelOf } from '../../forms/useLabel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { CharacterKeysContext, isCharacterKey } from '../../ui/characterKeys.ts'
import { Keys } from '../../ui/Keys.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { findFieldsOnScreen, type FieldOnScreen } from './fieldsOnScreen.ts'
import { aboutOf, EVERYWHERE, shortcutsOf, type Shortcut } from './shortcuts.ts'

/** F1 and its button: what this screen is for, its keys, and the article behind each of its fields. */
export function HelpButton() {
  const { t } = useText()
  const [fields, setFields] = useState<readonly FieldOnScreen[]>()
  const open = () => {
    setFields((before) => before ?? findFieldsOnScreen(document, document.activeElement))
  }
  useShortcut({ key: 'F1' }, open)
  return (
    <>
      <button type="button" className="plainLink" onClick={open}>
        {t('shell.help.title')} <Keys keys={['F1']} />
      </button>
      {fields !== undefined && (
        <Help
          fields={fields}
          onClose={() => {
            setFields(undefined)
          }}
        />
      )}
    </>
  )
}

function Help({ fields, onClose }: Readonly<{ fields: readonly FieldOnScreen[]; onClose: () => void }>) {
  const { t } = useText()
  const { person } = useSession()
  const { route, go } = useNavigation()
  const leave = (next: Route) => {
    onClose()
    go(next)
  }
  return (
    <ModalDialog title={t('shell.help.title')} isOpen onClose={onClose}>
      <p>{t(`shell.help.about.${aboutOf(route)}`)}</p>
      <KeysHere shortcuts={shortcutsOf(route)} />
      <KeyTable title={t('shell.help.everywhere')} shortcuts={EVERYWHERE} />
      <Articles fields={fields} />
      <div className="actions">
        <Button kind="primary" onPress={onClose}>
          {t('screens.close')}
        </Button>
        <Button
          onPress={() => {
            leave({ screen: 'handbook', part: partOf(route, person.roles) })
          }}
        >
          {t('shell.help.handbook')}
        </Button>
        <Button
          onPress={() => {
            leave({ screen: 'rights' })
          }}
        >
          {t('rights.whatMayI')}
        </Button>
      </div>
    </ModalDialog>
  )
}

/** The keys of this screen; of those of one sign alone, that they can be turned off, or that they are. */
function KeysHere({ shortcuts }: Readonly<{ shortcuts: readonly Shortcut[] }>) {
  const { t } = useText()
  const actsAlone = use(CharacterKeysContext)
  const alone = shortcuts.filter(({ keys }) => isCharacterKey(keys))
  const keys = alone.flatMap((shortcut) => shortcut.keys).join(', ')
  return (
    <>
      <KeyTable
        title={t('shell.help.here')}
        shortcuts={actsAlone ? shortcuts : shortcuts.filter((one) => !alone.includes(one))}
      />
      {alone.length > 0 && <p className="mut">{t(`shell.help.characterKeys.${actsAlone ? 'on' : 'off'}`, { keys })}</p>}
    </>
  )
}

function KeyTable({ title, shortcuts }: Readonly<{ title: string; shortcuts: readonly Shortcut[] }>) {
  const { t } = useText()
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <dl className="helpList">
        {shortcuts.map(({ keys, does }) => (
          <div key={does}>
            <dt>
              <Keys keys={keys} />
            </dt>
            <dd>{t(`shell.key.${does}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Of each field on the screen that rests on an article: which, and what it is about; the field with the focus first. */
function Articles({ fields }: Readonly<{ fields: readonly FieldOnScreen[] }>) {
  const { t } = useText()
  const rows = useFieldBases(fields)
  if (fields.length === 0) return null
  return (
    <section aria-label={t('shell.help.articles')}>
      <h3>{t('shell.help.articles')}</h3>
      {rows.length === 0 && <p className="mut">{t('shell.help.noArticle')}</p>}
      <dl className="helpList articles">
        {rows.map(({ form, column, isFocused, label, bases }) => (
          <div key={`${form} ${column}`} className={isFocused ? 'focusedField' : undefined}>
            <dt>{label}</dt>
            <dd>
              <Bases bases={bases} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** The fields with their labels and articles: those that have one, and the one with the focus. */
function useFieldBases(fields: readonly FieldOnScreen[]) {
  const { t, has } = useText()
  const { today } = useSession()
  return fields.flatMap(({ bases: around, ...field }) => {
    const own = basesOfField(field.form, field.column, today)
    const bases = [...own, ...around.filter(isLegalBasisKey).map((key) => legalBasisByKey(key, today))]
    if (bases.length === 0 && !field.isFocused) return []
    return [{ ...field, bases, label: labelOf({ t, has }, field.form, field.column).label }]
  })
}

function Bases({ bases }: Readonly<{ bases: readonly LegalBasis[] }>) {
  const { t, pick } = useText()
  if (bases.length === 0) return <span className="mut">{t('shell.help.noBasis')}</span>
  return bases.map(({ citation, topic }) => (
    <div key={citation.cnr}>
      <span className="nowrap">{pick(citation)}</span> <span className="mut">{pick(topic)}</span>
    </div>
  ))
}
