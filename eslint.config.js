import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { oneLogic } from './scripts/lint/oneLogic.js'
import { walls } from './scripts/lint/walls.js'

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name; default exports are for configuration files only.',
}
const syntaxRules = [
  { selector: 'TSEnumDeclaration', message: 'No enum: write a union of string literals.' },
  { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that declares it.' },
  {
    selector:
      'JSXElement:not(:has(> JSXElement[openingElement.name.name="caption"])) > JSXOpeningElement[name.name="table"]:not(:has(> JSXAttribute[name.name=/^aria-label/]))',
    message: 'A table has a name for whoever hears it: a caption, or an aria-label.',
  },
]

const sizes = {
  'max-lines': ['error', { max: 300 }],
  'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
  'no-restricted-syntax': ['error', noDefaultExport, ...syntaxRules],
  'no-console': 'error',
  'func-style': ['error', 'declaration', { allowArrowFunctions: true }],
  eqeqeq: ['error', 'always', { null: 'ignore' }],
  'prefer-const': 'error',
  'no-duplicate-imports': 'error',
}

/** Rules that ask for types are in .oxlintrc.json: their linter reads types through the compiler of Go, six times as fast. */
const strict = {
  files: ['**/*.{ts,tsx}'],
  extends: [tseslint.configs.strict],
  rules: {
    '@typescript-eslint/no-non-null-assertion': 'error',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/ban-ts-comment': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-import-type-side-effects': 'error',
  },
}

const base = tseslint.config({ files: ['**/*.{ts,tsx,js,mjs,cjs}'], rules: sizes }, strict)

/** Where a rule of the house does not fit the kind of file. */
const exceptions = [
  {
    files: ['**/*.config.{ts,js}', '.dependency-cruiser.cjs'],
    rules: { 'no-restricted-syntax': ['error', ...syntaxRules] },
  },
  {
    // A describe callback holds many tests; each test in it is still short.
    files: ['test/**/*.{test,spec}.{ts,tsx}'],
    rules: { 'max-lines-per-function': 'off' },
  },
]

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'scripts/electron/defaultApp/', '.dependency-cruiser.cjs'] },
  ...base,
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  ...walls,
  ...oneLogic,
  ...exceptions,
)
