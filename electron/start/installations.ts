import type { InstallationKind } from '../../shared/domain/staff/installationKind.ts'
import { prepareFolder } from '../session/folderSafety.ts'
import { readPreferences, writePreferences } from '../session/preferences.ts'

/** Which of the two installations of this machine is before the person: the work of the office, or practice. */
export type Installations = Readonly<{
  current(): Readonly<{ kind: InstallationKind; folder: string }>
  /**
   * Goes over to one of them; the window keeps its language and look on the way into practice, and nothing comes back from there.
   * Answers false and stays where the folder of practice cannot be used, as one of somebody else.
   */
  goTo(kind: InstallationKind): boolean
}>

/**
 * SECURITY: practice has a folder of its own beside that of the office, never inside it. The program stands in one of them at a
 * time, and the core that holds keys is told of no other.
 */
export function createInstallations(folder: string): Installations {
  const folders: Readonly<Record<InstallationKind, string>> = { real: folder, practice: practiceFolderOf(folder) }
  let kind: InstallationKind = 'real'
  return {
    current: () => ({ kind, folder: folders[kind] }),
    goTo(wanted) {
      try {
        if (wanted === 'practice') prepareFolder(folders.practice)
        if (wanted === 'practice' && kind === 'real') keepLook(folders.real, folders.practice)
      } catch {
        // SECURITY: what the system says names the folder, and so the person.
        return false
      }
      kind = wanted
      return true
    },
  }
}

/** Where practice lies. */
export function practiceFolderOf(folder: string): string {
  return `${folder.replace(/[\\/]+$/, '')}-obuka`
}

function keepLook(from: string, to: string): void {
  const { language, theme, textSize } = readPreferences(from)
  writePreferences(to, { ...readPreferences(to), language, theme, textSize })
}
