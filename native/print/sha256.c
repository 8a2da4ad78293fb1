// The fingerprint of a document, by the cryptography of Windows.
#include <stdio.h>

#include "helper.h"
// After what it stands on.
#include <bcrypt.h>

bool sha256_hex(struct bytes of, wchar_t digits[SHA256_DIGITS + 1]) {
  unsigned char hash[SHA256_BYTES];
  BCRYPT_ALG_HANDLE algorithm;
  if (BCryptOpenAlgorithmProvider(&algorithm, BCRYPT_SHA256_ALGORITHM, NULL, 0) != 0) return false;
  NTSTATUS status = BCryptHash(algorithm, NULL, 0, of.data, (ULONG)of.length, hash, sizeof hash);
  BCryptCloseAlgorithmProvider(algorithm, 0);
  if (status != 0) return false;
  for (size_t at = 0; at < SHA256_BYTES; at += 1) snwprintf(digits + 2 * at, 3, L"%02x", hash[at]);
  return true;
}
