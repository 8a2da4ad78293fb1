import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { draftChannels } from '../../../shared/contract/draft.ts'

const sources = new Map(
  ['renderer/features', 'renderer/parts', 'renderer/forms', 'renderer/ui'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => [join(folder, name), readFileSync(join(folder, name), 'utf8')] as const),
  ),
)
/** A form being opened, and the line that says under which key it is kept. */
const OPENS = /useForm\((\w+(?:Form|FORMS))(?:\[\w+\])?, \{[^\n]*?\n?[^\n]*?draft: ([^\n]*)/g
/** A value in a template, with one pair of braces inside at most. */
const HOLE = /\$\{(?:[^{}]|\{[^}]*\})*\}/
const HOLES = new RegExp(HOLE, 'g')
/** What is typed for a paper is kept with the file, or with a person who is shared: the two templates of `keyOfPaperDraft`. */
const keysOfPaperDraft = (name: string) =>
  [...(sources.get('renderer/forms/papers/paperFile.ts') ?? '').matchAll(/`([^`]+\/)\$\{name\}`/g)].map(
    ([, place = '']) => place + name,
  )
const key = draftChannels['draft.save'].input.shape.key
/** A key with something in the place of each value: the id of a file for the first, a local id for the others. */
const sample = (template: string) => template.replace(HOLE, '0'.repeat(32)).replaceAll(HOLES, 'x1')

describe('every form of a table', () => {
  const defined = [...sources].flatMap(([file, text]) =>
    file.startsWith('renderer/forms/') && file !== 'renderer/forms/form.ts' && text.includes('defineForm<')
      ? [...text.matchAll(/export const (\w+(?:Form|FORMS))\b/g)].map(([, name = '']) => name)
      : [],
  )
  const opened = [...sources].flatMap(([file, text]) =>
    [...text.matchAll(OPENS)].map(([, form = '', draft = '']) => ({
      file,
      form,
      keys: draft.startsWith('keyOfPaperDraft(')
        ? keysOfPaperDraft(/`([^`]+)`/.exec(draft)?.[1] ?? '${name}')
        : [...draft.matchAll(/`([^`]+)`|'(new\/caseFile)'/g)].map(([, one, other]) => one ?? other ?? ''),
    })),
  )

  test.each(defined)('%s is opened somewhere', (form) => {
    expect(opened.map((one) => one.form)).toContain(form)
  })

  test.each(opened)('$form in $file is kept under a key of its own, which the contract takes', ({ keys }) => {
    expect(keys.length).toBeGreaterThan(0)
    for (const one of keys) expect([one, key.safeParse(sample(one)).success]).toEqual([one, true])
  })

  test('no two kinds of form share a key', () => {
    const named = opened.flatMap(({ form, keys }) => keys.map((one) => ({ key: one.replaceAll(HOLES, 'x'), form })))
    for (const { key: one } of named) {
      const forms = named.flatMap((use) => (use.key === one ? [use.form] : []))
      expect([one, new Set(forms).size]).toEqual([one, 1])
    }
  })
})

/**
 * Every other place where something is typed, and what becomes of it: `kept` as a draft under a key; `asked` of the core and
 * answered, with nothing to lose; a single `short` value, such as a day or a mark, or the reason beside it, of an act that is
 * not about one file; a `secret`, which is never written down; `field` of a table, or `held` by the form around it;
 * `founding`, when there is nothing yet that could be kept under a key.
 */
const ELSEWHERE: Readonly<Record<string, 'kept' | 'asked' | 'short' | 'secret' | 'field' | 'held' | 'founding'>> = {
  'renderer/features/about/About.tsx': 'asked',
  'renderer/features/caseFile/ChangePanel.tsx': 'short',
  'renderer/features/caseFile/CorrectFacts.tsx': 'kept',
  'renderer/features/caseFile/CustodyFields.tsx': 'kept',
  'renderer/features/caseFile/FileActForm.tsx': 'short',
  'renderer/features/caseFile/FileActs.tsx': 'short',
  'renderer/features/caseFile/FindInFiles.tsx': 'asked',
  'renderer/features/caseFile/JoinSever.tsx': 'short',
  'renderer/features/caseFile/MakeBundle.tsx': 'kept',
  'renderer/features/caseFile/papers/PaperPicker.tsx': 'asked',
  'renderer/features/caseFile/viewer/PageText.tsx': 'kept',
  'renderer/features/caseFiles/CaseFilterBar.tsx': 'asked',
  'renderer/features/caseFiles/OpenEmergency.tsx': 'short',
  'renderer/features/handbook/Handbook.tsx': 'asked',
  'renderer/features/decision/clauses/ClauseButton.tsx': 'asked',
  'renderer/features/decision/clauses/ClauseForm.tsx': 'short',
  'renderer/features/decision/clauses/OfficeTerms.tsx': 'short',
  'renderer/features/claim/HeadEvidence.tsx': 'field',
  'renderer/features/proof/AccountCheck.tsx': 'asked',
  'renderer/features/proof/VerifyDocument.tsx': 'asked',
  'renderer/features/collection/AmountField.tsx': 'short',
  'renderer/features/collection/InstalmentsForm.tsx': 'short',
  'renderer/features/enforcement/Suit.tsx': 'short',
  'renderer/features/decision/IssueForm.tsx': 'secret',
  'renderer/features/decision/IssueRuling.tsx': 'secret',
  'renderer/features/decision/JudgmentAtIssue.tsx': 'kept',
  'renderer/features/decision/DebtorShares.tsx': 'field',
  'renderer/features/decision/Obligation.tsx': 'field',
  'renderer/features/decision/OutsideHeads.tsx': 'short',
  'renderer/features/decision/OutsideShares.tsx': 'short',
  'renderer/features/decision/OwnCertificate.tsx': 'secret',
  'renderer/features/decision/RecordOutside.tsx': 'short',
  'renderer/features/decision/WarningReasons.tsx': 'kept',
  'renderer/features/decision/Worksheet.tsx': 'kept',
  'renderer/parts/AccountFields.tsx': 'founding',
  'renderer/features/firstRun/OfficesStep.tsx': 'asked',
  'renderer/features/office/AddRate.tsx': 'short',
  'renderer/features/office/documentTexts/OfferedFields.tsx': 'held',
  'renderer/features/office/documentTexts/WordParagraph.tsx': 'held',
  'renderer/features/office/DateStateCompensation.tsx': 'short',
  'renderer/features/office/Emblems.tsx': 'short',
  'renderer/features/office/VersionFields.tsx': 'short',
  'renderer/features/printCentre/CopyHolder.tsx': 'asked',
  'renderer/features/printCentre/PrintAll.tsx': 'short',
  'renderer/features/printCentre/PrintForm.tsx': 'short',
  'renderer/features/printCentre/PrintPapers.tsx': 'short',
  'renderer/forms/papers/PaperFileActs.tsx': 'short',
  'renderer/features/schedule/ClosedDays.tsx': 'short',
  'renderer/features/schedule/NameStandIn.tsx': 'kept',
  'renderer/features/workload/StandardForm.tsx': 'short',
  'renderer/features/workload/UnitForm.tsx': 'short',
  'renderer/features/settings/OwnPassword.tsx': 'secret',
  'renderer/features/settings/UsualChoices.tsx': 'asked',
  'renderer/features/today/AwaitingColleagues.tsx': 'secret',
  'renderer/features/signIn/AccountPicker.tsx': 'asked',
  'renderer/features/signIn/ChangePassword.tsx': 'secret',
  'renderer/features/signIn/PasswordForm.tsx': 'secret',
  'renderer/features/packets/ConfirmCard.tsx': 'short',
  // Looks for a mark.
  'renderer/features/packets/GiveUnasked.tsx': 'asked',
  'renderer/features/packets/OtherDesks.tsx': 'asked',
  'renderer/features/monitoring/Freeze.tsx': 'short',
  'renderer/features/radar/CompleteStep.tsx': 'kept',
  'renderer/features/recovery/KeyActForm.tsx': 'short',
  'renderer/features/service/ConfirmDay.tsx': 'kept',
  'renderer/features/service/DecideAppeal.tsx': 'short',
  'renderer/features/service/DecidedElsewhere.tsx': 'short',
  'renderer/features/shell/UncoverForm.tsx': 'secret',
  'renderer/parts/restore/RestoreAuthority.tsx': 'secret',
  'renderer/parts/ceremony/AskedWords.tsx': 'secret',
  'renderer/parts/ceremony/HolderFields.tsx': 'founding',
  'renderer/parts/ceremony/TwoShares.tsx': 'secret',
  'renderer/forms/Field.tsx': 'field',
  'renderer/parts/AssignFile.tsx': 'kept',
  'renderer/parts/NewPassword.tsx': 'secret',
  'renderer/parts/viewer/ViewerBar.tsx': 'asked',
  'renderer/parts/PasteDialog.tsx': 'asked',
  'renderer/features/caseFile/ShareIdentity.tsx': 'short',
  'renderer/parts/retention/EraseFile.tsx': 'secret',
  'renderer/features/decision/HeadSwitch.tsx': 'field',
  'renderer/parts/ReasonField.tsx': 'held',
  'renderer/parts/ReasonForm.tsx': 'kept',
  'renderer/parts/SavedFilters.tsx': 'short',
  'renderer/parts/claimSteps/DayField.tsx': 'short',
  'renderer/parts/claimSteps/Register.tsx': 'short',
  'renderer/parts/claimSteps/Withdraw.tsx': 'short',
}

describe('what is typed outside of a table of fields', () => {
  const typing = [...sources]
    .filter(
      ([file, text]) =>
        !file.startsWith('renderer/ui/') &&
        /<(?:Text(?:Field|Area)|BilingualField|ComboField|PasswordField|ReasonField|input|textarea)\b/.test(text),
    )
    .map(([file]) => file)

  test('is decided for every place: none is forgotten', () => {
    expect(typing.toSorted()).toEqual(Object.keys(ELSEWHERE).toSorted())
  })

  test('is kept where a sentence is typed, and nowhere is a secret', () => {
    const kept = typing.filter((file) => sources.get(file)?.includes('useKeptText(') === true)
    const decided = Object.entries(ELSEWHERE).flatMap(([file, what]) => (what === 'kept' ? [file] : []))
    expect(kept.toSorted()).toEqual(decided.toSorted())
  })

  test('is kept under keys that the contract takes', () => {
    const keys = [...sources.values()].flatMap((text) =>
      [...text.matchAll(/(?:useKept(?:Text|Custody)\(|draft=\{)`([^`]+)`/g)].map(([, one = '']) => one),
    )
    expect(keys.length).toBeGreaterThan(10)
    expect(key.safeParse('session/export').success).toBe(true)
    for (const one of keys) expect([one, key.safeParse(sample(one)).success]).toEqual([one, true])
  })
})
