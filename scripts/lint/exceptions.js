import { syntaxRules } from './base.js'

const named = syntaxRules.filter((rule) => rule.selector !== 'ExportDefaultDeclaration')

/** Where a rule of the house does not fit the kind of file. */
export const exceptions = [
  {
    files: ['**/*.config.{ts,js}', '.dependency-cruiser.cjs'],
    rules: { 'no-restricted-syntax': ['error', ...named] },
  },
  {
    // A describe callback holds many tests; each test in it is still short.
    files: ['test/**/*.{test,spec}.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off' },
  },
]
