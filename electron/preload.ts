import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { ToWindow } from './core/windowPort.ts'
import { DRAWN_FROM, PRESSED } from '../shared/contract/drawnSignIn.ts'
import { CONNECT, LOCK, PORT, SIGN_IN_STATE } from './ipc/channelNames.ts'

type Settle = (answer: unknown) => void
/** A port as the page's engine has it. This file is compiled with the types of Node, whose ports are others. */
type PagePort = {
  onmessage: (event: Readonly<{ data: ToWindow }>) => void
  postMessage(message: unknown): void
  addEventListener(type: 'close', listener: () => void): void
}

/** What is done on the page, as its engine has it. */
type PageElement = Readonly<{
  closest(selector: string): PageElement | null
  querySelector(selector: string): PageElement | null
  setAttribute(name: string, value: string): void
}>
type PageEvent = Readonly<{ target: PageElement; preventDefault(): void; stopPropagation(): void }>
type Page = Readonly<{
  addEventListener(type: 'click' | 'submit', listener: (event: PageEvent) => void, isFirst: true): void
}>

const waiting = new Map<number, Settle>()
const listeners = new Set<(event: unknown) => void>()
let lastId = 0
let isCoreReady = false
let isCoreGone = false

type Given = Readonly<{ name: string }> & (Readonly<{ path: string }> | Readonly<{ bytes: Uint8Array }>)
/** More is not taken at all; this much is not even read. */
const MAX_BYTES = 200_000_000
const NO_FILE = { ok: false, error: { code: 'attachment.notAFile' } }

// A call that the core can no longer answer: the window is about to be replaced.
const GONE = { ok: false, error: { code: 'session.notSignedIn' } }

const port = new Promise<PagePort>((resolve) => {
  ipcRenderer.once(PORT, ({ ports }) => {
    const [core] = ports as unknown as readonly PagePort[]
    if (core === undefined) return
    core.onmessage = ({ data }) => {
      receive(data)
    }
    core.addEventListener('close', () => {
      isCoreGone = true
      for (const id of [...waiting.keys()]) settle(id, GONE)
    })
    resolve(core)
  })
})
ipcRenderer.send(CONNECT)

function receive(message: ToWindow): void {
  if (message.kind === 'ready') isCoreReady = true
  else if (message.kind === 'answer') settle(message.id, message.answer)
  else for (const listener of listeners) listener(message.event)
}

function settle(id: number, answer: unknown): void {
  waiting.get(id)?.(answer)
  waiting.delete(id)
}

async function askCore(channel: string, input: unknown, given?: Given): Promise<unknown> {
  const core = await port
  if (isCoreGone) return GONE
  lastId += 1
  const id = lastId
  return new Promise((resolve) => {
    core.postMessage({ id, channel, input, ...(given === undefined ? {} : { given }) })
    waiting.set(id, resolve)
  })
}

/** Main says who may sign in while the core is still on its way, and locks even where the core is too busy to listen. */
async function invoke(channel: string, input: unknown): Promise<unknown> {
  if (channel === 'session.state' && !isCoreReady) {
    return (await ipcRenderer.invoke(SIGN_IN_STATE)) ?? askCore(channel, input)
  }
  if (channel === 'session.lock' && ((await ipcRenderer.invoke(LOCK)) as boolean)) return GONE
  return askCore(channel, input)
}

/**
 * SECURITY: what was dropped or pasted becomes a path here and nowhere else, by the engine's own word for a real File: the page names
 * none, and an object that only looks like a File is refused. What has no path, as a picture in the clipboard, travels as bytes.
 */
async function invokeWithFile(channel: string, input: unknown, file: unknown): Promise<unknown> {
  const given = await readGiven(file).catch(() => undefined)
  return given === undefined ? NO_FILE : askCore(channel, input, given)
}

async function readGiven(file: unknown): Promise<Given | undefined> {
  // Throws for anything but a File of the engine.
  const path = webUtils.getPathForFile(file as File)
  const { name, size } = file as File
  if (path !== '') return { path, name }
  if (size > MAX_BYTES) return undefined
  return { bytes: new Uint8Array(await (file as File).arrayBuffer()), name }
}

/** A page that main has drawn hears nothing yet: a press, that of Enter too, waits for its program (renderer/takeOver.ts). */
function keepEarlyPress(event: PageEvent, pressed: PageElement | null | undefined): void {
  if (pressed?.closest(`[${DRAWN_FROM}]`) == null) return
  event.preventDefault()
  event.stopPropagation()
  pressed.setAttribute(PRESSED, '')
}

// SECURITY: the whole surface of the window. One way in by a channel's name, checked in the core; one event out.
contextBridge.exposeInMainWorld('api', {
  invoke,
  invokeWithFile,
  onChanged: (callback: (event: unknown) => void): (() => void) => {
    listeners.add(callback)
    return () => {
      listeners.delete(callback)
    }
  },
})

const { document } = globalThis as unknown as Readonly<{ document: Page }>
const isFirst = true
document.addEventListener('click', (event) => keepEarlyPress(event, event.target.closest('button')), isFirst)
document.addEventListener(
  'submit',
  (event) => keepEarlyPress(event, event.target.querySelector('button[type=submit]')),
  isFirst,
)
