import type { Input } from '../../../shared/contract/channels.ts'
import type { FileChange } from '../../../shared/domain/caseFile/fileChanges.ts'
import type { Proceedings } from '../../../shared/domain/caseFile/proceedings.ts'
import { readOwnMark } from '../../../shared/domain/identifiers/ownMark.ts'
import { findOffice } from '../../../shared/domain/offices/offices.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Bilingual } from '../../../shared/text/bilingual.ts'
import type { CommandContext } from '../context.ts'
import { officesReached } from '../packet/packetCards.ts'
import { checkProceedings } from './checkProceedings.ts'
import { defineFileAct, type Outcome } from './fileAct.ts'
import { markOf } from './loadCase.ts'
import type { LoadedCase } from './loadedCase.ts'
import { findMoved } from './movedDeadlines.ts'

type Given = Readonly<{ on: string; reason: string }>
type Moved = Pick<Proceedings, 'court' | 'prosecution'> & Pick<Proceedings, 'courtMark' | 'prosecutionMark'>

/**
 * Gives the file a new mark in the register of the own office; the first one after the file came from another office. The
 * mark that it had stays to be found.
 */
export const renumberFile = defineFileAct('renumber', (file, input: Input<'caseFile.renumber'>, context) => {
  const organ = context.person.office === file.place.court ? 'courtMark' : 'prosecutionMark'
  const read = readOwnMark(input.mark, context)
  if (!read.ok) return failure('caseMark.invalid', 'mark')
  const mark = read.value
  const old = file.marks[organ]
  if (mark === old) return failure('caseFile.sameMark', 'mark')
  const proceedings = { ...file.proceedings(), [organ]: mark }
  const fault = checkProceedings(context, proceedings, file, '')
  if (!fault.ok) return failure(fault.error.code, 'mark')
  const change = {
    act: 'renumber' as const,
    on: input.on,
    before: old === undefined ? [] : [old],
    after: [mark],
    mark: old,
  }
  return record(context, { file, proceedings, change, input })
})

/** Another prosecution takes the file over; that which had it sees where it went. */
export const changeProsecution = defineFileAct(
  'changeProsecution',
  (file, input: Input<'caseFile.changeProsecution'>, context) => {
    const { prosecution: before, holder } = file.place
    const { prosecution: after } = input
    if (after === before) return failure('caseFile.sameOffice', 'prosecution')
    const isHere = context.office.accounts.offices().includes(after)
    if (holder === before && !isHere && input.handedOver !== true)
      return failure('caseFile.handOverFirst', 'prosecution')
    const { prosecutionMark: mark, ...rest } = file.proceedings()
    return moveFile(context, file, input, { proceedings: { ...rest, prosecution: after }, mark, before, after })
  },
)

/** Another court takes the file over: it has jurisdiction, or jurisdiction was transferred to it. Custody goes with it. */
export const transferFile = defineFileAct('transfer', (file, input: Input<'caseFile.transfer'>, context) => {
  const { court: before } = file.place
  const { court: after, ground } = input
  if (after === before) return failure('caseFile.sameOffice', 'court')
  if (!officesReached(context).includes(after) && input.handedOver !== true)
    return failure('caseFile.handOverFirst', 'court')
  const { courtMark: mark, ...rest } = file.proceedings()
  return moveFile(context, file, input, { proceedings: { ...rest, court: after }, mark, before, after, ground })
})

type Move = Readonly<{ proceedings: Proceedings; mark: string | undefined; before: string; after: string }> &
  Pick<FileChange, 'ground'>

function moveFile(
  context: CommandContext,
  file: LoadedCase,
  input: Given,
  { proceedings, mark, before, after, ground }: Move,
): Result<Outcome<Answered>> {
  const fault = checkProceedings(context, proceedings, file, '')
  if (!fault.ok) return fault
  const act = ground === undefined ? ('changeProsecution' as const) : ('transfer' as const)
  const change = { act, on: input.on, before: [before], after: [after], mark, ground }
  const holder = file.place.holder === before ? after : file.place.holder
  return record(context, { file, proceedings, change, input, holder })
}

type Answered = Readonly<{ changes: ReturnType<typeof findMoved>[number][] }>
type Recorded = Readonly<{
  file: LoadedCase
  proceedings: Proceedings & Moved
  change: FileChange
  input: Given
  holder?: string
}>

function record(
  context: CommandContext,
  { file, proceedings, change, input, holder }: Recorded,
): Result<Outcome<Answered>> {
  const { on, reason } = input
  if (on > context.today) return failure('caseFile.changeInFuture', 'on')
  const fileChange = { ...change, at: context.now, person: context.person.id, reason }
  return success({
    change: { proceedings, fileChange, ...(holder === undefined ? {} : { holder }) },
    entries: [
      {
        act: `caseFile.${change.act}`,
        about: describeChange(file, change),
        reason,
      },
    ],
    answer: { changes: [...findMoved(file, proceedings, context)] },
  })
}

/** How the journal tells of it: the mark of the file, and the marks or the offices by name, before and after. */
function describeChange(file: LoadedCase, { before, after }: Pick<FileChange, 'before' | 'after'>): Bilingual {
  const named = (values: readonly string[], language: keyof Bilingual) =>
    values.map((value) => findOffice(value)?.nominative[language] ?? value).join(', ')
  const words = (language: keyof Bilingual) =>
    `${markOf(file)} · ${named(before, language)} → ${named(after, language)}`
  return { cnr: words('cnr'), en: words('en') }
}
