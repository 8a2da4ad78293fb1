import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { useFormContext, useStore } from './formContext.ts'
import { ReadValues } from './ReadValues.tsx'

type Props = Readonly<{ name: string; title: string; fields: readonly string[]; onOpen: () => void }>

/** A group of fields as text, each that holds something with its name; a press anywhere on it opens it in place. */
export function ReadBlock({ name, title, fields, onOpen }: Props) {
  const { t } = useText()
  const { store, isReadOnly, people, evidence } = useFormContext()
  const typed = useStore(store, () => store.typed)
  return (
    <section className="group readBlock" data-group={name} aria-label={title}>
      <h3>
        {title}
        {!isReadOnly && (
          <Button kind="quiet" label={`${t('screens.edit')}: ${title}`} onPress={onOpen}>
            {t('screens.edit')}
          </Button>
        )}
      </h3>
      <ReadValues form={store.form} typed={typed} fields={fields} known={{ people, evidence }} />
    </section>
  )
}
