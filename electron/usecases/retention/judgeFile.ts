import type { RetentionRow } from '../../../shared/contract/retention.ts'
import { caseId as caseIdForm } from '../../../shared/contract/ids.ts'
import { isUnpaid, judgeRetention, lastDayOf, type Retention } from '../../../shared/domain/retention/judgeRetention.ts'
import { failure, success, type Result } from '../../../shared/domain/result/result.ts'
import { mayRead } from '../../../shared/domain/staff/readers.ts'
import { findCase, loadCase } from '../caseFile/loadCase.ts'
import type { LoadedCase } from '../caseFile/loadedCase.ts'
import type { CaseContext } from '../context.ts'

/** The file for whoever judges how long it stays: the head by its mark and stages, everybody else as they read it. */
export function findKept(context: CaseContext, caseId: string): Result<LoadedCase> {
  return mayRead(context.person.roles, 'schedule') ? findCase(context, caseId) : loadCase(context, caseId)
}

/** How long a file stays, and what stands against erasing it today; no seal is opened. */
export function judgeFile({ cases, today, now }: CaseContext, file: LoadedCase): Retention {
  const { id } = file
  const { claims } = file.judged()
  const told = lastDayOf(file.judged()) ?? (cases.erasures.begunAt(id) ?? now).slice(0, 10)
  const facts = {
    stages: file.standings().map(({ stage }) => stage),
    lastDay: laterOf(told, cases.erasures.lastPaperOn(id)),
    nextDue: cases.erasures.nextDue(id, today),
    isHeld: cases.retention.holdsOf(id).length > 0,
    isUnpaid: isUnpaid(claims),
  }
  return judgeRetention(facts, today)
}

function laterOf(day: string, other: string | undefined): string {
  return other !== undefined && other > day ? other : day
}

/** Refuses what stands against erasing it: the first of the obstacles. */
export function checkErasable(context: CaseContext, file: LoadedCase): Result<Retention> {
  const retention = judgeFile(context, file)
  const [obstacle] = retention.obstacles
  return obstacle === undefined ? success(retention) : failure(`retention.${obstacle}`)
}

/** As a list shows it. */
export function rowOfFile(context: CaseContext, file: LoadedCase): RetentionRow {
  const isProposed = context.cases.retention.proposalOf(file.id) !== undefined
  const { obstacles, ...retention } = judgeFile(context, file)
  const { court } = file.place
  return { id: caseIdForm.parse(file.id), court, ...file.marks, ...retention, obstacles: [...obstacles], isProposed }
}
