import type { Monitoring } from '../domain/statistics/monitoring.ts'
import type { EmergencyRecord } from './emergencyRecord.ts'
import type { ErasureRecord } from './erasureRecord.ts'
import type { HandoverCard } from './handoverCard.ts'
import type { KeyCard } from './keyCard.ts'
import type { LessonRecord } from './lessonRecord.ts'
import type { OrderRegister } from './orderRegister.ts'
import type { QuickStart } from './documents/quickStarts.ts'
import type { RightsRecord } from './rightsRecord.ts'
import type { VerificationRecord } from './verificationRecord.ts'
import type { ViewRecord } from './viewRecord.ts'

/** A paper of the office, drawn without a case file: which, and what it is made of. */
export type OfficePaper = Readonly<
  | { template: 'view-record'; views: ViewRecord }
  | { template: 'handover-card'; handover: HandoverCard }
  | { template: 'emergency-report'; emergency: EmergencyRecord }
  | { template: 'erasure-certificate'; erasure: ErasureRecord }
  | { template: 'rights-table'; rights: RightsRecord }
  | { template: 'order-register'; orders: OrderRegister }
  | { template: 'statistical-report'; figures: Monitoring; date: string | undefined }
  | { template: 'key-card'; keyCard: KeyCard }
  | { template: 'verification-record'; verification: VerificationRecord }
  | { template: 'lesson-result'; lesson: LessonRecord }
  | { template: QuickStart }
>

/** As what a paper of the office is made: pages, or a file for a word processor. */
export type PaperForm = 'pdf' | 'docx'
