/**
 * How often a long loop goes round: the short form in `npm test`, the full form in `npm run endurance`. The number belongs
 * into the title of the test, so that every report says which it was.
 */
export function rounds(short: number, full: number): number {
  return process.env['NAKNADA_ENDURANCE'] === 'full' ? full : short
}
