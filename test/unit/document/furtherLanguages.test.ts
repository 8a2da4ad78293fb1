import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { documentsWith } from '../../../electron/documents/allDocuments.ts'
import { plain } from '../../../shared/document/content/content.ts'
import { TemplateError } from '../../../shared/document/template/templateError.ts'
import { layoutDocument } from '../../../electron/documents/layout/layoutDocument.ts'
import { getSharedFontSet } from '../../../electron/documents/fontSet.ts'
import { nameOfLanguage } from '../../../shared/text/languageNames.ts'
import languages from '../../../resources/text/furtherLanguages.json' with { type: 'json' }
import { readTrainingCase } from '../../support/trainingCase.ts'

const ALBANIAN = new URL('../../../resources/templates/rights-leaflet.sq.json', import.meta.url)
type Words = { words: Record<string, string> }
type File = { id: string; language: string; citation?: unknown; texts: Record<string, string> }

describe('a further language is a data file and nothing else', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'languages-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function drop(name: string, change: (file: File) => void): void {
    const file = JSON.parse(readFileSync(ALBANIAN, 'utf8')) as File
    change(file)
    writeFileSync(join(folder, name), JSON.stringify(file))
  }

  test('a dropped file is a document in its language', () => {
    copyFileSync(ALBANIAN, join(folder, 'rights-leaflet.sq.json'))
    drop('rights-leaflet.ro.json', (file) => {
      file.id = 'rights-leaflet-ro'
      file.language = 'ro'
      file.texts['title'] = 'Aveți dreptul la despăgubire'
    })
    const found = documentsWith(folder).find(({ id }) => id === 'rights-leaflet-ro')
    const content = found?.compose({ caseFile: readTrainingCase('case-01') })
    expect(content?.further?.tag).toBe('ro')
    const title = content?.blocks.find((block) => block.id === 'title')
    expect(title?.kind === 'text' ? plain(title.text.cnr) : '').toBe('Aveți dreptul la despăgubire')
  })

  test.each([
    [
      'a paragraph without a text',
      (file: File) => {
        delete file.texts['title']
      },
      'template.missingPair',
    ],
    [
      'a text without a paragraph',
      (file: File) => {
        file.texts['more'] = 'x'
      },
      'template.unknownPart',
    ],
    [
      'an unknown placeholder',
      (file: File) => {
        file.texts['title'] = '{{nobody}}'
      },
      'template.unknownPlaceholder',
    ],
    [
      'an article without a way to cite it',
      (file: File) => {
        delete file.citation
      },
      'template.missingPair',
    ],
    [
      'a condition left open',
      (file: File) => {
        file.texts['title'] = '{{#if sealed}}x'
      },
      'template.unbalanced',
    ],
  ])('%s stops the program', (_what, change, code) => {
    drop('rights-leaflet.ro.json', change)
    expect(() => documentsWith(folder)).toThrow(TemplateError)
    try {
      documentsWith(folder)
    } catch (error) {
      expect((error as TemplateError).code).toBe(code)
    }
  })

  test.each(['sr', 'bs', 'hr', 'rom', 'ru', 'uk', 'tr'])(
    'a file in %s is offered, and its letters can be set',
    (tag) => {
      const letters = languages.offered.find((language) => language.tag === tag)?.letters ?? ''
      expect(letters.length).toBeGreaterThan(5)
      drop(`rights-leaflet.${tag}.json`, (file) => {
        file.id = `rights-leaflet-${tag}`
        file.language = tag
        file.texts['title'] = letters
      })
      const found = documentsWith(folder).find(({ id }) => id === `rights-leaflet-${tag}`)
      const content = found?.compose({ caseFile: readTrainingCase('case-01') })
      expect(content?.further?.tag).toBe(tag)
      // A letter that the typeface has not is refused here.
      if (content !== undefined) layoutDocument(content, 'cnr', getSharedFontSet())
    },
  )

  test.each(languages.refused.map(({ tag, reason }) => [tag, reason] as const))(
    'a file in %s is refused by the name of the language (%s)',
    (tag) => {
      drop(`rights-leaflet.${tag}.json`, (file) => {
        file.language = tag
      })
      const name = nameOfLanguage(tag)?.en ?? ''
      expect(name).not.toBe('')
      expect(() => documentsWith(folder)).toThrow(name)
    },
  )

  test.each([
    ['rights-leaflet', 'zaštićeno lice'],
    ['notice-of-rights', 'DRŽAVNA TUŽITELJKA'],
    ['injured-party-statement', 'KOLIZIJSKA STARATELJKA'],
  ])('a file of %s without a word for %s stops the program', (paper, word) => {
    const file = JSON.parse(readFileSync(new URL(`${paper}.sq.json`, ALBANIAN), 'utf8')) as Words
    file.words = Object.fromEntries(Object.entries(file.words).filter(([known]) => known !== word))
    writeFileSync(join(folder, `${paper}.sq.json`), JSON.stringify(file))
    expect(() => documentsWith(folder)).toThrow(word)
  })

  test('a translation of nothing stops the program', () => {
    copyFileSync(ALBANIAN, join(folder, 'no-such.sq.json'))
    expect(() => documentsWith(folder)).toThrow(RangeError)
  })
})

describe('papers in a further language cite articles as that language does', () => {
  const papers = ['rights-leaflet-sq', 'notice-of-rights-sq', 'injured-party-statement-sq']
  const read = (id: string, side: 'cnr' | 'en') => {
    const paper = documentsWith(fileURLToPath(new URL('.', ALBANIAN))).find((one) => one.id === id)
    const { blocks = [] } = paper?.compose({ caseFile: readTrainingCase('case-01') }) ?? {}
    return blocks.flatMap((block) => (block.kind === 'text' ? [plain(block.text[side])] : [])).join('\n')
  }
  test.each(papers)(
    '%s: the law is explained where it is named first, on either side, and nothing stays Montenegrin',
    (id) => {
      for (const side of ['cnr', 'en'] as const) {
        const text = read(id, side).replaceAll('\u00a0', ' ')
        expect(text).not.toMatch(/čl\.|Art\.|ZKP-a|CPC/)
        expect(text).toMatch(/neni \d+\p{L}?(?: par\. \d+)? /u)
        expect(text.match(/Kodit të Procedurës Penale \(shkurtesa malazeze: ZKP\)/g)).toHaveLength(1)
        expect(text.indexOf('i ZKP-së')).not.toBeLessThan(text.indexOf('shkurtesa malazeze: ZKP'))
      }
    },
  )
  test('a law without an article is named as a whole, and the number of an article is not torn from it', () => {
    expect(read('rights-leaflet-sq', 'cnr')).toContain('; Ligji për Ndihmën Juridike Falas (shkurtesa malazeze: ZBPP)')
    expect(read('rights-leaflet-sq', 'cnr')).toContain('neni\u00a0236\u00a0par.\u00a04 i Kodit')
  })
  test('a second paper explains it again', () => {
    expect(read('rights-leaflet-sq', 'cnr')).toBe(read('rights-leaflet-sq', 'cnr'))
  })
})
