import type { z } from 'zod'
import type { auditEntry } from '../../shared/contract/audit.ts'
import { useText, type Text } from '../i18n/useText.ts'
import { Tag } from '../ui/Tag.tsx'
import { VirtualTable, type TableColumn } from '../ui/VirtualTable.tsx'
import type { MoreRows } from '../ui/VirtualList.tsx'

type Entry = z.infer<typeof auditEntry>
type Props = Readonly<{ name: string; entries: readonly Entry[]; more: MoreRows | undefined }>

const ROW_HEIGHT = 33
/** Day and time on one line; an English date names its month. */
const AT_WIDTH = { cnr: 134, 'cnr-Cyrl': 134, en: 190 } as const
/** Its reason is a number of times. */
const COUNTED = 'session.failedAttempts'
/** Their reason is the office whose emblem it is. */
const OF_OFFICE: readonly string[] = ['office.emblemTaken', 'office.emblemRemoved']
/** Their reasons name files of the program. */
const OF_FILES = 'files.'
/** Its reason names each file of a paper by its variant, before its fingerprint. */
const MADE = 'caseFile.makePaper'
const VARIANT = /[\w-]+(?= SHA-256)/g

/** Entries of a journal, newest first: number, time, person, act, about what, why. */
export function JournalTable({ name, entries, more }: Props) {
  const text = useText()
  return (
    <VirtualTable
      label={text.t('screens.audit.entries')}
      name={name}
      columns={columnsIn(text)}
      rowHeight={ROW_HEIGHT}
      more={more}
      rows={entries.map((entry) => ({
        id: `${String(entry.epoch)}.${String(entry.number)}`,
        text: `${String(entry.number)} ${actIn(text, entry.act)}`,
        cells: cellsOf(entry, text),
      }))}
    />
  )
}

function columnsIn({ t, language }: Text): readonly [TableColumn, ...TableColumn[]] {
  const label = (id: 'number' | 'at' | 'person' | 'act' | 'about' | 'reason') => t(`screens.audit.${id}`)
  return [
    { id: 'number', label: label('number'), width: 56, isNumber: true, hideBelow: 620 },
    { id: 'at', label: label('at'), width: AT_WIDTH[language] },
    { id: 'person', label: label('person'), width: '2fr', minWidth: 100 },
    { id: 'act', label: label('act'), width: '3fr', minWidth: 110 },
    { id: 'about', label: label('about'), width: '3fr', minWidth: 84 },
    { id: 'reason', label: label('reason'), width: '3fr', minWidth: 92 },
  ]
}

function cellsOf(entry: Entry, text: Text) {
  const { pick, day, time, script } = text
  return {
    number: entry.number,
    at: (
      <span className="nowrap">
        {day(entry.at)} <span className="mut">{time(entry.at)}</span>
      </span>
    ),
    person: script(entry.person),
    act:
      entry.isLost === true ? (
        <>
          {actIn(text, entry.act)} <Tag tone="bad">{text.t('screens.audit.lost')}</Tag>
        </>
      ) : (
        actIn(text, entry.act)
      ),
    about: entry.file ?? pick(entry.about),
    reason: reasonIn(text, entry),
  }
}

function reasonIn({ t, has, office, script }: Text, { act, reason }: Entry): string | undefined {
  if (act === COUNTED) return t('screens.audit.times', { count: Number(reason) })
  if (OF_OFFICE.includes(act) && reason !== undefined) return office(reason)
  if (reason === undefined || act.startsWith(OF_FILES)) return reason
  if (act !== MADE) return script(reason)
  return reason.replace(VARIANT, (variant) => {
    const key = `papers.variant.${variant}`
    return has(key) ? t(key) : variant
  })
}

function actIn({ t, has }: Text, act: string): string {
  const key = `acts.${act}`
  return has(key) ? t(key) : act
}
