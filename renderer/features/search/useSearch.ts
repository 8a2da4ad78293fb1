import { useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { useNavigation, type Route } from '../../api/navigation.ts'
import { useSession } from '../../api/session.ts'
import { useChannel } from '../../api/useChannel.ts'
import { keepSought } from '../../api/sought.ts'
import { useSettled } from '../../api/useSettled.ts'
import { useText } from '../../i18n/useText.ts'
import { addRecent, readRecent, type Recent } from './recent.ts'
import { sectionOfCopies, sectionsOf, type SearchItem, type SearchSection } from './searchItems.ts'
import { commandsNamed, useCommands, type ScreenAct } from './useCommands.ts'

const PAUSE_MS = 80
const COMMANDS_SHOWN = 8
const LONGEST_MARK = 100

/** What is found of what is typed; without anything typed what was looked for and opened last, and the acts of the screen. */
export function useSearch(
  typed: string,
  setTyped: (typed: string) => void,
  acts: readonly ScreenAct[],
  close: () => void,
) {
  const { t } = useText()
  const { go } = useNavigation()
  const seesFiles = useSession().mayRead('cases')
  const recent = useRecent(seesFiles)
  const settled = useSettled(typed, PAUSE_MS).trim()
  const opened = settled === '' ? [...(recent?.opened ?? [])] : []
  const isAsked = seesFiles && (settled !== '' || opened.length > 0)
  const { data, isFetching } = useChannel(
    'search.find',
    isAsked ? { typed: settled, ...(opened.length === 0 ? {} : { opened }) } : undefined,
    { keepPrevious: true },
  )
  const copies = useCopies(seesFiles ? settled : '')
  const open = (route: Route, field?: string) => {
    remember(settled, route)
    go(route, field)
  }
  const commands = useCommands(acts, close)
  const named = (typed.trim() === '' ? commands : commandsNamed(commands, typed)).slice(0, COMMANDS_SHOWN)
  const again = (recent?.typed ?? []).map((text): SearchItem => ({
    key: `again ${text}`,
    kind: 'act',
    label: text,
    run: () => {
      setTyped(text)
    },
  }))
  const sections: readonly SearchSection[] = [
    ...(settled === '' && again.length > 0 ? [{ group: 'recent' as const, found: again.length, items: again }] : []),
    ...(isAsked && data !== undefined ? sectionsOf(data, open) : []),
    ...sectionOfCopies(copies, open),
    ...(named.length > 0 ? [{ group: 'command' as const, found: named.length, items: named }] : []),
  ]
  return {
    sections,
    settled,
    isSettled: !isFetching && settled === typed.trim(),
    said: t(sections.some(({ isMore }) => isMore === true) ? 'search.foundMore' : 'search.found', {
      count: sections.reduce((sum, { found }) => sum + found, 0),
    }),
  }
}

/** What was looked for and opened last is kept for the person; the words are marked in the file that they led to. */
function remember(typed: string, route: Route): void {
  const { caseId, file } = route.screen === 'caseFile' ? route : {}
  void addRecent({ ...(typed === '' ? {} : { typed }), ...(caseId === undefined ? {} : { opened: caseId }) })
  if (file !== undefined) keepSought(file, typed)
}

/** Copies of files that are written at other desks, by their marks; none where nothing is typed. */
function useCopies(typed: string): Output<'deskCopy.list'>['copies'] {
  const { data } = useChannel('deskCopy.list', typed === '' ? undefined : { mark: typed.slice(0, LONGEST_MARK) })
  return typed === '' ? [] : (data?.copies ?? [])
}

function useRecent(isKept: boolean): Recent | undefined {
  const [recent, setRecent] = useState<Recent>()
  useEffect(() => {
    if (isKept) void readRecent().then(setRecent)
  }, [isKept])
  return recent
}
