/**
 * What the machine must have, by the package of Debian 12 that brings it. `library` is looked up in the linker's cache,
 * `command` on the PATH, `path` on the disk: so the check holds where a distribution names its packages otherwise.
 */
export const electronPackages = [
  { name: 'libgtk-3-0', library: 'libgtk-3.so.0' },
  { name: 'libnss3', library: 'libnss3.so' },
  { name: 'libasound2', library: 'libasound.so.2' },
  { name: 'libgbm1', library: 'libgbm.so.1' },
  { name: 'libxss1', library: 'libXss.so.1' },
  { name: 'libatk-bridge2.0-0', library: 'libatk-bridge-2.0.so.0' },
  { name: 'libdrm2', library: 'libdrm.so.2' },
  { name: 'libxkbcommon0', library: 'libxkbcommon.so.0' },
  { name: 'libcups2', library: 'libcups.so.2' },
  { name: 'fonts-noto-core', path: '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf' },
  { name: 'unzip', command: 'unzip' },
]

/** A display that exists only in memory. */
export const displayPackages = [
  { name: 'xvfb', command: 'Xvfb' },
  { name: 'xauth', command: 'xauth' },
]

/** A real spooler and independent readers of PDF. */
export const testPackages = [
  { name: 'cups', path: '/usr/sbin/cupsd' },
  { name: 'cups-client', command: 'lp' },
  { name: 'poppler-utils', command: 'pdftotext' },
  { name: 'qpdf', command: 'qpdf' },
]

/** What a proof needs that is skipped, and says so, where it cannot be had. */
export const optionalPackages = [{ name: 'strace', command: 'strace' }]
