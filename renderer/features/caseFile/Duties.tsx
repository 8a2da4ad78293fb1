import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import type { OwedDutyView } from '../../../shared/contract/duties.ts'
import { DUTY_PAPERS, type PaperKind } from '../../../shared/domain/papers/paperKinds.ts'
import { useNavigation } from '../../api/navigation.ts'
import { useChannel } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { findFreeId } from '../../forms/freeId.ts'
import { DaysLeft } from '../../parts/DaysLeft.tsx'
import { keyOfDuty } from '../../parts/keyOfDuty.ts'
import { nameOfItem, subjectFor } from '../../parts/paperItem.ts'
import { nameOfPaper } from '../../parts/nameOfPaper.ts'
import { PersonLabel } from '../../parts/PersonLabel.tsx'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { DoneDuty } from './DoneDuty.tsx'
import { DutyEditor } from './DutyEditor.tsx'

/** The duties before a claim: what is owed to whom and by when, what was done, and the one being recorded. */
export function Duties({ file, item: chosen }: Readonly<{ file: CaseFileView; item: string | undefined }>) {
  const { t } = useText()
  const errorText = useErrorText()
  const { go } = useNavigation()
  const { data, error } = useChannel('caseFile.duties', { caseId: file.id })
  if (error !== null) return <Notice tone="bad">{errorText(error)}</Notice>
  if (data === undefined || (data.owed.length === 0 && data.done.length === 0)) return null
  const route = { screen: 'caseFile', caseId: file.id, tab: 'hearings' } as const
  const ids = data.done.map(({ record }) => record.id)
  return (
    <section className="duties" aria-labelledby="duties">
      <h2 id="duties">{t('duties.title')}</h2>
      <ul>
        {data.owed.map((duty) => {
          const key = keyOfDuty(duty)
          return (
            <li key={key}>
              <Owed
                file={file}
                duty={duty}
                isOpen={chosen === key}
                onOpen={() => {
                  go({ ...route, item: key }, 'date')
                }}
              />
              {chosen === key && duty.mayRecord && (
                <DutyEditor
                  file={file}
                  duty={duty}
                  id={findFreeId('du', ids)}
                  draft={key}
                  onClose={() => {
                    go(route, '')
                  }}
                />
              )}
            </li>
          )
        })}
        {data.done.map(({ record, mayStrike }) => (
          <li key={record.id}>
            <DoneDuty file={file} record={record} mayStrike={mayStrike} />
          </li>
        ))}
      </ul>
    </section>
  )
}

type OwedProps = Readonly<{ file: CaseFileView; duty: OwedDutyView; isOpen: boolean; onOpen: () => void }>

function Owed({ file, duty, isOpen, onOpen }: OwedProps) {
  const { t, pick } = useText()
  const { kind, person, due, daysLeft, articles, mayRecord, paper: made } = duty
  const whose = file.people.find(({ id }) => id === person)
  const name = t(`duties.name.${kind}`)
  const paper = DUTY_PAPERS[kind]
  return (
    <div className="duty">
      <span className="shape" aria-hidden="true">
        ○
      </span>
      <span className="what">
        <b>{name}</b> {whose !== undefined && <PersonLabel label={whose.label} isSealed={whose.sealed === true} />}
        <small>
          {t(`duties.why.${kind}`)} ({articles.map(pick).join(', ')})
        </small>
        {made !== undefined && <MadeForDuty file={file} paper={made} />}
      </span>
      <span className="until">
        <DaysLeft due={due} daysLeft={daysLeft} />
      </span>
      {mayRecord && paper !== undefined && (
        <MakePaper file={file} paper={paper} person={person} what={`${name} ${pick(whose?.label)}`} />
      )}
      {mayRecord && !isOpen && (
        <Button label={`${t('duties.recordOne')}: ${name} ${pick(whose?.label)}`} onPress={onOpen}>
          {t('duties.recordOne')}
        </Button>
      )}
    </div>
  )
}

type MadeProps = Readonly<{ file: CaseFileView; paper: NonNullable<OwedDutyView['paper']> }>

/** The paper that was made for a duty, and where it stands. */
function MadeForDuty({ file, paper: { id, kind, number = '', state, sent } }: MadeProps) {
  const { t, pick, date } = useText()
  const { go } = useNavigation()
  const name =
    number === '' ? pick(nameOfPaper(kind)) : t('papers.duty.proof', { name: pick(nameOfPaper(kind)), number })
  const where = sent === undefined ? t(`papers.state.${state}`) : `${t(`papers.state.${state}`)} ${date(sent)}`
  return (
    <small>
      <Button
        kind="quiet"
        onPress={() => {
          go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item: id }, `paper.${id}`)
        }}
      >
        {t('papers.duty.paper', { name, state: where })}
      </Button>
    </small>
  )
}

type MakeProps = Readonly<{
  file: CaseFileView
  paper: PaperKind
  /** Whom the duty is owed to. */
  person: string | undefined
  what: string
}>

/** The way to the paper by which the duty is done. */
function MakePaper({ file, paper, person, what }: MakeProps) {
  const { t } = useText()
  const item = nameOfItem({ kind: paper, subject: subjectFor(file, person) })
  const { go } = useNavigation()
  return (
    <Button
      kind="quiet"
      label={`${t('papers.makeForDuty')}: ${what}`}
      onPress={() => {
        go({ screen: 'caseFile', caseId: file.id, tab: 'papers', item }, 'paper.make')
      }}
    >
      {t('papers.makeForDuty')}
    </Button>
  )
}
