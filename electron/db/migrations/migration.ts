/** One step of the schema. Numbered in tens, forward only, never edited once released. */
export type Migration = Readonly<{ number: number; sql: string }>
