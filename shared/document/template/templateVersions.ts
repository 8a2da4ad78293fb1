import { doFollow, isInForce } from '../../time/validity.ts'
import { loadTemplate, type LoadedTemplate } from './loadTemplate.ts'
import { TemplateError } from './templateError.ts'
import type { Vocabulary } from './vocabulary.ts'

/** The versions of one template in the order of their days; the last is the newest. */
export type TemplateVersions = readonly [LoadedTemplate, ...LoadedTemplate[]]

/**
 * Reads a template file, or several that are versions of one template: a paper of an older day is made again by the version
 * of its day. Throws TemplateError for a faulty one, and where they do not follow one another without gap or overlap.
 */
export function loadTemplateVersions(json: unknown, words: Vocabulary, clauses?: unknown): TemplateVersions {
  const files: readonly unknown[] = Array.isArray(json) ? json : [json]
  const [first, ...later] = files.map((file) => loadTemplate(file, words, clauses))
  if (first === undefined) throw new TemplateError('template.unreadable', '')
  const versions: TemplateVersions = [first, ...later]
  if (!doFollow(versions) || later.some(({ id }) => id !== first.id)) {
    throw new TemplateError('template.versionsDoNotFollow', first.id)
  }
  return versions
}

/** The version in force on a day; where none is, the newest, which says itself that it may not be used then. */
export function findTemplateOn(versions: TemplateVersions, date: string): LoadedTemplate {
  return versions.find((version) => isInForce(version, date)) ?? versions.at(-1) ?? versions[0]
}
