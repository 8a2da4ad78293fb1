import root from '../../resources/update/root.json' with { type: 'json' }

/** Whom this build believes: the public keys of the makers of updates, as the root of TUF that was laid into it; `null` where it believes nobody. */
export const SHIPPED_ROOT: string = JSON.stringify(root)
