import { contextBridge, ipcRenderer } from 'electron'
import { CHANGED, INVOKE } from './ipc/channelNames.ts'

// SECURITY: the whole surface of the window. One way in by a channel's name, checked in main; one event out.
contextBridge.exposeInMainWorld('api', {
  invoke: (channel: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(INVOKE, channel, input),
  onChanged: (callback: (event: unknown) => void): (() => void) => {
    const listener = (_event: unknown, change: unknown): void => {
      callback(change)
    }
    ipcRenderer.on(CHANGED, listener)
    return () => {
      ipcRenderer.removeListener(CHANGED, listener)
    }
  },
})
