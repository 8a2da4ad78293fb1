// The printers of this machine and of this user, which one is the standard one, and what is written beside each.
#include <stdlib.h>
#include <wchar.h>

#include "helper.h"

// SECURITY: a line or a tab in a name would end up as another printer.
static bool is_one_line(const wchar_t *text) {
  for (; *text != 0; text += 1)
    if (*text < L' ' || *text == 0x7f) return false;
  return true;
}

enum ending list_printers(void) {
  DWORD kinds = PRINTER_ENUM_LOCAL | PRINTER_ENUM_CONNECTIONS, room = 0, count = 0;
  // The fourth level asks no server: a printer whose server does not answer holds nobody up.
  EnumPrintersW(kinds, NULL, 4, NULL, 0, &room, &count);
  PRINTER_INFO_4W *printers = malloc(room + 1);
  if (printers == NULL) return NO_RENDERER;
  if (!EnumPrintersW(kinds, NULL, 4, (BYTE *)printers, room, &room, &count)) {
    free(printers);
    return ending_of(GetLastError(), NO_SPOOLER);
  }
  wchar_t standard[MAX_NAME] = L"";
  DWORD length = MAX_NAME;
  if (!GetDefaultPrinterW(standard, &length)) standard[0] = 0;
  for (DWORD at = 0; at < count; at += 1) {
    const wchar_t *name = printers[at].pPrinterName;
    if (name != NULL && is_one_line(name)) say(L"printer\t%d\t%ls", wcscmp(name, standard) == 0, name);
  }
  free(printers);
  return DONE;
}
