// Time, amounts, the alphabet and grammar have one place each; these rules refuse a second one anywhere in the product.
// Each is a rule of its own, so that a file that may do one thing is still held to the others.
const product = ['electron/**/*.ts', 'renderer/**/*.{ts,tsx}', 'shared/**/*.ts']

/** A rule that reports whatever its selectors find. */
function refuse(message, selectors) {
  const create = (context) => {
    const report = (node) => context.report({ node, message })
    return Object.fromEntries(selectors.map((selector) => [selector, report]))
  }
  return { meta: { type: 'problem', schema: [] }, create }
}

const dateParts = '(UTC)?(Date|Day|Month|FullYear|Hours|Minutes|Seconds|Milliseconds)'
const CENTS = '/[cC]ents$/'
const centsInside = `:matches(Identifier[name=${CENTS}], MemberExpression[property.name=${CENTS}])`

const rules = {
  'no-runtime-locale': refuse('Its data is wrong for Montenegrin: use shared/format and shared/text.', [
    "Identifier[name='Intl']",
    'MemberExpression[property.name=/^(toLocale.*|localeCompare|toFixed)$/]',
    'CallExpression[callee.name=/^parseFloat$/]',
    "MemberExpression[object.name='Number'][property.name='parseFloat']",
  ]),
  'no-clock': refuse('Time and chance come in as arguments.', [
    "NewExpression[callee.name='Date']",
    "MemberExpression[object.name='Date']",
    "MemberExpression[object.name='performance'][property.name='now']",
    "MemberExpression[object.name='Math'][property.name='random']",
  ]),
  'no-date-arithmetic': refuse('Compute calendar dates with shared/time.', [
    `MemberExpression[property.name=/^set${dateParts}$/]`,
    `MemberExpression[property.name=/^get${dateParts}$/]`,
    "Literal[value=86400000], BinaryExpression[operator='*'][left.right.value=60][right.value=60]",
  ]),
  'no-cents-arithmetic': refuse('Amounts are computed in shared/domain only.', [
    `BinaryExpression[operator=/^[-+*/%]$/] > ${centsInside}`,
    `AssignmentExpression[operator=/^[-+*/%]=$/] > ${centsInside}`,
  ]),
  'no-euros': refuse('Amounts are whole cents; shared/format writes them as euros.', [
    `BinaryExpression[operator=/^[*/]$/][right.value=100] > ${centsInside}`,
    `BinaryExpression[operator='*'][right.value=100] > Identifier[name=/euros?$/i]`,
  ]),
  'no-unmarked-letters': refuse('Marks are taken off letters by foldKeys of shared/text.', [
    "CallExpression[callee.property.name='normalize'][arguments.0.value=/^NFK?D$/]",
  ]),
  'no-unfolded-search': refuse('Search by foldKeys and sort by sortKeyOf of shared/text.', [
    'CallExpression[callee.property.name=/^(includes|startsWith|endsWith|indexOf)$/]' +
      '[callee.object.callee.property.name=/^to(Lower|Upper)Case$/]',
    'CallExpression[callee.property.name=/^(sort|toSorted)$/] BinaryExpression[operator=/^[<>]=?$/] >' +
      ' MemberExpression[property.name=/^([nN]ame|.*Name|title|label)$/]',
  ]),
  'no-case-ending': refuse('Names and roles are declined by shared/text/forms.', [
    'TemplateElement[tail=true][value.raw=/^(om|em|ovim|oj|og)$/]',
    "BinaryExpression[operator='+'][right.value=/^(om|em|ovim|oj|og)$/]",
  ]),
  'no-law-in-code': refuse('Years, statutes and articles are data of resources/legal.', [
    'Literal[raw=/^(19|20)\\d\\d$/]',
    'Literal[value=/\\b(ZKP|KZ|ZOO|ZIO)\\b|^\\d{2,3}[a-z]?\\/\\d|\\b(19|20)\\d\\d-\\d\\d/]',
  ]),
}

const on = (...names) => Object.fromEntries(names.map((name) => [`house/${name}`, 'error']))
const off = (files, ...names) => ({ files, rules: Object.fromEntries(names.map((name) => [`house/${name}`, 'off'])) })
const everywhere = Object.keys(rules).filter((name) => name !== 'no-law-in-code')

export const oneLogic = [
  { files: product, plugins: { house: { rules } }, rules: on(...everywhere) },
  { files: ['shared/domain/**/*.ts'], rules: { ...on('no-law-in-code'), 'house/no-cents-arithmetic': 'off' } },
  off(['shared/text/words.ts'], 'no-cents-arithmetic', 'no-euros'),
  // The euro of a spreadsheet, where they become cents.
  off(['shared/format/sheetNumbers.ts'], 'no-cents-arithmetic', 'no-euros'),
  off(['shared/text/**/*.ts', 'shared/domain/privacy/**/*.ts'], 'no-unmarked-letters'),
  off(['shared/text/forms/**/*.ts'], 'no-case-ending'),
  // The clock of the machine, read once and handed on; the hour of an instant on it; seconds to wait after wrong passwords.
  off(['electron/main.ts', 'electron/{start,core}/**/*.ts', 'renderer/features/signIn/**/*.{ts,tsx}'], 'no-clock'),
  off(['electron/start/today.ts', 'renderer/i18n/useText.ts'], 'no-clock', 'no-date-arithmetic'),
  // How old a copy is that was noted.
  off(['electron/session/backups.ts'], 'no-clock'),
  // How old the status of the courier is.
  off(['electron/usecases/packet/courierNow.ts'], 'no-clock'),
  // Noon of a calendar date: PDF wants an instant.
  off(['electron/documents/metadata.ts'], 'no-clock'),
  // The century of a year of two digits; bounds of a year a person may ask for.
  off(['shared/domain/identifiers/caseMark.ts'], 'no-law-in-code'),
]
