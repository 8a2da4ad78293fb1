import { useMemo, useRef, useState, type ReactNode } from 'react'
import {
  Collection,
  GridList,
  GridListHeader,
  GridListItem,
  GridListLoadMoreItem,
  GridListSection,
  Virtualizer,
} from 'react-aria-components'
import { useListPlace } from './listPlace.ts'
import { PagedListLayout } from './pagedListLayout.ts'
import { useRowPositions, type PositionOf } from './rowPositions.ts'

export type ListRow = Readonly<{ id: string; text: string; content: ReactNode }>
export type ListGroup = Readonly<{
  id: string
  title: string
  count: number
  rows: readonly ListRow[]
  more?: MoreRows | undefined
}>
/** The pages of a list that are not read yet: asked for when its end comes near. */
export type MoreRows = Readonly<{ isLoading: boolean; load: () => void }>

type Props = Readonly<{
  label: string
  /** By which the place in the list is kept; another name is another list. */
  name: string
  onOpen: (id: string) => void
  /** The row that is open beside the list; it opens as one moves onto it only where that costs nothing. */
  chosen?: string | undefined
  opensOnMove?: boolean
  rowHeight: number
  className?: string
  /** Takes the focus on arrival where nothing else has it. */
  autoFocus?: boolean
}> &
  (
    | Readonly<{ rows: readonly ListRow[]; more?: MoreRows | undefined; groups?: never }>
    | Readonly<{ groups: readonly ListGroup[]; rows?: never; more?: never }>
  )

const HEADING_HEIGHT = 38

/**
 * A list of which only what is seen is on the page: the arrow keys, Home, End and the first letters move through it,
 * Enter or a press opens. It scrolls with its screen, and coming back finds the place where it was left.
 */
export function VirtualList(props: Props) {
  const { label, name, onOpen, chosen, rowHeight, className = '' } = props
  const place = useListPlace(name, props.autoFocus ?? false)
  const frame = useRef<HTMLDivElement>(null)
  const [layout] = useState(() => new PagedListLayout(place))
  useRowPositions(frame, countOf(props), usePositions(props.groups))
  return (
    <div ref={frame}>
      <Virtualizer
        layout={layout}
        layoutOptions={{ estimatedRowSize: rowHeight, headingSize: HEADING_HEIGHT, loaderSize: 1 }}
      >
        <GridList
          ref={place}
          data-list={name}
          className={`list ${className}`}
          aria-label={label}
          selectionMode={chosen === undefined ? 'none' : 'single'}
          selectionBehavior={props.opensOnMove === true ? 'replace' : 'toggle'}
          disallowEmptySelection
          {...(chosen === undefined ? {} : { selectedKeys: [chosen] })}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : keys
            if (key !== undefined) onOpen(String(key))
          }}
          {...(chosen === undefined
            ? {
                onAction: (key) => {
                  onOpen(String(key))
                },
              }
            : {})}
        >
          {props.groups === undefined
            ? rowsAndMore(props.rows, props.more)
            : props.groups.map((group) => (
                <GridListSection key={group.id} id={group.id}>
                  <GridListHeader className="listHeading">
                    {group.title} <small>{group.count}</small>
                  </GridListHeader>
                  {rowsAndMore(group.rows, group.more)}
                </GridListSection>
              ))}
        </GridList>
      </Virtualizer>
    </div>
  )
}

/** How many rows there are in all; undefined where more are to be read and nobody has counted them. */
function countOf({ groups, rows = [], more }: Props): number | undefined {
  if (groups !== undefined) return groups.reduce((sum, { count }) => sum + count, 0)
  return more === undefined ? rows.length : undefined
}

/** A row of a group stands behind all of the groups before it, those included that are not read yet. */
function usePositions(groups: readonly ListGroup[] | undefined): PositionOf | undefined {
  return useMemo(() => {
    if (groups === undefined) return undefined
    const positions = new Map<string, number>()
    let before = 0
    for (const { rows, count } of groups) {
      for (const [at, { id }] of rows.entries()) positions.set(id, before + at + 1)
      before += count
    }
    return (key) => positions.get(key)
  }, [groups])
}

function rowsAndMore(rows: readonly ListRow[], more: MoreRows | undefined): ReactNode {
  return (
    <>
      <Collection items={rows}>
        {({ id, text, content }) => (
          <GridListItem id={id} textValue={text} className="listRow">
            {content}
          </GridListItem>
        )}
      </Collection>
      {more !== undefined && (
        <GridListLoadMoreItem isLoading={more.isLoading} onLoadMore={more.load} scrollOffset={2} />
      )}
    </>
  )
}
