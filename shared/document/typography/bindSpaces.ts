const NO_BREAK = '\u00a0'

// After an abbreviation that needs its number, between a number and its unit, between initials, before a dash, in a mark.
const BINDINGS: readonly RegExp[] = [
  /(?<=(?<![\p{L}\p{M}])(?:čl|st|tač|br|ul|Art|No|EUR|чл|ст|тач|бр|ул|str|page|strana|страна|neni|par)\.?) (?=[\p{L}\d])/giu,
  /(?<=\d[.,]?) (?=(?:eura|euro|ditë|cent|godine|dana|dan|mjesec|časova|еура|еуро|године|дана|дан|мјесец|часова|days?|€|%|h\b))/giu,
  /(?<=\b\d{1,2}\.?) (?=(?:januar|februar|mart|april|maj|jun|jul|avgust|septemb|oktob|novemb|decemb|јануар|фебруар|март|април|мај|јун|јул|август|септемб|октоб|новемб|децемб|January|February|March|April|May|June|July|August|September|October|November|December))/gu,
  /(?<=(?<![\p{L}\p{M}])\p{Lu}\.) (?=\p{Lu}\.)/gu,
  / (?=[–—](?:\s|$))/gu,
  // The mark of a case: «K 5/2026», «Kt-S. br. 1234/26».
  /(?<=(?<![\p{L}\p{M}])\p{Lu}[\p{L}-]{0,4}\.?) (?=(?:(?:br|бр|no)\.?[ \u00a0]?)?\d+\/\d{2})/gu,
]
// A citation and the law it is of: «st. 3 ZKP-a», “Art. 239(2) CPC”.
const OF_LAW =
  /(?<=(?<![\p{L}\p{M}])(?:čl|st|tač|чл|ст|тач|Art)\.?\u00a0\d+[a-zа-я]?(?:\(\d+\))*) (?=\p{Lu}{2,}(?![\p{Ll}]))/gu
// «neni 234 par. 2 i ZKP-së»: Albanian says of which law by a word of one letter.
const OF_LAW_IN_ALBANIAN = /(?<=(?<![\p{L}\p{M}])(?:neni|par\.)\u00a0\d+) i (?=\p{Lu}{2,}(?![\p{Ll}]))/gu
const CHAINED =
  /(?<=(?:(?:neni|(?:čl|чл)\.)\u00a0\d+[a-zа-я]?|(?<![\p{L}\p{M}])(?:st|ст)\.\u00a0\d+)) (?=(?:st|tač|ст|тач|par)\.)/gu

/**
 * Puts no-break spaces where a line must not end: čl. 444 st. 1 tač. 2, 21.153,23 eura, 15. juna, 15 days, EUR 5.
 * Idempotent. Only the layout sees them; the text of the file has plain spaces.
 */
export function bindSpaces(text: string): string {
  return BINDINGS.reduce((bound, binding) => bound.replace(binding, NO_BREAK), text)
    .replace(CHAINED, NO_BREAK)
    .replace(OF_LAW, NO_BREAK)
    .replace(OF_LAW_IN_ALBANIAN, `${NO_BREAK}i${NO_BREAK}`)
}
