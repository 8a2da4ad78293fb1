import type { Place } from './field.ts'

type Note = Readonly<{ code: string; below: string }>
type RowReading<Value> = Readonly<{ stored: unknown; value: Value | undefined; notes: readonly Note[] }>

/**
 * Reads rows, each once for as long as neither it nor what is stored of it is another: a keystroke in one of hundreds of
 * rows reads that row. What was wrong with a row is noted again where the row stands now.
 */
export function keepRowReadings<Row extends object, Value>(
  read: (row: Row, place: Place) => Value | undefined,
): (row: Row, place: Place) => Value | undefined {
  const known = new WeakMap<Row, RowReading<Value>>()
  return (row, place) => {
    const kept = known.get(row)
    const reading = kept !== undefined && kept.stored === place.before ? kept : readAnew(read, row, place)
    known.set(row, reading)
    for (const { code, below } of reading.notes) place.note(code, below === '' ? undefined : below)
    return reading.value
  }
}

function readAnew<Row, Value>(
  read: (row: Row, place: Place) => Value | undefined,
  row: Row,
  { path, before }: Place,
): RowReading<Value> {
  const notes: Note[] = []
  return { stored: before, value: read(row, notingPlace(path, '', before, notes)), notes }
}

function notingPlace(path: string, below: string, before: unknown, notes: Note[]): Place {
  const inside = (name: string) => (below === '' ? name : `${below}.${name}`)
  return {
    path,
    before,
    note: (code, name) => {
      notes.push({ code, below: name === undefined ? below : inside(name) })
    },
    enter: (name, stored) => notingPlace(`${path}.${name}`, inside(name), stored, notes),
  }
}
