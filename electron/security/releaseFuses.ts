import { FuseV1Options } from '@electron/fuses'

/** The fuses of a release: no other program may use the binary as its Node, look into it, or swap its code. */
export const RELEASE_FUSES: Readonly<Record<number, boolean>> = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  // Electron's own setting: without it every access of WebAssembly to its memory is checked in code instead.
  [FuseV1Options.WasmTrapHandlers]: true,
}
