// The document as it is, byte for byte: for printers that take PDF.
#include "helper.h"

#define AT_ONCE 65536

static bool write_all(HANDLE printer, struct bytes document) {
  for (size_t at = 0; at < document.length;) {
    size_t left = document.length - at;
    DWORD taken = 0;
    if (!WritePrinter(printer, document.data + at, (DWORD)(left < AT_ONCE ? left : AT_ONCE), &taken)) return false;
    if (taken == 0) return false;
    at += taken;
  }
  return true;
}

static bool write_document(HANDLE printer, struct bytes document) {
  if (!StartPagePrinter(printer)) return false;
  return write_all(printer, document) && EndPagePrinter(printer);
}

enum ending print_raw(const wchar_t *name, struct bytes document, bool is_held) {
  HANDLE printer;
  if (!OpenPrinterW((wchar_t *)name, &printer, NULL)) return ending_of(GetLastError(), NO_PRINTER);
  DOC_INFO_1W about = {(wchar_t *)title_of_job(is_held), NULL, L"RAW"};
  DWORD job = StartDocPrinterW(printer, 1, (BYTE *)&about);
  bool is_begun = job != 0 && begin_job(printer, job, is_held);
  bool is_written = is_begun && write_document(printer, document);
  enum ending ending = is_written ? DONE : ending_of(GetLastError(), BROKEN_OFF);
  // What was not written whole is printed not at all.
  if (!is_written && job != 0) AbortPrinter(printer);
  if (is_written && !EndDocPrinter(printer)) ending = ending_of(GetLastError(), BROKEN_OFF);
  ClosePrinter(printer);
  return ending;
}
