import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ChannelName, Input, Output } from '../../shared/contract/channels.ts'
import { ApiError } from '../api/client.ts'
import { useCommand } from '../api/useChannel.ts'
import type { AnyTable } from './field.ts'
import { findSpec } from './paths.ts'
import type { FormHandle } from './useForm.ts'

export type Save<Name extends ChannelName, Domain> = Readonly<{
  /** Answers what main stored; undefined where something is wrong, and then the form says what and the draft stays. */
  send: (toInput: (value: Domain) => Input<Name>) => Promise<Output<Name> | undefined>
  error: Error | null
  isBusy: boolean
  /** Reads what is stored now; what is typed stays. The way on after `caseFile.stale`. */
  reload: () => Promise<void>
}>

/** Saves a form by a command: reads what is typed, leads to what is wrong, and ends the draft once it is stored. */
export function useSave<Name extends ChannelName, Typed extends object, Domain extends object>(
  form: FormHandle<Typed, Domain>,
  channel: Name,
): Save<Name, Domain> {
  const command = useCommand(channel)
  const queryClient = useQueryClient()
  const isSending = useRef(false)
  const { store } = form
  async function send(toInput: (value: Domain) => Input<Name>): Promise<Output<Name> | undefined> {
    if (isSending.current) return undefined
    const { value, problems } = store.attemptSave()
    if (value === undefined || Object.keys(problems).length > 0) {
      form.showWrong()
      return undefined
    }
    const end = form.beginSave()
    isSending.current = true
    try {
      const stored = await command.mutateAsync(toInput(value))
      await end()
      return stored
    } catch (error) {
      refuseField(form, error)
      return undefined
    } finally {
      isSending.current = false
    }
  }
  async function reload(): Promise<void> {
    await queryClient.invalidateQueries({ queryKey: ['caseFile.open'] })
    command.reset()
  }
  return { send, error: command.error, isBusy: command.isPending, reload }
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
