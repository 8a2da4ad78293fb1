import { endStandIn, nameStandIn } from '../usecases/caseFile/standIn.ts'
import { handOverWork, listLeavers } from '../usecases/caseFile/handOver.ts'
import { listSchedule } from '../usecases/caseFile/listSchedule.ts'
import { closeDay, openDay } from '../usecases/caseFile/closedDays.ts'
import { lookAtWorkload } from '../usecases/workload/lookAtWorkload.ts'
import { removeUnit, saveUnit, setTimeStandard } from '../usecases/workload/workloadActs.ts'
import type { CaseHandlers } from './handlers.ts'

/** The channels of who has which file, for how long, and who stands in. */
export const scheduleHandlers = {
  'schedule.list': listSchedule,
  'schedule.leavers': listLeavers,
  'schedule.handOver': handOverWork,
  'schedule.closeDay': closeDay,
  'schedule.openDay': openDay,
  'schedule.standIn': nameStandIn,
  'schedule.endStandIn': endStandIn,
  'workload.look': lookAtWorkload,
  'workload.setStandard': setTimeStandard,
  'workload.saveUnit': saveUnit,
  'workload.removeUnit': removeUnit,
} satisfies Pick<CaseHandlers, Extract<keyof CaseHandlers, `schedule.${string}` | `workload.${string}`>>
