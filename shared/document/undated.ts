/** The date in the metadata of a form whose date is left to the pen. */
export const UNDATED = '2012-01-01'
