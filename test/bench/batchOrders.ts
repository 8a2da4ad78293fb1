export const TEMPLATE = 'compensation-order'

/** The twenty orders of a batch; each has a number of its own. */
export const batchOrders = Array.from({ length: 20 }, (_, index) => ({
  number: `${String(index + 1)}/26`,
  issued: '2026-06-15',
}))
