// What the helper says: one line each, its parts divided by tabs, in UTF-8.
#include <stdarg.h>
#include <stdio.h>

#include "helper.h"

#define MAX_LINE 2048

void say(const wchar_t *format, ...) {
  wchar_t line[MAX_LINE];
  char out[MAX_LINE * 3 + 1];
  va_list parts;
  va_start(parts, format);
  int length = vsnwprintf(line, MAX_LINE, format, parts);
  va_end(parts);
  if (length < 0 || length >= MAX_LINE) return;
  int written = WideCharToMultiByte(CP_UTF8, 0, line, length, out, (int)sizeof out - 1, NULL, NULL);
  if (written <= 0) return;
  out[written] = '\n';
  DWORD ignored;
  WriteFile(GetStdHandle(STD_OUTPUT_HANDLE), out, (DWORD)written + 1, &ignored, NULL);
}

// What an error of Windows means for whoever wants to print.
enum ending ending_of(DWORD error, enum ending otherwise) {
  switch (error) {
    case ERROR_INVALID_PRINTER_NAME:
    case ERROR_PRINTER_NOT_FOUND:
    case ERROR_PRINTER_DELETED:
      return NO_PRINTER;
    case ERROR_ACCESS_DENIED:
      return REFUSED;
    case ERROR_PRINT_CANCELLED:
      return CALLED_OFF;
    case ERROR_NO_SPOOL_SPACE:
    case ERROR_DISK_FULL:
      return SPOOL_FULL;
    case RPC_S_SERVER_UNAVAILABLE:
    case RPC_S_CALL_FAILED:
    case RPC_S_CALL_FAILED_DNE:
    case RPC_S_UNKNOWN_IF:
    case ERROR_SERVICE_NOT_ACTIVE:
      return NO_SPOOLER;
    default:
      return otherwise;
  }
}
