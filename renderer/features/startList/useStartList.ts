import { useEffect, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract/channels.ts'
import { START_ROWS_CHECKED, type StartOutcome, type StartRowView } from '../../../shared/contract/startList.ts'
import type { Language } from '../../../shared/text/language.ts'
import { useCommand } from '../../api/useChannel.ts'

type Outcomes = ReadonlyMap<number, StartOutcome>
/** A long work on the rows: which, and how far it has come. */
export type Progress = Readonly<{ work: 'checking' | 'entering'; done: number; total: number }>

/** So often what was entered is shown: each row by itself would draw the table over and over. */
const SHOWN_EVERY = 5

/** A start list on the screen: what was read, what would come of each row, which are left out, what was done. */
export function useStartList(language: Language) {
  const [list, setList] = useState<Output<'startList.read'>>()
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set())
  const work = useWork()
  const read = useCommand('startList.read')
  const checking = useChecking(work)
  const entering = useEntering(work)
  const { checked } = checking
  const { done } = entering
  const load = async () => {
    const found = await read.mutateAsync({ language })
    if (found.outcome === 'cancelled') return
    setList(found)
    setLeftOut(new Set())
    entering.begin()
    await checking.check(found.rows)
  }
  const rows = list?.rows ?? []
  const wanted = rows.filter((one) => isToEnter(one, { checked, done }) && !leftOut.has(one.row))
  return {
    ...{ list, rows, checked, done, leftOut, wanted, wasStopped: entering.wasStopped },
    progress: work.progress,
    error: read.error ?? checking.error ?? entering.error,
    isBusy: read.isPending || work.progress !== undefined,
    load: () => void load().catch(ignore),
    enter: () => void entering.enter(wanted, checked).catch(ignore),
    stop: () => {
      work.stop()
    },
    take(row: number, isTaken: boolean) {
      setLeftOut((before) => new Set(isTaken ? [...before].filter((one) => one !== row) : [...before, row]))
    },
  }
}
/** What `useStartList` gives. */
export type StartListState = ReturnType<typeof useStartList>

/** Whether a row can be entered: it was tried, nothing was wrong, and it is not in a file yet. */
export function isToEnter(
  { row }: Pick<StartRowView, 'row'>,
  { checked, done }: Readonly<{ checked: Outcomes; done: Outcomes }>,
): boolean {
  const { outcome } = checked.get(row) ?? {}
  const came = done.get(row)
  return (outcome === 'newFile' || outcome === 'newClaim') && (came === undefined || came.outcome === 'refused')
}

/** What would come of the rows that could be read. */
function useChecking(work: Work) {
  const [checked, setChecked] = useState<Outcomes>(new Map())
  const check = useCommand('startList.check')
  return {
    checked,
    error: check.error,
    check(rows: readonly StartRowView[]) {
      setChecked(new Map())
      const readable = rows.flatMap(({ row, value }) => (value === undefined ? [] : [row]))
      return work.run('checking', inGroups(readable, START_ROWS_CHECKED), async (group) => {
        const found = await check.mutateAsync({ rows: [...group] })
        setChecked((before) => new Map([...before, ...found.rows.map((one) => [one.row, one] as const)]))
      })
    },
  }
}

/** Rows entered one by one, each confirmed with what the look at it has told. */
function useEntering(work: Work) {
  const [done, setDone] = useState<Outcomes>(new Map())
  const [wasStopped, setWasStopped] = useState(false)
  const enter = useCommand('startList.enter')
  const enterGroup = async (group: readonly number[], checked: Outcomes) => {
    const came: StartOutcome[] = []
    try {
      for (const row of group) came.push(await enter.mutateAsync({ row, confirmed: checked.get(row)?.remarks ?? [] }))
    } finally {
      setDone((before) => new Map([...before, ...came.map((one) => [one.row, one] as const)]))
    }
  }
  return {
    ...{ done, wasStopped, error: enter.error },
    begin() {
      setDone(new Map())
      setWasStopped(false)
    },
    async enter(wanted: readonly StartRowView[], checked: Outcomes) {
      setWasStopped(false)
      const groups = inGroups(
        wanted.map(({ row }) => row),
        SHOWN_EVERY,
      )
      const isWhole = await work.run('entering', groups, (group) => enterGroup(group, checked))
      setWasStopped(!isWhole)
    },
  }
}

type Work = ReturnType<typeof useWork>

/** Rows worked on group by group: how far it is, and a way to stop; leaving the screen stops too. Answers whether all was done. */
function useWork() {
  const [progress, setProgress] = useState<Progress>()
  const isStopped = useRef(false)
  const hasStopped = (): boolean => isStopped.current
  useEffect(() => {
    isStopped.current = false
    return () => {
      isStopped.current = true
    }
  }, [])
  return {
    progress,
    stop() {
      isStopped.current = true
    },
    async run(
      name: Progress['work'],
      groups: readonly (readonly number[])[],
      act: (group: readonly number[]) => Promise<void>,
    ) {
      isStopped.current = false
      const total = groups.reduce((sum, group) => sum + group.length, 0)
      let done = 0
      try {
        for (const group of groups) {
          if (hasStopped()) return false
          setProgress({ work: name, done, total })
          await act(group)
          done += group.length
        }
        return true
      } finally {
        setProgress(undefined)
      }
    },
  }
}

function inGroups(rows: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_none, index) =>
    rows.slice(index * size, (index + 1) * size),
  )
}

// The refusal stands in the state of its command, and on the screen.
function ignore(): void {
  return undefined
}
