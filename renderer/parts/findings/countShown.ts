/** How many of a list are drawn at first: all where one more than the limit fits as well as a button that tells of it. */
export function countShown(count: number, limit: number): number {
  return count <= limit + 1 ? count : limit
}
