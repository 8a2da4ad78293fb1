// Loaded before the app's own main file: the app becomes ready only once the test's debugger stands at the door. A debugger
// that arrives while the first window is on its way to its first page misses that journey now and then, and waits for ever.
const { app } = require('electron')

const isReady = app.whenReady()
let letGo
const isAttached = new Promise((resolve) => {
  letGo = resolve
})
app.whenReady = () => isAttached.then(() => isReady)

/** Called by Playwright, by this name, when it has attached. */
globalThis.__playwright_run = letGo
