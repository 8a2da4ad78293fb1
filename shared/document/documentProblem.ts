/** Why a case file does not give a document; texts under `documents.problem.` in the locales. */
export type ProblemCode =
  | 'document.unknownTemplate'
  | 'document.claimMissing'
  | 'document.decisionMissing'
  | 'document.personMissing'
  | 'document.officeUnknown'
  | 'document.amountsDoNotAddUp'
  | 'document.referralReasonsMissing'
  | 'document.nothingToEnforce'
  | 'document.nothingToPay'
  | 'document.alreadyPaid'
  | 'document.dateBeforeFinality'
  | 'document.datesOutOfOrder'
  | 'document.finalityMissing'
  | 'document.identityMissing'
  | 'document.interestUnknown'

/** The case file lacks what the document needs. `params` name the field, never a person. */
export class DocumentProblem extends Error {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: ProblemCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.name = 'DocumentProblem'
    this.code = code
    this.params = params
  }
}
