import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { PersonRole } from '../../../shared/domain/caseFile/person.ts'
import { Field } from '../../forms/Field.tsx'
import { FieldGrid, type FieldGroup } from '../../forms/FieldGroups.tsx'
import { useFormContext, useTyped } from '../../forms/formContext.ts'
import { personGroups } from '../../forms/personGroups.ts'
import type { TypedPerson } from '../../forms/person.ts'
import { RowList } from '../../forms/RowList.tsx'
import { findFreeRowId } from '../../forms/rows.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { HelperField } from './HelperField.tsx'

type Groups = Readonly<{ sealed: readonly FieldGroup[]; open: readonly FieldGroup[] }>

/** The groups of a role, with those laid out that are more than fields beside one another. */
export function personBlocks(role: PersonRole, file: CaseFileView): Groups {
  const { sealed, open } = personGroups(role)
  const helpers = role === 'defendant' ? <DefenceFields file={file} /> : <HelperFields file={file} />
  const contents: Readonly<Record<string, FieldGroup['content']>> = {
    helpers,
    identification: <StatusFields />,
    earlier: <StatusHistory />,
    consents: <Consents />,
  }
  return { sealed, open: open.map((group) => ({ ...group, content: contents[group.name] })) }
}

type FileProps = Readonly<{ file: CaseFileView }>

function HelperFields({ file }: FileProps) {
  return (
    <div className="fieldGrid wide">
      <HelperField file={file} path="representative" role="attorney" />
      <HelperField file={file} path="guardian" role="guardian" />
    </div>
  )
}

function DefenceFields({ file }: FileProps) {
  return <HelperField file={file} path="defenceCounsel" role="defenceCounsel" />
}

/** The status as it stands; a change keeps what held before with its day. */
function StatusFields() {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const status = useTyped('identification.status')
  return (
    <>
      <FieldGrid fields={['identification.status', 'identification.date', 'identification.decisionMark']} />
      {!isReadOnly && status !== '' && (
        <Button
          kind="quiet"
          onPress={() => {
            store.act((typed) => withNewStatus(typed as TypedPerson), undefined, 'identification.status')
          }}
        >
          {t('screens.person.newStatus')}
        </Button>
      )}
    </>
  )
}

function withNewStatus(typed: TypedPerson): TypedPerson {
  const { status, date, decisionMark, earlier, ...rest } = typed.identification
  const row = { id: findFreeRowId(earlier, 's'), status, date, decisionMark }
  return {
    ...typed,
    identification: { ...rest, status: '', date: '', decisionMark: '', earlier: [...earlier, row] },
  }
}

function StatusHistory() {
  return (
    <RowList
      path="identification.earlier"
      first="date"
      className="fieldGrid"
      renderRow={(row) => (
        <>
          <Field path={`${row}.date`} />
          <Field path={`${row}.status`} />
          <Field path={`${row}.decisionMark`} />
        </>
      )}
    />
  )
}

function Consents() {
  return (
    <RowList
      path="identification.consents"
      first="recipient"
      className="fieldGrid"
      renderRow={(row) => (
        <>
          <Field path={`${row}.recipient`} />
          <Field path={`${row}.given`} />
          <Field path={`${row}.date`} />
          <Field path={`${row}.note`} />
        </>
      )}
    />
  )
}
