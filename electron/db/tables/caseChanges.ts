/** Files whose lists, tasks or marks may have changed in the transaction that runs. */
export type CaseChanges = Readonly<{ add(caseId: string): void }>
