import { useState } from 'react'
import { listCriminalOffices } from '../../../shared/domain/offices/offices.ts'
import { foldKey } from '../../../shared/text/fold.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { TextField } from '../../ui/Field.tsx'

type Props = Readonly<{
  chosen: readonly string[]
  onChange: (codes: readonly string[]) => void
  onNext: () => void
}>

/** Offices are picked from the list, never typed: their names stand in documents in every case form. */
export function OfficesStep({ chosen, onChange, onNext }: Props) {
  const { t, office } = useText()
  const [search, setSearch] = useState('')
  const wanted = foldKey(search)
  return (
    <>
      <TextField
        label={t('screens.firstRun.offices.search')}
        type="search"
        value={search}
        onChange={setSearch}
        autoFocus
      />
      <p aria-live="polite" className="chosen">
        {chosen.length === 0
          ? t('screens.firstRun.offices.none')
          : t('screens.firstRun.offices.chosen', { list: chosen.map(office).join(' · ') })}
      </p>
      <div className="officeColumns">
        {(['court', 'prosecution'] as const).map((kind) => (
          <fieldset key={kind}>
            <legend>{t(`screens.firstRun.offices.${kind}`)}</legend>
            {listCriminalOffices(kind)
              .filter((entry) =>
                matches(wanted, [entry.nominative.cnr, entry.nominative.en, entry.code, ...entry.area]),
              )
              .map((entry) => (
                <Checkbox
                  key={entry.code}
                  label={office(entry.code)}
                  isChecked={chosen.includes(entry.code)}
                  onChange={(isChecked) => {
                    onChange(isChecked ? [...chosen, entry.code] : chosen.filter((code) => code !== entry.code))
                  }}
                />
              ))}
          </fieldset>
        ))}
      </div>
      <div className="actions">
        <Button kind="primary" isDisabled={chosen.length === 0} onPress={onNext}>
          {t('screens.next')}
        </Button>
      </div>
    </>
  )
}

function matches(wanted: string, names: readonly string[]): boolean {
  return wanted === '' || names.some((name) => foldKey(name).includes(wanted))
}
