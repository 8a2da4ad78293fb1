import type { NameIn } from '../../shared/text/messageKey.ts'
import type { MessageParams } from '../../shared/text/i18n.ts'
import type { Facts, FolderFacts } from './facts.ts'

/** `well`: as it must be; `mend`: something to be done; `note`: to be known, or what cannot be told from here. */
export type FindingState = 'well' | 'mend' | 'note'
export type FindingCode = NameIn<'doctor.finding'>
export type Finding = Readonly<{ code: FindingCode; state: FindingState; values: MessageParams }>

/** Below this a copy of the data at a lock may find no room. */
const LITTLE_MEGABYTES = 1_000
const MEGABYTES_IN_GIGABYTE = 1_000

/** What the facts of an installation mean to whoever looks after it, in the order in which it is told. */
export function judgeFacts(facts: Facts): readonly Finding[] {
  return [
    ...judgeProgram(facts),
    ...judgeSandbox(facts),
    judgeCipher(facts),
    judgeFuses(facts),
    judgePrinters(facts),
    judgeFonts(facts),
    ...judgeFolder(facts.folder),
    ...judgeNetwork(facts),
  ]
}

function finding(code: FindingCode, state: FindingState, values: MessageParams = {}): Finding {
  return { code, state, values }
}

function judgeProgram({ program }: Facts): readonly Finding[] {
  const { version, isPackaged, electron, chromium, node, release } = program
  const values = { electron, chromium, node, release }
  const told = finding('version', 'well', { version })
  if (electron === release) return [told, finding('electronOfReleases', 'well', values)]
  return [told, isPackaged ? finding('electronOfTests', 'mend', values) : finding('electronOlder', 'note', values)]
}

function judgeSandbox({ system: { sandbox, filter } }: Facts): readonly Finding[] {
  const rooms = { closed: 'sandboxClosed', open: 'sandboxOpen', unseen: 'sandboxUnseen' } as const
  const states = { closed: 'well', open: 'mend', unseen: 'note' } as const
  const room = finding(rooms[sandbox], states[sandbox])
  return filter === 'missing' ? [room, finding('filterMissing', 'mend')] : [room]
}

function judgeCipher({ cipher }: Facts): Finding {
  return cipher === undefined ? finding('cipherBroken', 'mend') : finding('cipherWorks', 'well', { version: cipher })
}

function judgeFuses({ program, wrongFuses }: Facts): Finding {
  if (!program.isPackaged) return finding('fusesOfSource', 'note')
  if (wrongFuses === undefined) return finding('fusesUnread', 'mend')
  return wrongFuses.length === 0
    ? finding('fusesSet', 'well')
    : finding('fusesWrong', 'mend', { names: wrongFuses.join(', ') })
}

function judgePrinters({ printers }: Facts): Finding {
  if (printers === 'missing') return finding('printingMissing', 'mend')
  if (printers === 'mute') return finding('printingMute', 'mend')
  if (printers === 'silent') return finding('spoolerSilent', 'note')
  if (printers === 'unseen') return finding('printersUnseen', 'note')
  return printers.length === 0
    ? finding('printersNone', 'note')
    : finding('printers', 'well', { names: printers.join(', ') })
}

function judgeFonts({ brokenFonts }: Facts): Finding {
  return brokenFonts.length === 0
    ? finding('fontsWhole', 'well')
    : finding('fontsBroken', 'mend', { names: brokenFonts.join(', ') })
}

const FOLDER_STATES = {
  absent: ['folderAbsent', 'note'],
  private: ['folderPrivate', 'well'],
  readByOthers: ['folderReadByOthers', 'mend'],
  ofAnother: ['folderOfAnother', 'mend'],
  closed: ['folderClosed', 'mend'],
  noFolder: ['folderIsFile', 'mend'],
} as const satisfies Readonly<Record<FolderFacts['state'], readonly [FindingCode, FindingState]>>

function judgeFolder({ place, state, unsafe, freeMegabytes }: FolderFacts): readonly Finding[] {
  const [code, itsState] = FOLDER_STATES[state]
  const unsafeCodes = { folderOnNetwork: 'placeOnNetwork', folderSynced: 'placeSynced' } as const
  return [
    finding(code, itsState, { place }),
    unsafe === undefined ? finding('placeLocal', 'well') : finding(unsafeCodes[unsafe], 'mend'),
    ...(freeMegabytes === undefined ? [] : [judgeSpace(freeMegabytes)]),
  ]
}

function judgeSpace(megabytes: number): Finding {
  return megabytes < LITTLE_MEGABYTES
    ? finding('spaceLittle', 'mend', { megabytes: Math.floor(megabytes) })
    : finding('space', 'well', { gigabytes: Math.floor(megabytes / MEGABYTES_IN_GIGABYTE) })
}

function judgeNetwork({ isRefusing, missingSwitches, system: { confined } }: Facts): readonly Finding[] {
  const wall = isRefusing ? finding('networkRefused', 'well') : finding('networkOpen', 'mend')
  const silence =
    missingSwitches.length === 0
      ? finding('chromiumSilent', 'well')
      : finding('chromiumLoud', 'mend', { names: missingSwitches.join(', ') })
  const bySystem =
    typeof confined === 'object'
      ? finding('confined', 'well', { profile: confined.by })
      : finding(confined === 'no' ? 'unconfined' : 'confinementUnseen', 'note')
  return [wall, silence, bySystem, finding('windowUnseen', 'note')]
}
