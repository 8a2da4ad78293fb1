declare module 'virtual:licences' {
  /** Made by the build, of what is shipped then: scripts/licences. */
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- such a declaration takes no import of its own
  export const licences: import('./licenceList.ts').LicenceList
}
