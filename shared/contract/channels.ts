import type { z } from 'zod'
import { attachmentChannels } from './attachment.ts'
import { auditChannels } from './audit.ts'
import { backupChannels } from './backup.ts'
import { caseFileChannels } from './caseFile.ts'
import { fileChangeChannels } from './fileChange.ts'
import { civilActionChannels } from './civilAction.ts'
import { claimChannels } from './claim.ts'
import { collectionChannels } from './collection.ts'
import { deadlineChannels } from './deadlines.ts'
import { deskCopyChannels } from './deskCopies.ts'
import { dutyChannels } from './duties.ts'
import { draftChannels } from './draft.ts'
import { emergencyChannels } from './emergency.ts'
import { enforcementChannels } from './enforcement.ts'
import { stateCompensationChannels } from './stateCompensation.ts'
import { evidenceChannels } from './evidence.ts'
import { exchangeChannels } from './exchange.ts'
import { monitoringChannels } from './monitoring.ts'
import { nameChannels } from './names.ts'
import { officeChannels } from './office.ts'
import { documentTextChannels } from './documentTexts.ts'
import { lawChannels } from './law.ts'
import { updateChannels } from './update.ts'
import { knownOfficeChannels } from './knownOffices.ts'
import { keyRotationChannels } from './keyRotation.ts'
import { listExportChannels } from './listExport.ts'
import { intoJudgmentChannels } from './intoJudgment.ts'
import { certificateChannels } from './certificate.ts'
import { orderChannels } from './order.ts'
import { clauseChannels } from './clauses.ts'
import { termChannels } from './terms.ts'
import { releaseChannels } from './release.ts'
import { rulingChannels } from './ruling.ts'
import { proofChannels } from './proof.ts'
import { packetChannels } from './packets.ts'
import { receivedOrderChannels } from './receivedOrders.ts'
import { deskLossChannels } from './deskLoss.ts'
import { penChannels } from './pens.ts'
import { paperChannels } from './papers.ts'
import { practiceChannels } from './practice.ts'
import { printBatchChannels } from './printBatch.ts'
import { printingChannels } from './printing.ts'
import { radarChannels } from './radar.ts'
import { startListChannels } from './startList.ts'
import { statementChannels } from './statement.ts'
import { recoveryChannels } from './recovery.ts'
import { handbookChannels } from './handbook.ts'
import { printerChannels } from './printers.ts'
import { rightsChannels } from './rights.ts'
import { restoreChannels } from './restore.ts'
import { retentionChannels } from './retention.ts'
import { savedFilterChannels } from './savedFilter.ts'
import { scheduleChannels } from './schedule.ts'
import { workloadChannels } from './workload.ts'
import { searchChannels } from './search.ts'
import { serviceChannels } from './service.ts'
import { sharedChannels } from './shared.ts'
import { staffChannels } from './staff.ts'
import { sessionChannels } from './session.ts'
import { setupChannels } from './setup.ts'
import { todayChannels } from './today.ts'

/** The whole contract: router, renderer client and test transport are derived from this one value. */
export const channels = {
  ...sessionChannels,
  ...scheduleChannels,
  ...workloadChannels,
  ...setupChannels,
  ...recoveryChannels,
  ...practiceChannels,
  ...printerChannels,
  ...rightsChannels,
  ...handbookChannels,
  ...proofChannels,
  ...restoreChannels,
  ...keyRotationChannels,
  ...todayChannels,
  ...caseFileChannels,
  ...emergencyChannels,
  ...retentionChannels,
  ...evidenceChannels,
  ...fileChangeChannels,
  ...deadlineChannels,
  ...nameChannels,
  ...listExportChannels,
  ...attachmentChannels,
  ...searchChannels,
  ...sharedChannels,
  ...dutyChannels,
  ...claimChannels,
  ...collectionChannels,
  ...serviceChannels,
  ...enforcementChannels,
  ...stateCompensationChannels,
  ...civilActionChannels,
  ...radarChannels,
  ...monitoringChannels,
  ...statementChannels,
  ...certificateChannels,
  ...orderChannels,
  ...releaseChannels,
  ...clauseChannels,
  ...termChannels,
  ...rulingChannels,
  ...intoJudgmentChannels,
  ...paperChannels,
  ...printingChannels,
  ...printBatchChannels,
  ...draftChannels,
  ...savedFilterChannels,
  ...exchangeChannels,
  ...startListChannels,
  ...knownOfficeChannels,
  ...packetChannels,
  ...receivedOrderChannels,
  ...deskCopyChannels,
  ...penChannels,
  ...deskLossChannels,
  ...auditChannels,
  ...officeChannels,
  ...backupChannels,
  ...staffChannels,
  ...lawChannels,
  ...updateChannels,
  ...documentTextChannels,
} as const

export type ChannelName = keyof typeof channels
export type Input<Name extends ChannelName> = z.infer<(typeof channels)[Name]['input']>
export type Output<Name extends ChannelName> = z.infer<(typeof channels)[Name]['output']>

/** Electron drops custom fields of thrown errors, so every answer travels in an envelope. */
export type Envelope<Value> =
  | Readonly<{ ok: true; value: Value }>
  | Readonly<{
      ok: false
      error: Readonly<{ code: string; field?: string; params?: Readonly<Record<string, string | number>> }>
    }>

/**
 * One per command, told after its answer: the aggregate that changed, to be read again. A print changes its order; a day
 * that has passed changes what work waits.
 */
export type ChangedEvent =
  Readonly<{ aggregate: 'session' | 'work' | 'office' }> | Readonly<{ aggregate: 'caseFile' | 'order'; id: string }>
