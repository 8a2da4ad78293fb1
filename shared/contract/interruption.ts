/** The fragment of the page's address by which main tells the sign-in page that the work before it was interrupted. */
export const INTERRUPTED = '#interrupted'
