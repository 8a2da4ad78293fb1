import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { TRANSFER_GROUNDS, type TransferGround } from '../../../shared/domain/caseFile/fileChanges.ts'
import { markShownTo } from '../../../shared/domain/caseFile/markShown.ts'
import { listCriminalOffices, type OfficeKind } from '../../../shared/domain/offices/offices.ts'
import { useSession } from '../../api/session.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useText } from '../../i18n/useText.ts'
import { RetentionButton } from '../../parts/retention/RetentionButton.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DialogButton } from '../../ui/DialogButton.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { ChangePanel } from './ChangePanel.tsx'
import { FileActForm } from './FileActForm.tsx'
import { Join, Sever } from './JoinSever.tsx'

type FormProps = Readonly<{ file: CaseFileView; onClose: () => void }>

const FORMS = {
  renumber: Renumber,
  changePanel: ChangePanel,
  changeProsecution: ChangeProsecution,
  transfer: Transfer,
  sever: Sever,
  join: Join,
} as const
const ACTS = ['renumber', 'changePanel', 'changeProsecution', 'transfer', 'sever', 'join'] as const

/** What can be done with the file as a whole: another mark, other judges, another prosecution, another court, claims of another file or fewer; how long it is kept. */
export function FileActs({ file }: Readonly<{ file: CaseFileView }>) {
  const { t } = useText()
  const session = useSession()
  const offered = ACTS.filter((act) => file.acts.includes(act))
  const seesRetention = session.mayRead('retention')
  if (offered.length === 0 && !seesRetention) return null
  return (
    <section className="fileActs" aria-label={t('screens.fileChange.acts')}>
      <h2>{t('screens.fileChange.acts')}</h2>
      <div className="actions">
        {offered.map((act) => {
          const Form = FORMS[act]
          return (
            <DialogButton
              key={act}
              button={t(`screens.fileChange.button.${act}`)}
              title={t(`screens.fileChange.title.${act}`)}
            >
              {(close) => <Form file={file} onClose={close} />}
            </DialogButton>
          )
        })}
        {seesRetention && (
          <RetentionButton
            caseId={file.id}
            mark={markShownTo(file.case, session.person.office) ?? t('screens.caseFiles.noMark')}
          />
        )}
      </div>
    </section>
  )
}

function Renumber({ file, onClose }: FormProps) {
  const { t } = useText()
  const { person } = useSession()
  const [mark, setMark] = useState('')
  const renumber = useCommand('caseFile.renumber')
  const target = { caseId: file.id, revision: file.revision }
  return (
    <FileActForm
      file={file}
      act="renumber"
      error={renumber.error}
      isReady={mark.trim() !== ''}
      isBusy={renumber.isPending}
      onSubmit={(given) => renumber.mutateAsync({ ...target, mark: mark.trim(), ...given })}
      onClose={onClose}
    >
      <p>{t('screens.fileChange.oldMark', { mark: markShownTo(file.case, person.office) ?? '' })}</p>
      <TextField label={t('screens.fileChange.newMark')} value={mark} onChange={setMark} maxLength={200} autoFocus />
    </FileActForm>
  )
}

function ChangeProsecution({ file, onClose }: FormProps) {
  const [prosecution, setProsecution] = useState('')
  const [handedOver, setHandedOver] = useState(false)
  const change = useCommand('caseFile.changeProsecution')
  const target = { caseId: file.id, revision: file.revision }
  return (
    <FileActForm
      file={file}
      act="changeProsecution"
      error={change.error}
      isReady={prosecution !== ''}
      isBusy={change.isPending}
      onSubmit={(given) => change.mutateAsync({ ...target, prosecution, handedOver, ...given })}
      onClose={onClose}
    >
      <OfficeField kind="prosecution" not={file.case.prosecution} value={prosecution} onChange={setProsecution} />
      <HandedOver isOn={handedOver} onChange={setHandedOver} />
    </FileActForm>
  )
}

function Transfer({ file, onClose }: FormProps) {
  const { t } = useText()
  const [court, setCourt] = useState('')
  const [ground, setGround] = useState<TransferGround>('jurisdiction')
  const [handedOver, setHandedOver] = useState(false)
  const transfer = useCommand('caseFile.transfer')
  const target = { caseId: file.id, revision: file.revision }
  return (
    <FileActForm
      file={file}
      act="transfer"
      error={transfer.error}
      isReady={court !== ''}
      isBusy={transfer.isPending}
      onSubmit={(given) => transfer.mutateAsync({ ...target, court, ground, handedOver, ...given })}
      onClose={onClose}
    >
      <OfficeField kind="court" not={file.case.court} value={court} onChange={setCourt} />
      <SelectField
        label={t('screens.fileChange.ground')}
        value={ground}
        options={TRANSFER_GROUNDS.map((value) => ({ value, label: t(`screens.fileChange.grounds.${value}`) }))}
        onChange={(value) => {
          setGround(TRANSFER_GROUNDS.find((one) => one === value) ?? ground)
        }}
      />
      <HandedOver isOn={handedOver} onChange={setHandedOver} />
    </FileActForm>
  )
}

type OfficeProps = Readonly<{ kind: OfficeKind; not: string; value: string; onChange: (code: string) => void }>

function OfficeField({ kind, not, value, onChange }: OfficeProps) {
  const { t, office } = useText()
  const options = listCriminalOffices(kind).filter(({ code }) => code !== not)
  return (
    <SelectField
      label={t(`screens.fileChange.office.${kind}`)}
      value={value}
      options={options.map(({ code }) => ({ value: code, label: office(code) }))}
      empty={t('screens.fileChange.choose')}
      onChange={onChange}
    />
  )
}

/** Where the other office does not work on this machine the exported file is handed to it before. */
function HandedOver({ isOn, onChange }: Readonly<{ isOn: boolean; onChange: (isOn: boolean) => void }>) {
  const { t } = useText()
  return <Checkbox label={t('screens.fileChange.handedOver')} isChecked={isOn} onChange={onChange} />
}
