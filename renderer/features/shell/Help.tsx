import { useState } from 'react'
import { basesOfField } from '../../../shared/domain/legal/fieldBases.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { labelOf } from '../../forms/useLabel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Keys } from '../../ui/Keys.tsx'
import { ModalDialog } from '../../ui/ModalDialog.tsx'
import { useShortcut } from '../../ui/useShortcut.ts'
import { findFieldsOnScreen, type FieldOnScreen } from './fieldsOnScreen.ts'
import { EVERYWHERE, shortcutsOf, type Shortcut } from './shortcuts.ts'

/** F1 and its button: the keys of this screen, and the article behind each of its fields. */
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
  const { route } = useNavigation()
  const here = shortcutsOf(route)
  return (
    <ModalDialog title={t('shell.help.title')} isOpen onClose={onClose}>
      {here.length > 0 && <KeyTable title={t('shell.help.here')} shortcuts={here} />}
      <KeyTable title={t('shell.help.everywhere')} shortcuts={EVERYWHERE} />
      <Articles fields={fields} />
      <p className="mut">{t('shell.help.handbook')}</p>
      <div className="actions">
        <Button kind="primary" onPress={onClose}>
          {t('screens.close')}
        </Button>
      </div>
    </ModalDialog>
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
  const { t, has, pick } = useText()
  const { today } = useSession()
  const rows = fields.flatMap((field) => {
    const bases = basesOfField(field.form, field.column, today)
    return bases.length === 0 ? [] : [{ ...field, bases, label: labelOf({ t, has }, field.form, field.column).label }]
  })
  if (rows.length === 0) return null
  return (
    <section aria-label={t('shell.help.articles')}>
      <h3>{t('shell.help.articles')}</h3>
      <dl className="helpList articles">
        {rows.map(({ form, column, isFocused, label, bases }) => (
          <div key={`${form} ${column}`} className={isFocused ? 'focusedField' : undefined}>
            <dt>{label}</dt>
            <dd>
              {bases.map(({ citation, topic }) => (
                <div key={citation.cnr}>
                  <span className="nowrap">{pick(citation)}</span> <span className="mut">{pick(topic)}</span>
                </div>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
