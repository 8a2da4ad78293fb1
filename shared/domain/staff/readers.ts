import { ROLES, type Role } from './roles.ts'

/**
 * Who may read what, whatever the file; which file, custody and assignment say. `staff`: who works here; `keys`: which colleagues wait for keys (handed on by whoever holds them); `cases`: case files, their journals and
 * one's own drafts; `deliberation`: what an order would say before it is issued; `prints`: issued orders and their copies;
 * `audit`: the journal of the office; `schedule`: who has which file, by marks and stages and without content; `workload`: how many files one has open and for how long, and whoever keeps the schedule the same of the whole office; `papers`: papers, those of a file or a coordinator's own; `drafts`: what they have typed themselves and not saved; `emblems`: what offices put at the head of their documents; `printers`: what each printer prints and how; `law`: the versions of the tables of the law; `bringLaw`, `decideLaw`: who brings one and who confirms it (`LAW_LIFE`); `backups`: the copies of the data; `updates`: files of updates of the program; `shared`: victims who have let that one person know who they are; `recovery`: who keeps the shares of the recovery key, and rehearsing them; `everyKey`: those who hold every key and may have new shares made; `emergencies`: files that were opened in an emergency, and what was done; `retention`: how long case files stay, which are due, and which were erased; `cards`: the own key card and those of other offices; `releases`: decisions that wait for a second person, and whether the office issues by release alone; `clauses`: those of one’s own, those of the court and those that wait for its release; `figures`: what is counted over all files, which tells of nobody; `everybody`: the table of rights, and where it can be printed. Acts have their roles in the table of acts.
 */
export const READERS = {
  cases: ['prosecutor', 'judge', 'clerk'],
  deliberation: ['judge'],
  prints: ['clerk', 'judge'],
  audit: ['administrator', 'auditor'],
  staff: ['administrator'],
  keys: ['prosecutor', 'judge', 'clerk', 'coordinator', 'head'],
  schedule: ['head'],
  workload: ['prosecutor', 'judge', 'clerk', 'head'],
  emblems: ['administrator'],
  printers: ['administrator'],
  law: ['administrator', 'judge', 'head'],
  bringLaw: ['administrator'],
  decideLaw: ['judge', 'head'],
  papers: ['prosecutor', 'judge', 'clerk', 'coordinator'],
  drafts: ROLES,
  backups: ['administrator'],
  updates: ['administrator'],
  shared: ['coordinator'],
  recovery: ['prosecutor', 'judge', 'clerk', 'head', 'administrator', 'auditor'],
  everyKey: ['prosecutor', 'judge', 'clerk'],
  emergencies: ['prosecutor', 'judge', 'head'],
  retention: ['prosecutor', 'judge', 'clerk', 'head'],
  cards: ['prosecutor', 'judge', 'clerk', 'head'],
  releases: ['judge', 'head'],
  clauses: ['judge', 'head'],
  figures: ['prosecutor', 'judge', 'coordinator', 'head'],
  everybody: ROLES,
} as const satisfies Readonly<Record<string, readonly Role[]>>
/** A kind of reading of `READERS`. */
export type Reading = keyof typeof READERS

/** Whether the holder of these roles may read that. */
export function mayRead(roles: readonly Role[], reading: Reading): boolean {
  const readers: readonly Role[] = READERS[reading]
  return roles.some((role) => readers.includes(role))
}

/** Whether somebody sees of a case file only what concerns people who have let that one person know who they are. */
export function seesSharedOnly({ roles }: Readonly<{ roles: readonly Role[] }>): boolean {
  return mayRead(roles, 'shared') && !mayRead(roles, 'cases')
}
