/** The first local id with this letter that is not taken: `c1`, `c2`, … */
export function findFreeId(letter: string, taken: readonly string[]): string {
  let number = taken.length + 1
  while (taken.includes(`${letter}${String(number)}`)) number += 1
  return `${letter}${String(number)}`
}
