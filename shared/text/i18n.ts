import { createInstance, type FormatterModule, type i18n, type Resource } from 'i18next'
import { LANGUAGES, LOCALE_TAGS, type Language } from './language.ts'

/** Values a message names; `count` also chooses the plural form. Dates as ISO strings, money as whole cents. */
export type MessageParams = Readonly<Record<string, string | number>>
/** How `{{name, style}}` writes a value, by the name of the style. A value that it cannot write is a bug and throws. */
export type Formats = Readonly<Record<string, (value: string | number, language: Language) => string>>
/** Messages by namespace, nested as the locale files hold them; plural forms end in `_one`, `_few`, `_other`. */
export type Namespaces = Readonly<Record<string, object>>

type Options = Readonly<{
  namespaces: readonly string[]
  /** The namespaces searched, in this order, for a key that names none. */
  searched?: readonly string[]
  resources: Readonly<Partial<Record<Language, Namespaces>>>
  formats?: Formats
  /** The language shown where one is switched; rules and documents name theirs at each call. */
  language?: Language
  /** False where the keys themselves contain dots. */
  keySeparator?: '.' | false
}>

/**
 * An i18next of its own for one use. A key may begin with its namespace (`screens.next`). A key that has no message
 * and a value that is missing are bugs and throw.
 */
export function createI18n(options: Options): i18n {
  const { namespaces, searched = [], resources, formats = {}, language = 'cnr', keySeparator = '.' } = options
  const instance = createInstance()
  void instance.use(strictFormatter()).init({
    lng: LOCALE_TAGS[language],
    supportedLngs: Object.values(LOCALE_TAGS),
    load: 'currentOnly',
    // A message that one language lacks is a bug, not a reason to show another language.
    fallbackLng: false,
    initAsync: false,
    ns: [...namespaces],
    defaultNS: searched.length === 0 ? [...namespaces] : [...searched],
    nsSeparator: keySeparator,
    keySeparator,
    interpolation: { escapeValue: false },
    resources: byTag(resources),
    parseMissingKeyHandler: (key: string, defaultValue?: string) => {
      if (defaultValue !== undefined) return defaultValue
      throw new Error(`no message for ${key}`)
    },
    returnedObjectHandler: (key: string) => {
      throw new Error(`no message for ${key}`)
    },
    missingInterpolationHandler: (text: string, [, name]: RegExpExecArray) => {
      throw new Error(`message needs the value ${name ?? ''}: ${text}`)
    },
  })
  for (const [style, write] of Object.entries(formats)) {
    instance.services.formatter?.add(style, (value: string | number, tag) => write(value, languageOfTag(tag)))
  }
  return instance
}

/** Says what a key of its own means, in a language. */
export type Translate<Key extends string> = (key: Key, params: MessageParams, language: Language) => string

/** What says the messages of an instance, by the keys that are known to have one. */
export function createTranslate<Key extends string>(instance: i18n): Translate<Key> {
  const say = (key: string, params: MessageParams, language: Language): string =>
    instance.t(key, { ...createMessageOptions(params), lng: LOCALE_TAGS[language] })
  // A message without values says the same each time; a document is made of hundreds.
  const bare: Record<Language, Map<string, string>> = { cnr: new Map(), 'cnr-Cyrl': new Map(), en: new Map() }
  return (key, params, language) => {
    if (Object.keys(params).length > 0) return say(key, params, language)
    const known = bare[language].get(key)
    if (known !== undefined) return known
    const said = say(key, params, language)
    bare[language].set(key, said)
    return said
  }
}

/**
 * What `t` of i18next takes: values apart from its own options, so that a value may have any name. `count` chooses the
 * plural form, `context` the message under `key_context` where there is one.
 */
export function createMessageOptions(params: MessageParams): {
  replace: MessageParams
  count?: number
  context?: string
} {
  const { count, context } = params
  return {
    replace: params,
    ...(typeof count === 'number' ? { count } : {}),
    ...(typeof context === 'string' ? { context } : {}),
  }
}

/** Whether there is a message under a key, with or without plural forms. */
export function hasTranslation(instance: i18n, key: string, language?: Language): boolean {
  const options = { returnObjects: false, ...(language === undefined ? {} : { lng: LOCALE_TAGS[language] }) }
  return instance.exists(key, options) || instance.exists(key, { ...options, count: 2 })
}

/** Our id of a tag of i18next. */
export function languageOfTag(tag: string | undefined): Language {
  return LANGUAGES.find((language) => LOCALE_TAGS[language] === tag) ?? 'cnr'
}

function byTag(resources: Options['resources']): Resource {
  return Object.fromEntries(
    Object.entries(resources).map(([language, namespaces]) => [LOCALE_TAGS[language as Language], namespaces]),
  )
}

// Not i18next's own: that one writes with ICU, which knows no Montenegrin, and keeps silent about what a style throws.
function strictFormatter(): FormatterModule {
  const styles = new Map<string, (value: unknown, tag: string | undefined, options: object) => string>()
  return {
    type: 'formatter',
    init: () => undefined,
    add: (name, write) => styles.set(name, write),
    addCached: (name, prepare) => styles.set(name, (value, tag, options) => prepare(tag, options)(value)),
    format(value: string | number | undefined, style, tag, options = {}) {
      // A missing value goes on to `missingInterpolationHandler`.
      if (value === undefined || style === undefined) return value as string
      const write = styles.get(style)
      if (write === undefined) throw new Error(`no format ${style}`)
      return write(value, tag, options)
    },
  }
}
