export const APP_SCHEME = 'app'
export const APP_HOST = 'naknada'
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`
export const START_PAGE = `${APP_ORIGIN}/index.html`
