import type { Input, Output } from '../../../shared/contract/channels.ts'
import type { SnapshotLine } from '../../../shared/contract/monitoring.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import type { Monitoring } from '../../../shared/domain/statistics/monitoring.ts'
import { readCanonicalFigures } from '../../../shared/domain/statistics/readFrozen.ts'
import type { SnapshotLine as StoredLine, StoredSnapshot } from '../../db/tables/snapshotTable.ts'
import type { QueryContext } from '../context.ts'
import { fingerprintOf } from '../order/fingerprint.ts'

const MOST = 500

/** What was frozen, the last first. */
export function listSnapshots(context: QueryContext): Result<Output<'monitoring.snapshots'>> {
  return success({ snapshots: context.cases.snapshots.list(MOST).map((one) => lineOf(context, one)) })
}

/** Figures as they were frozen. */
export function openSnapshot(
  context: QueryContext,
  { id }: Input<'monitoring.snapshot'>,
): Result<Output<'monitoring.snapshot'>> {
  const stored = context.cases.snapshots.find(id)
  if (stored === undefined) return failure('snapshot.notFound')
  const figures = figuresIn(stored)
  return figures.ok ? success({ snapshot: lineOf(context, stored), figures: figures.value }) : figures
}

/** The figures of a snapshot, where its text is the one that was fingerprinted. Error: snapshot.changed. */
export function figuresIn({ figures, sha256 }: Pick<StoredSnapshot, 'figures' | 'sha256'>): Result<Monitoring> {
  if (fingerprintOf(figures) !== sha256) return failure('snapshot.changed')
  const read = readCanonicalFigures(figures)
  return read === undefined ? failure('snapshot.changed') : success(read)
}

function lineOf({ office }: QueryContext, { id, title, day, person, sha256, replacedOn }: StoredLine): SnapshotLine {
  return {
    id,
    title,
    day,
    by: office.accounts.names().get(person) ?? person,
    fingerprint: sha256,
    ...(replacedOn === undefined ? {} : { replacedOn }),
  }
}
