import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ChannelName, Input, Output } from '../../shared/contract/channels.ts'
import { ApiError } from '../api/client.ts'
import { useCommand } from '../api/useChannel.ts'
import type { AnyTable } from './field.ts'
import { findSpec } from './paths.ts'
import type { FormHandle } from './useForm.ts'

export type Save<Name extends ChannelName, Domain> = Readonly<{
  /**
   * Answers what main stored; undefined where something is wrong, and then the form says what and the draft stays. Where
   * somebody else has saved meanwhile, what is stored is read and the save tried again; only a field that both have
   * changed waits for a choice.
   */
  send: (toInput: (value: Domain) => Input<Name>) => Promise<Output<Name> | undefined>
  error: Error | null
  isBusy: boolean
}>

// Each time somebody else was faster again.
const MOST_TRIES = 4

/** Saves a form by a command: reads what is typed, leads to what is wrong, and ends the draft once it is stored. */
export function useSave<Name extends ChannelName, Typed extends object, Domain extends object>(
  form: FormHandle<Typed, Domain>,
  channel: Name,
): Save<Name, Domain> {
  const command = useCommand(channel)
  const readAgain = useReadAgain()
  const isSending = useRef(false)
  const { store } = form
  function read(): Domain | undefined {
    const { value, problems } = store.attemptSave()
    if (value !== undefined && Object.keys(problems).length === 0 && store.conflicts.length === 0) return value
    form.showWrong()
    return undefined
  }
  async function attempt(toInput: (value: Domain) => Input<Name>): Promise<Output<Name> | undefined> {
    let revision: number | undefined
    for (let tries = 1; ; tries += 1) {
      const value = read()
      if (value === undefined) return undefined
      const end = form.beginSave()
      const input = toInput(value)
      try {
        const stored = await command.mutateAsync(revision === undefined ? input : { ...input, revision })
        await end()
        return stored
      } catch (error) {
        revision = tries < MOST_TRIES && isStale(error) ? await readAgain(input) : undefined
        if (revision === undefined) throw error
        await store.reach(revision)
        command.reset()
      }
    }
  }
  async function send(toInput: (value: Domain) => Input<Name>): Promise<Output<Name> | undefined> {
    if (isSending.current) return undefined
    isSending.current = true
    try {
      return await attempt(toInput)
    } catch (error) {
      refuseField(form, error)
      return undefined
    } finally {
      isSending.current = false
    }
  }
  return { send, error: command.error, isBusy: command.isPending }
}

function isStale(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'caseFile.stale'
}

/** Reads the case file of an input anew, for the screen as well; answers its revision. */
function useReadAgain(): (input: object) => Promise<number | undefined> {
  const queryClient = useQueryClient()
  return async (input) => {
    if (!('caseId' in input)) return undefined
    const queryKey = ['caseFile.open', { caseId: input.caseId }]
    await queryClient.invalidateQueries({ queryKey })
    return queryClient.getQueryData<Output<'caseFile.open'>>(queryKey)?.revision
  }
}

/** A refusal that names a field stands at that field as well. */
function refuseField<Typed extends object, Domain extends object>(
  form: FormHandle<Typed, Domain>,
  error: unknown,
): void {
  if (!(error instanceof ApiError) || error.field === undefined) return
  const path = pathIn(form.store.form.table, error.field)
  if (path === undefined) return
  form.store.refuse(path, { code: error.code, params: error.params })
  form.showWrong()
}

// Main names a field by the whole input, `claim.claimant`; the form knows it as `claimant`.
function pathIn(table: AnyTable, field: string): string | undefined {
  const parts = field.split('.')
  const paths = [parts, parts.slice(1)].map((path) => path.join('.'))
  return paths.find((path) => findSpec(table, path)?.kind.inner === undefined && findSpec(table, path) !== undefined)
}
