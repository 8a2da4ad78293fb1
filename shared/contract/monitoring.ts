import { z } from 'zod'
import { isoDate, line } from '../domain/caseFile/fields.ts'
import { language } from '../domain/staff/account.ts'
import { READERS } from '../domain/staff/readers.ts'
import { FIGURE_FORMATS } from '../domain/statistics/figureFormats.ts'
import { monitoring } from '../domain/statistics/monitoringSchema.ts'
import { effect, query } from './channel.ts'
import { nothing } from './ids.ts'

const snapshotId = z.string().regex(/^[0-9a-f]{32}$/)

/** Figures that were frozen: what for, of which day, by whom, their fingerprint (SHA-256), and when a later one took their place. */
const snapshotLine = z.strictObject({
  id: snapshotId,
  title: line,
  day: isoDate,
  by: line,
  fingerprint: z.string().regex(/^[0-9a-f]{64}$/),
  replacedOn: isoDate.optional(),
})
export type SnapshotLine = z.infer<typeof snapshotLine>

/**
 * What the figures of the office say. Counted in a thread; none of it tells of fewer than five people. Errors of counting:
 * list.busy, list.cancelled, storage.…
 */
export const monitoringChannels = {
  /** The figures as they stand at the end of today. */
  'monitoring.figures': effect({
    input: nothing,
    output: z.strictObject({ figures: monitoring }),
    access: READERS.figures,
  }),
  /** What was frozen, the last first. */
  'monitoring.snapshots': query({
    input: nothing,
    output: z.strictObject({ snapshots: z.array(snapshotLine).max(500) }),
    access: READERS.figures,
  }),
  /** Frozen figures, never counted again. Errors: snapshot.notFound, snapshot.changed. */
  'monitoring.snapshot': query({
    input: z.strictObject({ id: snapshotId }),
    output: z.strictObject({ snapshot: snapshotLine, figures: monitoring }),
    access: READERS.figures,
  }),
  /** Freezes the figures of today; `replaces`: in whose place they stand from now on. Errors: snapshot.notFound, snapshot.replaced, and those of counting. */
  'monitoring.freeze': effect({
    input: z.strictObject({ title: line, replaces: snapshotId.optional() }),
    output: z.strictObject({ id: snapshotId }),
    acts: ['caseFile.freezeFigures'],
  }),
  /**
   * Figures leave as a file: those of today, or frozen ones. Errors: snapshot.notFound, snapshot.changed, exchange.noFolder,
   * exchange.isFolder, storage.full, storage.failed, document.refused, and those of counting.
   */
  'monitoring.export': effect({
    input: z.strictObject({ snapshot: snapshotId.optional(), format: z.enum(FIGURE_FORMATS), language }),
    output: z.strictObject({ outcome: z.enum(['exported', 'cancelled']) }),
    acts: ['caseFile.exportFigures'],
  }),
} as const
