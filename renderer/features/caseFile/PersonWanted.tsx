import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { isSealedField } from '../../../shared/domain/caseFile/identity.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { findWantedData } from '../../../shared/domain/caseFile/wantedData.ts'
import { legalBasisByKey } from '../../../shared/domain/legal/legalBases.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useFormContext, useStore } from '../../forms/formContext.ts'
import { specAt, valueAt } from '../../forms/paths.ts'
import { holdsSomething } from '../../forms/record.ts'
import { labelOf } from '../../forms/useLabel.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'

type Props = Readonly<{ file: CaseFileView; id: string; role: PersonRole; isCovered: boolean }>

/** What documents want of the person and is not typed yet, by the document and its article; a press leads to the field. */
export function PersonWanted({ file, id, role, isCovered }: Props) {
  const text = useText()
  const { t, pick } = text
  const { go } = useNavigation()
  const { today } = useSession()
  const { store, isReadOnly } = useFormContext()
  const isKnown = (field: string) => {
    // What lies under the seal is not known to be missing.
    if (isCovered && isSealedField(field)) return true
    return holdsSomething(specAt(store.form.table, field), valueAt(store.typed, field))
  }
  // One text, so that it is drawn again only when something becomes known.
  const missing = useStore(store, () => JSON.stringify(findWantedData(role, isKnown)))
  const wanted = JSON.parse(missing) as ReturnType<typeof findWantedData>
  if (isReadOnly || wanted.length === 0) return null
  return (
    <div className="wanted" role="group" aria-label={t('screens.person.wanted.label')}>
      {wanted.map(({ by, basis, fields }) => (
        <p key={by}>
          <span className="mut">
            ○ {t(`screens.person.wanted.${by}`, { article: pick(legalBasisByKey(basis, today).citation) })}
          </span>
          {fields.map((field) => (
            <Button
              key={field}
              kind="quiet"
              onPress={() => {
                go({ screen: 'caseFile', caseId: file.id, tab: 'people', item: id }, field)
              }}
            >
              {labelOf(text, store.form.name, field).label}
            </Button>
          ))}
        </p>
      ))}
    </div>
  )
}
