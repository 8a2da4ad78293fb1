import { useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import {
  Cell,
  Collection,
  Column,
  Row,
  Table,
  TableBody,
  TableHeader,
  TableLayout,
  TableLoadMoreItem,
  Virtualizer,
  type TableLayoutProps,
} from 'react-aria-components'
import { useListPlace } from './listPlace.ts'
import { useRowPositions } from './rowPositions.ts'
import type { MoreRows } from './VirtualList.tsx'

export type TableColumn = Readonly<{
  id: string
  label: string
  /** Pixels, or a share of what is left (`2fr`). */
  width: number | `${number}fr`
  minWidth?: number
  isNumber?: boolean
  canSort?: boolean
  /** It is left out where the table is narrower than this many pixels: what it says stands on the row's own screen. */
  hideBelow?: number
}>
export type TableRow = Readonly<{ id: string; text: string; cells: Readonly<Record<string, ReactNode>> }>

type Columns = readonly [TableColumn, ...TableColumn[]]
type Props = Readonly<{
  label: string
  /** By which the place in the table is kept. */
  name: string
  columns: Columns
  rows: readonly TableRow[]
  rowHeight: number
  more?: MoreRows | undefined
  /** Absent where rows are only read. */
  onOpen?: (id: string) => void
  sort?: Readonly<{
    column: string | undefined
    direction: 'ascending' | 'descending'
    /** Told which heading was pressed. */
    onChange: (column: string) => void
  }>
  /** How many rows there are in all, read or not; absent where nobody has counted them. */
  total?: number | undefined
  autoFocus?: boolean
}>

const HEADING_HEIGHT = 34

/**
 * A table of which only what is seen is on the page; the keys are those of a list, and the arrows go from cell to cell
 * as well. The first column names the row.
 */
export function VirtualTable(props: Props) {
  const { label, name, rows, rowHeight, more, onOpen, sort } = props
  const place = useListPlace(name, props.autoFocus ?? false)
  const frame = useRef<HTMLDivElement>(null)
  const width = useWidth(frame)
  const [first, ...others] = props.columns
  const count = more === undefined ? rows.length : props.total
  // The heading is a row.
  useRowPositions(frame, count === undefined ? undefined : count + 1)
  const columns: Columns = [first, ...others.filter(({ hideBelow = 0 }) => width >= hideBelow)]
  return (
    <div ref={frame}>
      <Virtualizer layout={TableLayout} layoutOptions={layoutOf(rowHeight)}>
        <Table
          ref={place}
          data-list={name}
          className="virtualTable"
          aria-label={label}
          {...(onOpen === undefined
            ? {}
            : {
                onRowAction: (key) => {
                  onOpen(String(key))
                },
              })}
          {...(sort === undefined ? {} : sortProps(sort))}
        >
          <Head columns={columns} />
          <Body columns={columns} rows={rows} more={more} />
        </Table>
      </Virtualizer>
    </div>
  )
}

/** How wide an element is, in pixels. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(Infinity)
  useLayoutEffect(() => {
    const measured = element.current
    if (measured === null) return undefined
    const observer = new ResizeObserver(() => {
      setWidth(measured.clientWidth)
    })
    observer.observe(measured)
    return () => {
      observer.disconnect()
    }
  }, [element])
  return width
}

function idsOf(columns: Columns): string {
  return columns.map(({ id }) => id).join(' ')
}

function layoutOf(rowHeight: number): TableLayoutProps {
  // oxlint-disable-next-line typescript/no-deprecated -- Deprecated for lists; a table has no other name for it.
  return { estimatedRowHeight: rowHeight, headingHeight: HEADING_HEIGHT, loaderHeight: 1 }
}

function sortProps({ column, direction, onChange }: NonNullable<Props['sort']>) {
  return {
    ...(column === undefined ? {} : { sortDescriptor: { column, direction } }),
    onSortChange: (descriptor: Readonly<{ column: string | number }>) => {
      onChange(String(descriptor.column))
    },
  }
}

function Head({ columns }: Pick<Props, 'columns'>) {
  return (
    <TableHeader columns={columns} dependencies={[idsOf(columns)]}>
      {({ id, label, width, minWidth, isNumber, canSort }) => (
        <Column
          id={id}
          width={width}
          minWidth={minWidth ?? 60}
          isRowHeader={id === columns[0].id}
          allowsSorting={canSort ?? false}
          className={isNumber === true ? 'columnHead num' : 'columnHead'}
        >
          {label}
        </Column>
      )}
    </TableHeader>
  )
}

function Body({ columns, rows, more }: Pick<Props, 'columns' | 'rows' | 'more'>) {
  return (
    <TableBody>
      {/* A row that was drawn before is kept with the cells it had, unless it is told what else it depends on. */}
      <Collection items={rows} dependencies={[idsOf(columns)]}>
        {({ id, text, cells }) => (
          <Row id={id} textValue={text} columns={columns} dependencies={[idsOf(columns)]} className="tableRow">
            {(column) => <Cell className={column.isNumber === true ? 'cell num' : 'cell'}>{cells[column.id]}</Cell>}
          </Row>
        )}
      </Collection>
      {more !== undefined && <TableLoadMoreItem isLoading={more.isLoading} onLoadMore={more.load} scrollOffset={2} />}
    </TableBody>
  )
}
