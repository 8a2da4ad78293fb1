/** Stands for no day at all, behind every day there is. */
export const NO_DUE = '9999-12-31'
