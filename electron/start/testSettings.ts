import { app } from 'electron'

type Setting = 'NAKNADA_DATA_DIR' | 'NAKNADA_TODAY' | 'NAKNADA_DIALOG_OPEN' | 'NAKNADA_DIALOG_SAVE' | 'NAKNADA_KEY_COST'

/** SECURITY: settings from the environment count only in a source checkout, never in a packaged program. */
export function readTestSetting(name: Setting): string | undefined {
  const value = process.env[name]
  return app.isPackaged || value === undefined || value === '' ? undefined : value
}
