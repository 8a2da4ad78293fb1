import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useText } from '../../i18n/useText.ts'
import { ActForm } from '../../parts/ActForm.tsx'
import { TextField } from '../../ui/Field.tsx'
import { SelectField } from '../../ui/SelectField.tsx'
import { PacketPreview } from './PacketPreview.tsx'

type GiveProps = Readonly<{ desks: Output<'pen.list'>['desks']; onClose: () => void }>

const PAUSE_MS = 200

/** Which file and which desk first, then what exactly leaves. */
export function GiveUnasked({ desks, onClose }: GiveProps) {
  const { t } = useText()
  const [mark, setMark] = useState('')
  const [chosen, setChosen] = useState('')
  const [desk, setDesk] = useState(desks[0]?.desk ?? '')
  const [isAsked, setIsAsked] = useState(false)
  const find = useSettled(mark.trim(), PAUSE_MS)
  const { data } = useChannel('caseFile.list', find === '' ? undefined : { custody: 'own', sort: 'mark', find })
  const files = find === '' ? [] : (data?.rows ?? [])
  const file = files.find(({ id }) => id === chosen) ?? files[0]
  if (isAsked && file !== undefined) return <PacketPreview of={{ caseId: file.id, desk }} onClose={onClose} />
  return (
    <ActForm
      submit={t('screens.packets.desks.pen.look')}
      isReady={file !== undefined && desk !== ''}
      isBusy={false}
      onSubmit={() => {
        setIsAsked(true)
      }}
      onClose={onClose}
    >
      <TextField
        label={t('screens.packets.desks.find')}
        value={mark}
        onChange={setMark}
        maxLength={100}
        hint={data?.rows.length === 0 ? t('screens.packets.desks.pen.noFile') : undefined}
      />
      <SelectField
        label={t('screens.packets.desks.pen.file')}
        value={file?.id ?? ''}
        onChange={setChosen}
        isDisabled={files.length === 0}
        options={files.map(({ id, courtMark, prosecutionMark }) => ({
          value: id,
          label: courtMark ?? prosecutionMark ?? id.slice(0, 8),
        }))}
      />
      <DeskChoice desks={desks} desk={desk} onChange={setDesk} />
    </ActForm>
  )
}

type ChoiceProps = Pick<GiveProps, 'desks'> & Readonly<{ desk: string; onChange: (desk: string) => void }>

function DeskChoice({ desks, desk, onChange }: ChoiceProps) {
  const { t } = useText()
  return (
    <SelectField
      label={t('screens.packets.desks.pen.to')}
      value={desk}
      onChange={onChange}
      options={desks.map(({ desk: value, mark, series }) => ({
        value,
        label:
          series === undefined
            ? t('screens.packets.desks.pen.deskUnknown', { mark })
            : t('screens.packets.desks.pen.deskName', { series, mark }),
      }))}
    />
  )
}
