import { useState } from 'react'
import type { NamedFilter, SavedFilter } from '../../shared/contract/savedFilter.ts'
import { useChannel, useCommand } from '../api/useChannel.ts'
import { useErrorText } from '../i18n/useErrorText.ts'
import { useText } from '../i18n/useText.ts'
import { Button } from '../ui/Button.tsx'
import { DialogButton } from '../ui/DialogButton.tsx'
import { TextField } from '../ui/Field.tsx'
import { MenuButton } from '../ui/MenuButton.tsx'

type Kept = NamedFilter['kept']
type Props = Readonly<{
  /** What stands in the fields now. */
  kept: Kept
  onApply: (kept: Kept) => void
}>

/** Filters the person has named on this screen: taken from a menu, named from what stands in the fields, renamed, deleted. */
export function SavedFilters({ kept, onApply }: Props) {
  const { t } = useText()
  const { data = [] } = useChannel('filter.list', {})
  const own = data.filter((one) => one.kept.screen === kept.screen)
  return (
    <>
      {own.length > 0 && (
        <MenuButton
          label={t('screens.savedFilters.menu')}
          items={own.map(({ id, name }) => ({ id, label: name }))}
          onChoose={(id) => {
            const chosen = own.find((one) => one.id === id)
            if (chosen !== undefined) onApply(chosen.kept)
          }}
        />
      )}
      <DialogButton kind="quiet" button={t('screens.savedFilters.save')} title={t('screens.savedFilters.saveTitle')}>
        {(close) => (
          <>
            <p>{t('screens.savedFilters.explain')}</p>
            <NameForm filter={{ name: '', kept }} onDone={close} />
          </>
        )}
      </DialogButton>
      {own.length > 0 && (
        <DialogButton kind="quiet" button={t('screens.savedFilters.edit')} title={t('screens.savedFilters.editTitle')}>
          {(close) => <EditFilters filters={own} onClose={close} />}
        </DialogButton>
      )}
    </>
  )
}

type NameProps = Readonly<{ filter: NamedFilter & Partial<Pick<SavedFilter, 'id'>>; onDone?: () => void }>

function NameForm({ filter, onDone }: NameProps) {
  const { t } = useText()
  const errorText = useErrorText()
  const save = useCommand('filter.save')
  const [typed, setTyped] = useState(filter.name)
  const name = typed.trim()
  const isReady = name !== '' && name !== filter.name && !save.isPending
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady) void save.mutateAsync({ ...filter, name }).then(onDone, () => undefined)
      }}
    >
      <TextField
        label={t('screens.savedFilters.name')}
        value={typed}
        onChange={setTyped}
        maxLength={60}
        autoFocus={filter.id === undefined}
        error={save.error === null ? undefined : errorText(save.error)}
      />
      <div className="actions">
        <Button kind={filter.id === undefined ? 'primary' : 'plain'} type="submit" isDisabled={!isReady}>
          {t(filter.id === undefined ? 'screens.savedFilters.submit' : 'screens.savedFilters.rename')}
        </Button>
        {filter.id !== undefined && <Remove id={filter.id} name={filter.name} />}
        {onDone !== undefined && <Button onPress={onDone}>{t('screens.cancel')}</Button>}
      </div>
    </form>
  )
}

function Remove({ id, name }: Readonly<{ id: string; name: string }>) {
  const { t } = useText()
  const remove = useCommand('filter.remove')
  return (
    <Button
      kind="danger"
      label={t('screens.savedFilters.removeNamed', { name })}
      isDisabled={remove.isPending}
      onPress={() => {
        remove.mutate({ id })
      }}
    >
      {t('screens.savedFilters.remove')}
    </Button>
  )
}

function EditFilters({ filters, onClose }: Readonly<{ filters: readonly SavedFilter[]; onClose: () => void }>) {
  const { t } = useText()
  return (
    <>
      {filters.map((filter) => (
        <NameForm key={`${filter.id} ${filter.name}`} filter={filter} />
      ))}
      <div className="actions">
        <Button onPress={onClose}>{t('screens.close')}</Button>
      </div>
    </>
  )
}
