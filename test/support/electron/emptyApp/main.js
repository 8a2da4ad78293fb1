// The smallest sandboxed Electron app: proves the harness, and is what the bench compares the start against.
import { app, BrowserWindow } from 'electron'

app.enableSandbox()
if (process.env.NAKNADA_DATA_DIR) app.setPath('userData', process.env.NAKNADA_DATA_DIR)
void app.whenReady().then(() => {
  const window = new BrowserWindow({
    webPreferences: { sandbox: true, contextIsolation: true, preload: import.meta.dirname + '/preload.cjs' },
  })
  return window.loadURL('data:text/html,<title>Empty</title><h1>Empty</h1>')
})
app.on('window-all-closed', () => {
  app.quit()
})
