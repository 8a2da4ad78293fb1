/** What a person may do with one claim. Each is a written act of a named person; its row stands in `life.ts`. */
export const CLAIM_ACTS = [
  'edit',
  'remove',
  'prepare',
  'revise',
  'forward',
  'recall',
  'register',
  'specify',
  'startReview',
  'return',
  'resume',
  'deliberate',
  'decide',
  'issue',
  'recordDecision',
  'askSuccessor',
  'declineSuccession',
  'succeed',
  'lapse',
  'withdraw',
  'recordService',
  'strikeService',
  'serve',
  'fileAppeal',
  'withdrawAppeal',
  'confirmOnAppeal',
  'modifyOnAppeal',
  'annulOnAppeal',
  'annul',
  'reopen',
  'correct',
  'rectify',
  'supplement',
  'becomeFinal',
  'becomeEnforceable',
  'recallFinality',
  'recallEnforceability',
  'recordPayment',
  'reverseEntry',
  'writeOff',
  'agreeInstalments',
  'fileEnforcement',
  'recordEnforcement',
  'strikeEnforcement',
  'settle',
  'reopenDebt',
  'markUncollectable',
  'resumeCollection',
  'postponeStep',
  'completeStep',
  'handStepOver',
  'followCivilAction',
  'followCivilActionForRest',
] as const
/** One of `CLAIM_ACTS`. */
export type ClaimAct = (typeof CLAIM_ACTS)[number]

/** What a person may do with a case file as a whole, its people, evidence and papers. */
export const FILE_ACTS = [
  'create',
  'import',
  'open',
  'export',
  'changeProceedings',
  'correctFact',
  'renumber',
  'changeProsecution',
  'transfer',
  'join',
  'sever',
  'addClaim',
  'fileClaim',
  'forward',
  'recall',
  'handOver',
  'savePerson',
  'correctPerson',
  'removePerson',
  'samePerson',
  'seal',
  'unseal',
  'reveal',
  'shareIdentity',
  'endSharing',
  'revealShared',
  'refer',
  'followReferral',
  'strikeReferral',
  'saveEvidence',
  'removeEvidence',
  'attach',
  'describeAttachment',
  'correctPageText',
  'removeAttachment',
  'viewAttachment',
  'readViews',
  'printViews',
  'exportAttachment',
  'exportBundle',
  'recordDuty',
  'strikeDuty',
  'exportCalendar',
  'exportList',
  'closeDay',
  'openDay',
  'assign',
  'reassign',
  'unassign',
  'exclude',
  'readmit',
  'openEmergency',
  'confirmEmergency',
  'endEmergency',
  'printEmergency',
  'standIn',
  'endStandIn',
  'changePanel',
  'print',
  'makePaper',
  'printPaper',
  'exportPaper',
  'sendPaper',
  'recordPaperReturn',
  'withdrawPaper',
  'hold',
  'releaseHold',
  'proposeErasure',
  'withdrawErasure',
  'erase',
  'printErasure',
] as const
/** One of `FILE_ACTS`. */
export type FileAct = (typeof FILE_ACTS)[number]

/** An act by its full name, as the journal and the channels call it. */
export type Act = `claim.${ClaimAct}` | `caseFile.${FileAct}`

/** What became of an act that reaches out of the program or takes something in: written down after it, beside the act. */
export const AFTERMATHS = [
  'exportDone',
  'exportFailed',
  'printFailed',
  'decisionsLeftOut',
  'actsLeftOut',
  'attachmentExported',
  'attachmentNotExported',
  'bundleExported',
  'bundleNotExported',
  'calendarExported',
  'calendarNotExported',
  'listExported',
  'listNotExported',
  'paperNotPrinted',
  'paperExported',
  'paperNotExported',
] as const
/** One of `AFTERMATHS` by its full name. */
export type Aftermath = `caseFile.${(typeof AFTERMATHS)[number]}`

/** What somebody reads of a file that tells of people at work: written down beside the acts, without being one. */
export const NOTED_READINGS = ['journalRead', 'printsRead', 'emergencyRead'] as const
/** One of `NOTED_READINGS` by its full name. */
export type NotedReading = `caseFile.${(typeof NOTED_READINGS)[number]}`

/** What the law or the house wants before an act, beyond stage, role and custody; checked in `conditions.ts`. */
export const CONDITIONS = [
  'neverReturned',
  'gatePassed',
  'courtHere',
  'noneIssued',
  'clerkHasFile',
  'filedWithCourt',
  'beforeHearingEnd',
  'claimantDied',
  'successorsSilent',
  'decisionValid',
  'ownDecision',
  'servedOnAll',
  'noAppealPending',
  'appealPeriodOver',
  'clauseDue',
  'paidInFull',
  'nothingAwarded',
  'awardedInPart',
] as const
/** One of `CONDITIONS`. */
export type Condition = (typeof CONDITIONS)[number]

/** A condition that looks at the file as a whole. */
export type FileCondition = Extract<Condition, 'courtHere' | 'noneIssued' | 'clerkHasFile'>
/** A condition of an act on a claim. */
export type ClaimCondition = Exclude<Condition, 'clerkHasFile'>

/** Subjects of the work that makes an act of the table reachable; an act without one can be done today. */
export type Later = 'appeals' | 'corrections of orders' | 'decisions taken elsewhere' | 'packets between installations'
