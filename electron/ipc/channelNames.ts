/** The two raw channels between window and main; everything else is in the contract. */
export const INVOKE = 'naknada:invoke'
export const CHANGED = 'naknada:changed'
