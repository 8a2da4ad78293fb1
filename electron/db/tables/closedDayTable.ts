import { z } from 'zod'
import { isoDate } from '../../../shared/domain/caseFile/fields.ts'
import type { ReadHandle, WriteHandle } from '../handles.ts'
import { readAll, write } from '../rows.ts'
import { remove, type Removal } from './remove.ts'

const dayRow = z.object({ day: isoDate })
const rowOfAll = z.object({ office: z.string(), day: isoDate })

/** Days on which an office does not work, besides week-ends and holidays, in their order. */
export function createClosedDayReads(db: ReadHandle) {
  return {
    ofOffice: (office: string): readonly string[] =>
      readAll(db, dayRow, 'SELECT day FROM closed_day WHERE office = $office ORDER BY day', { office }).map(
        ({ day }) => day,
      ),
    /** All of them as one text: the same while no day comes or goes. */
    describe: (): string =>
      JSON.stringify(readAll(db, rowOfAll, 'SELECT office, day FROM closed_day ORDER BY office, day', {})),
  }
}

/** `changed` hears that limits are to be counted anew. */
export function createClosedDayWrites(db: WriteHandle, changed: () => void) {
  return {
    add(office: string, day: string): void {
      write(db, 'INSERT INTO closed_day (office, day) VALUES ($office, $day)', { office, day })
      changed()
    },
    remove(office: string, day: string): Removal {
      const removal = remove(db, 'DELETE FROM closed_day WHERE office = $office AND day = $day', { office, day })
      if (removal === 'removed') changed()
      return removal
    },
  }
}
