import { useState } from 'react'
import type { CaseFileView } from '../../../shared/contract/caseFile.ts'
import { withPage } from '../../../shared/domain/claim/citedPlaces.ts'
import { headByCode } from '../../../shared/domain/legal/heads.ts'
import { useCommand } from '../../api/useChannel.ts'
import { useErrorText } from '../../i18n/useErrorText.ts'
import { useText } from '../../i18n/useText.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { SelectField } from '../../ui/SelectField.tsx'

type Props = Readonly<{ file: CaseFileView; evidence: string; page: number }>

/** The page on the screen as the place where a head is shown; the item supports the head from then on. */
export function CitePage({ file, evidence, page }: Props) {
  const { t, pick } = useText()
  const errorText = useErrorText()
  const [chosen, setChosen] = useState('')
  const save = useCommand('claim.save')
  const claims = file.claims.filter(({ acts }) => acts.includes('edit') || acts.includes('specify'))
  const heads = claims.flatMap(({ claim }) => claim.heads.map((head) => ({ claim, head })))
  if (heads.length === 0) return null
  const found = heads.find(({ claim, head }) => `${claim.id}/${head.id}` === chosen)
  function cite(): void {
    if (found === undefined) return
    const { claim, head } = found
    const changed = claim.heads.map((one) => (one.id === head.id ? withPage(head, evidence, page) : one))
    save.mutate({ caseId: file.id, revision: file.revision, claim: { ...claim, heads: changed } })
  }
  return (
    <span className="citePage">
      <SelectField
        label={t('screens.cite.head')}
        hideLabel
        value={chosen}
        empty={t('screens.cite.head')}
        options={heads.map(({ claim, head }) => ({
          value: `${claim.id}/${head.id}`,
          label: `${head.code} ${pick(headByCode(head.code).name)}`,
        }))}
        onChange={setChosen}
      />
      <Button isDisabled={found === undefined || save.isPending} onPress={cite}>
        {t('screens.cite.button', { page })}
      </Button>
      {save.error !== null && <Notice tone="bad">{errorText(save.error)}</Notice>}
    </span>
  )
}
