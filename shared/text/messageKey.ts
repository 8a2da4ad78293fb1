import type about from '../../resources/locales/cnr/about.json'
import type acts from '../../resources/locales/cnr/acts.json'
import type collection from '../../resources/locales/cnr/collection.json'
import type deadlines from '../../resources/locales/cnr/deadlines.json'
import type documents from '../../resources/locales/cnr/documents.json'
import type doctor from '../../resources/locales/cnr/doctor.json'
import type duties from '../../resources/locales/cnr/duties.json'
import type enforcement from '../../resources/locales/cnr/enforcement.json'
import type stateCompensation from '../../resources/locales/cnr/stateCompensation.json'
import type errors from '../../resources/locales/cnr/errors.json'
import type findings from '../../resources/locales/cnr/findings.json'
import type forms from '../../resources/locales/cnr/forms.json'
import type identifiers from '../../resources/locales/cnr/identifiers.json'
import type menu from '../../resources/locales/cnr/menu.json'
import type monitoring from '../../resources/locales/cnr/monitoring.json'
import type notices from '../../resources/locales/cnr/notices.json'
import type packet from '../../resources/locales/cnr/packet.json'
import type papers from '../../resources/locales/cnr/papers.json'
import type workload from '../../resources/locales/cnr/workload.json'
import type radar from '../../resources/locales/cnr/radar.json'
import type refusals from '../../resources/locales/cnr/refusals.json'
import type proof from '../../resources/locales/cnr/proof.json'
import type rights from '../../resources/locales/cnr/rights.json'
import type roles from '../../resources/locales/cnr/roles.json'
import type rules from '../../resources/locales/cnr/rules.json'
import type screens from '../../resources/locales/cnr/screens.json'
import type search from '../../resources/locales/cnr/search.json'
import type service from '../../resources/locales/cnr/service.json'
import type shell from '../../resources/locales/cnr/shell.json'
import type today from '../../resources/locales/cnr/today.json'
import type update from '../../resources/locales/cnr/update.json'
import type verify from '../../resources/locales/cnr/verify.json'

type Namespaces = Readonly<{
  about: typeof about
  acts: typeof acts
  collection: typeof collection
  deadlines: typeof deadlines
  doctor: typeof doctor
  documents: typeof documents
  duties: typeof duties
  enforcement: typeof enforcement
  stateCompensation: typeof stateCompensation
  errors: typeof errors
  findings: typeof findings
  forms: typeof forms
  identifiers: typeof identifiers
  menu: typeof menu
  monitoring: typeof monitoring
  notices: typeof notices
  packet: typeof packet
  papers: typeof papers
  radar: typeof radar
  workload: typeof workload
  refusals: typeof refusals
  proof: typeof proof
  rights: typeof rights
  roles: typeof roles
  rules: typeof rules
  screens: typeof screens
  search: typeof search
  service: typeof service
  shell: typeof shell
  today: typeof today
  update: typeof update
  verify: typeof verify
}>
type Plain<Key extends string> = Key extends `${infer Beginning}_${'one' | 'few' | 'other'}` ? Beginning : Key
type Paths<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Plain<Key> : `${Key}.${Paths<Tree[Key]>}`
}[keyof Tree & string]

type Groups<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? never : Key | `${Key}.${Groups<Tree[Key]>}`
}[keyof Tree & string]

/** A key under which there is a message, its namespace first; without its plural form. */
export type MessageKey = Paths<Namespaces>

/** A group of messages: a key of a name that only data knows begins with it. */
export type MessageGroup = Groups<Namespaces>
/** The names in a group, from its first dot on. */
export type NameIn<Group extends MessageGroup, Key = MessageKey> = Key extends `${Group}.${infer Name}` ? Name : never
/** The groups that have a message for every one of these names. */
export type GroupFor<Name extends string> = {
  [Group in MessageGroup]: `${Group}.${Name}` extends MessageKey ? Group : never
}[MessageGroup]

/** The key of a name that only data knows, in a group that is known; where it has no message, saying it throws. */
export function keyIn(group: MessageGroup, name: string): MessageKey {
  return `${group}.${name}` as MessageKey
}

/** A code that the rules put into words, as `messageFor` takes it: without its namespace. */
export type RuleCode = Paths<typeof identifiers> | Paths<typeof rules> | Paths<typeof findings>
/** A group of such codes. */
export type RuleGroup = Groups<typeof identifiers> | Groups<typeof rules> | Groups<typeof findings>

/** The code of a name that only data knows, in a group that is known; where it has no message, saying it throws. */
export function codeIn(group: RuleGroup, name: string): RuleCode {
  return `${group}.${name}` as RuleCode
}
