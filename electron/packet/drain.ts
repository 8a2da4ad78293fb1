/** Reads pieces to their end, whatever they are: what makes them has proven them then. */
export async function drain(pieces: AsyncIterable<unknown>): Promise<void> {
  const source = pieces[Symbol.asyncIterator]()
  let next = await source.next()
  while (next.done !== true) next = await source.next()
}
