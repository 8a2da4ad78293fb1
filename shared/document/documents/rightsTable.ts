import json from '../../../resources/templates/rights-table.json' with { type: 'json' }
import cnrRights from '../../../resources/locales/cnr/rights.json' with { type: 'json' }
import cnrRoles from '../../../resources/locales/cnr/roles.json' with { type: 'json' }
import cnrScreens from '../../../resources/locales/cnr/screens.json' with { type: 'json' }
import enRights from '../../../resources/locales/en/rights.json' with { type: 'json' }
import enRoles from '../../../resources/locales/en/roles.json' with { type: 'json' }
import enScreens from '../../../resources/locales/en/screens.json' with { type: 'json' }
import { RIGHT_KINDS, RIGHTS, rightsOf, type Right } from '../../domain/staff/rights.ts'
import { listConditions, nameHolders, nameRight, nameRole, type Say } from '../../domain/staff/rightWords.ts'
import { ROLES, type Role } from '../../domain/staff/roles.ts'
import { createI18n, createTranslate } from '../../text/i18n.ts'
import type { MessageKey } from '../../text/messageKey.ts'
import type { Bilingual } from '../../text/bilingual.ts'
import { paired, type Block } from '../content/content.ts'
import { defineDocument, type DocumentRequest } from '../documentDefinition.ts'
import type { Composed } from '../template/renderTemplate.ts'
import { createScope, createVocabulary } from '../template/vocabulary.ts'
import { UNDATED } from '../undated.ts'
import { formatPenDate } from './actScope.ts'

const WORDS = createVocabulary({ texts: ['roles', 'day'], flags: ['some'], parts: RIGHT_KINDS })
const messages = createI18n({
  namespaces: ['rights', 'roles', 'screens'],
  resources: {
    cnr: { rights: cnrRights, roles: cnrRoles, screens: { stage: cnrScreens.stage } },
    en: { rights: enRights, roles: enRoles, screens: { stage: enScreens.stage } },
  },
})
const translate = createTranslate<MessageKey>(messages)

/** What somebody with some roles may do in the program and on which conditions, or everybody: the table of rights. */
export const rightsTable = defineDocument(json, WORDS, compose)

function compose({ rights }: DocumentRequest): Composed {
  const { roles = ROLES, day } = rights ?? {}
  const isWhole = roles.length === ROLES.length
  const shown = isWhole ? RIGHTS : rightsOf(roles)
  return {
    scope: createScope({
      texts: { roles: bothSides((say) => listRoles(roles, say)), day: formatPenDate(day) },
      flags: { some: !isWhole },
    }),
    lists: {},
    parts: Object.fromEntries(RIGHT_KINDS.map((kind) => [kind, composeTable(kind, shown)])),
    date: day ?? UNDATED,
    keep: [],
  }
}

function listRoles(roles: readonly Role[], say: Say): string {
  return roles.map((role) => nameRole(role, say)).join(', ')
}

function composeTable(kind: Right['kind'], shown: readonly Right[]): readonly Block[] {
  const rows = shown.filter((right) => right.kind === kind)
  if (rows.length === 0) return []
  const column = (name: 'what' | 'who' | 'how') => paired(bothSides((say) => say(`rights.column.${name}`)))
  return [
    {
      kind: 'table',
      id: kind,
      summary: paired(bothSides((say) => say(`rights.kind.${kind}`))),
      columns: [
        { header: column('what'), share: 36, align: 'left' },
        { header: column('who'), share: 26, align: 'left' },
        { header: column('how'), share: 38, align: 'left' },
      ],
      rows: rows.map((right) => ({
        cells: [
          bothSides((say) => nameRight(right, say)),
          bothSides((say) => nameHolders(right, say)),
          bothSides((say) => listConditions(right, say).join('; ') || '–'),
        ].map((cell) => paired(cell)),
      })),
    },
  ]
}

function bothSides(write: (say: Say) => string): Bilingual {
  return {
    cnr: write((key, params = {}) => translate(key, params, 'cnr')),
    en: write((key, params = {}) => translate(key, params, 'en')),
  }
}
