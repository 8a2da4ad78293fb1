import { useMemo } from 'react'
import type { OwnText } from '../../../../shared/domain/caseFile/ownText.ts'
import type { Spelling } from '../../../../shared/domain/caseFile/spelling.ts'
import { toCyrillic } from '../../../../shared/text/cyrillic.ts'
import { findDoubtfulWords, type DoubtfulWord } from '../../../../shared/text/doubtfulWords.ts'
import { useSettled } from '../../../api/useSettled.ts'
import { useFormContext, useTyped } from '../../../forms/formContext.ts'
import type { TypedParagraph } from '../../../forms/paragraphs.ts'
import { withValue } from '../../../forms/paths.ts'
import { withoutSpelling, withSpelling } from '../../../forms/spellings.ts'
import { useText } from '../../../i18n/useText.ts'
import { Button } from '../../../ui/Button.tsx'
import { Tag } from '../../../ui/Tag.tsx'
import { standIn } from '../clauses/ClauseInText.tsx'
import { useFilledText } from '../clauses/filledTexts.ts'

const PATH = 'spellings'
const PAUSE_MS = 250

/** A paragraph in Cyrillic as it is derived, and the words over which a person should look once, for the whole file. */
export function Proofreading({ path, keep }: Readonly<{ path: string; keep: readonly string[] }>) {
  const { isReadOnly } = useFormContext()
  const { cnr } = useTyped(path) as OwnText
  const settled = useSettled(cnr, PAUSE_MS)
  const text = useFilledText(path)?.cnr ?? settled
  const chosen = useChosenSpellings()
  const cyrillic = useMemo(() => toCyrillic(text, keep, chosen), [text, keep, chosen])
  const doubtful = useMemo(
    () => findDoubtfulWords(text, keep).filter(({ word }) => !chosen.has(word)),
    [text, keep, chosen],
  )
  if (text.trim() === '') return null
  return (
    <div className="proofreading">
      <p lang="sr-Cyrl-ME">{cyrillic}</p>
      {!isReadOnly && doubtful.map((one) => <Doubt key={one.word} doubtful={one} path={path} />)}
    </div>
  )
}

/** The spellings that were chosen, by their words. */
export function useChosenSpellings(): ReadonlyMap<string, string> {
  const chosen = useTyped(PATH) as readonly Spelling[]
  return useMemo(() => new Map(chosen.map(({ word, cyrillic }) => [word, cyrillic])), [chosen])
}

type DoubtProps = Readonly<{ doubtful: DoubtfulWord; path: string }>

function Doubt({ doubtful: { word, kind, byRule, other }, path }: DoubtProps) {
  const { t } = useText()
  const { store } = useFormContext()
  const at = `${path}.cnr`
  const choose = (cyrillic: string) => () => {
    store.act((typed) => withValue(typed, PATH, withSpelling(spellingsIn(typed), { word, cyrillic })), at, at)
    // The button is gone with the doubt: its paragraph is stood in, where the step is taken back by a key.
    standIn(at)
  }
  return (
    <span className="staleNote">
      <Tag tone="warn">{t(`screens.compose.doubt.${kind}`, { word })}</Tag>
      {[byRule, other].map((written) => (
        <Button key={written} kind="quiet" label={t('screens.compose.write', { written })} onPress={choose(written)}>
          <span lang={/\p{Script=Cyrillic}/u.test(written) ? 'sr-Cyrl-ME' : 'sr-Latn-ME'}>{written}</span>
        </Button>
      ))}
    </span>
  )
}

/** What was chosen, to be seen and taken back. */
export function ChosenSpellings() {
  const { t } = useText()
  const { store, isReadOnly } = useFormContext()
  const chosen = useTyped(PATH) as readonly Spelling[]
  if (chosen.length === 0) return null
  return (
    <div className="actions chosenSpellings" data-field={PATH} tabIndex={-1}>
      <span className="mut">{t('screens.compose.chosen')}</span>
      {chosen.map(({ word, cyrillic }) => (
        <span key={word}>
          <span lang="sr-Cyrl-ME">{cyrillic}</span>{' '}
          {!isReadOnly && (
            <Button
              kind="quiet"
              label={t('screens.compose.forget', { written: cyrillic })}
              onPress={() => {
                const at = fieldWithWord(store.typed, word)
                store.act((typed) => withValue(typed, PATH, withoutSpelling(spellingsIn(typed), word)), PATH, at)
                standIn(at)
              }}
            >
              {t('screens.remove')}
            </Button>
          )}
        </span>
      ))}
    </div>
  )
}

/** Where a word is to be looked at again: the first text that has it. */
function fieldWithWord(typed: object, word: string): string {
  const { paragraphs } = typed as Readonly<{ paragraphs: readonly TypedParagraph[] }>
  const at = paragraphs.findIndex(({ text }) => findDoubtfulWords(text.cnr, []).some((one) => one.word === word))
  return at < 0 ? 'reasons.cnr' : `paragraphs.${String(at)}.text.cnr`
}

function spellingsIn(typed: object): readonly Spelling[] {
  return (typed as Readonly<{ spellings: readonly Spelling[] }>).spellings
}
