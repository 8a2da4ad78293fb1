import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { WindowPort } from '../../electron/core/windowPort.ts'
import type { Envelope } from '../../shared/contract/channels.ts'

type CorePort = Parameters<WindowPort['serve']>[0]
type Answer = (value: Envelope<unknown>) => void

/** A channel of Node whose one end speaks as Electron's does: a message comes with its data inside. */
function frameAndCore(): Readonly<{ frame: MessagePort; core: CorePort }> {
  const { port1, port2 } = new MessageChannel()
  const core = {
    on: (name: 'message', listener: (event: { data: unknown }) => void) =>
      port2.on(name, (data: unknown) => {
        listener({ data })
      }),
    start: () => {
      port2.start()
    },
    postMessage: (message: unknown) => {
      port2.postMessage(message)
    },
    close: () => {
      port2.close()
    },
  }
  return { frame: port1, core: core as unknown as CorePort }
}

test('a page loaded anew closes the port of the page before it: no call of that is heard, no answer reaches it', async () => {
  const asked: string[] = []
  const answers: Answer[] = []
  const window = new WindowPort((channel) => {
    asked.push(channel)
    return new Promise((resolve) => answers.push(resolve))
  })
  const [before, after] = [frameAndCore(), frameAndCore()]
  const heard: unknown[] = []
  before.frame.on('message', (message) => heard.push(message))
  const closed = new Promise((resolve) => before.frame.once('close', resolve))
  window.serve(before.core)
  before.frame.postMessage({ id: 1, channel: 'caseFile.list', input: {} })
  await expect.poll(() => asked).toEqual(['caseFile.list'])

  const heardAnew: unknown[] = []
  after.frame.on('message', (message) => heardAnew.push(message))
  window.serve(after.core)
  await closed
  before.frame.postMessage({ id: 2, channel: 'caseFile.open', input: {} })
  answers[0]?.({ ok: true, value: 'Đurđica Šćekić' })
  after.frame.postMessage({ id: 3, channel: 'session.state', input: {} })
  await expect.poll(() => asked).toEqual(['caseFile.list', 'session.state'])
  answers[1]?.({ ok: true, value: 'state' })
  await expect.poll(() => heardAnew.length).toBe(2)
  await pause(50)
  expect(heard).toEqual([{ kind: 'ready' }])
  expect(heardAnew).toEqual([{ kind: 'ready' }, { kind: 'answer', id: 3, answer: { ok: true, value: 'state' } }])
  window.close()
})
