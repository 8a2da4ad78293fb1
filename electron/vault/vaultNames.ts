/** The two copies of the vault. */
export const VAULT_FILES = ['vault.json', 'vault.copy.json'] as const

export const VAULT_VERSION = 2
