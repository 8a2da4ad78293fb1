// naknada-print list
// naknada-print print gdi|raw PRINTER SHA256 [hold]     the document on standard input
// naknada-print jobs PRINTER
// naknada-print release|cancel PRINTER JOB SUBMITTED
//
// Answers on standard output, a line each, its parts divided by tabs; ends with one of the codes of helper.h.
#include <wchar.h>

#include "helper.h"

static bool is_word(const wchar_t *given, const wchar_t *word) { return wcscmp(given, word) == 0; }

// SECURITY: nothing reaches a queue whose fingerprint is not the one that was announced.
static enum ending print(wchar_t **words, bool is_held) {
  struct bytes document = {0};
  wchar_t digits[SHA256_DIGITS + 1];
  enum ending read = read_input(&document);
  if (read != DONE) return read;
  if (!sha256_hex(document, digits)) return NO_RENDERER;
  say(L"sha256\t%ls", digits);
  if (!is_word(digits, words[2])) return CHANGED;
  return (is_word(words[0], L"raw") ? print_raw : print_drawn)(words[1], document, is_held);
}

static enum ending obey(int count, wchar_t **words) {
  if (count == 1 && is_word(words[0], L"list")) return list_printers();
  if (count == 2 && is_word(words[0], L"jobs")) return list_jobs(words[1]);
  if (count == 4 && is_word(words[0], L"release")) return control_job(words[1], words[2], words[3], JOB_CONTROL_RESUME);
  if (count == 4 && is_word(words[0], L"cancel")) return control_job(words[1], words[2], words[3], JOB_CONTROL_DELETE);
  bool is_held = count == 5 && is_word(words[4], L"hold");
  bool is_print = (count == 4 || is_held) && is_word(words[0], L"print");
  if (is_print && (is_word(words[1], L"gdi") || is_word(words[1], L"raw"))) return print(words + 1, is_held);
  return BAD_CALL;
}

int wmain(int count, wchar_t **words) {
  // SECURITY: no library is looked for in the current folder (drivers of printers bring theirs, by their own ways), and a damaged
  // heap ends the process.
  SetDllDirectoryW(L"");
  HeapSetInformation(NULL, HeapEnableTerminationOnCorruption, NULL, 0);
  // No window asks anybody anything.
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX | SEM_NOOPENFILEERRORBOX);
  return obey(count - 1, words + 1);
}
