import type { Migration } from './migration.ts'
import { migration10 } from './migration10.ts'

/** Every step, in order. */
export const migrations: readonly Migration[] = [migration10]
