/**
 * What can be expected to go wrong comes back as a value; exceptions are for bugs and for the machine.
 * Source: docs/architecture.md, «Errors».
 */
export type DomainError = Readonly<{
  /** An i18n key under `errors.`, e.g. `amount.invalid`. */
  code: string
  /** Dotted path of the field at fault, e.g. `claims.0.heads.2.amountCents`. */
  field?: string
  /** Values the translated message names. Never personal data. */
  params?: Readonly<Record<string, string | number>>
}>

/** A value, or the error why there is none; what can go wrong in the ordinary course is never thrown. */
export type Result<Value, Failure = DomainError> =
  Readonly<{ ok: true; value: Value }> | Readonly<{ ok: false; error: Failure }>

/** Wraps a value that was computed without fault; never fails. */
export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value }
}

/** Wraps an expected failure: `code` is an i18n key, `field` the path of the field at fault. */
export function failure(code: string, field?: string, params?: DomainError['params']): Result<never> {
  return {
    ok: false,
    error: { code, ...(field === undefined ? {} : { field }), ...(params === undefined ? {} : { params }) },
  }
}
