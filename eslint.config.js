import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { base } from './scripts/lint/base.js'
import { exceptions } from './scripts/lint/exceptions.js'
import { electronBoundaries, productNetwork, pureShared } from './scripts/lint/walls.js'

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'scripts/electron/defaultApp/', '.dependency-cruiser.cjs'] },
  ...base,
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  ...productNetwork,
  ...electronBoundaries,
  ...pureShared,
  ...exceptions,
)
