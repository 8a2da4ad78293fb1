import { migration10 } from './migration10.ts'

/** One step of the schema. Numbered in tens, forward only, never edited once released. */
export type Migration = Readonly<{ number: number; sql: string }>

export const migrations: readonly Migration[] = [migration10]
