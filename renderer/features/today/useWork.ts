import { useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import type { WorkFilter, WorkItem } from '../../../shared/contract/today.ts'
import { WORK_GROUPS, type WorkGroup } from '../../../shared/domain/claim/workGroups.ts'
import { usePages } from '../../api/usePages.ts'
import type { MoreRows } from '../../ui/VirtualList.tsx'

type Worklist = Output<'today.worklist'>

/** A group of work as far as it is read, and how to read on. */
export type Work = Readonly<{
  group: WorkGroup
  count: number
  items: readonly WorkItem[]
  more: MoreRows | undefined
}>

/** The groups in which work waits: their first page comes with the list, the next ones when they are scrolled to. */
export function useWork(list: Worklist, filter: WorkFilter): readonly Work[] {
  const groups = {
    overdue: useGroup('overdue', list, filter),
    soon: useGroup('soon', list, filter),
    thisWeek: useGroup('thisWeek', list, filter),
    later: useGroup('later', list, filter),
  }
  return WORK_GROUPS.map((group) => groups[group]).filter(({ count }) => count > 0)
}

const NOWHERE = { due: '0001-01-01', caseKey: 0, subject: '', task: 'draft' }

function useGroup(group: WorkGroup, list: Worklist, filter: WorkFilter): Work {
  const { count, items, next } = list.groups[group]
  const [isWanted, setIsWanted] = useState(false)
  const rest = usePages(
    'today.more',
    { ...filter, group, after: next ?? NOWHERE },
    { enabled: isWanted && next !== undefined },
  )
  const first = {
    isLoading: isWanted,
    load: () => {
      setIsWanted(true)
    },
  }
  return {
    group,
    count,
    items: next === undefined ? items : [...items, ...rest.pages.flatMap((page) => page.items)],
    more: next === undefined ? undefined : rest.isKnown ? rest.more : first,
  }
}
