import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'
import { base, exceptions } from './scripts/lint/base.js'
import { oneLogic } from './scripts/lint/oneLogic.js'
import { walls } from './scripts/lint/walls.js'

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'out/', 'scripts/electron/defaultApp/', '.dependency-cruiser.cjs'] },
  ...base,
  { files: ['renderer/**/*.{ts,tsx}'], ...reactHooks.configs.flat['recommended-latest'] },
  ...walls,
  ...oneLogic,
  ...exceptions,
)
