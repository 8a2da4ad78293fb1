const { contextBridge } = require('electron')

contextBridge.exposeInMainWorld('probe', { isSandboxed: process.sandboxed === true })
