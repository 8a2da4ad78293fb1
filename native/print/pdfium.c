// Loads the library beside the helper, by its whole path.
#include "pdfium.h"

#include <wchar.h>

#define LIBRARY L"pdfium.dll"

// SECURITY: from the helper's own folder, with what it needs from the folder of Windows, and from nowhere else.
static HMODULE load_library(void) {
  wchar_t path[MAX_PATH];
  DWORD length = GetModuleFileNameW(NULL, path, MAX_PATH);
  wchar_t *end = length == 0 || length >= MAX_PATH ? NULL : wcsrchr(path, L'\\');
  if (end == NULL || (size_t)(end + 1 - path) + wcslen(LIBRARY) >= MAX_PATH) return NULL;
  wcscpy(end + 1, LIBRARY);
  return LoadLibraryExW(path, NULL, LOAD_LIBRARY_SEARCH_SYSTEM32);
}

struct entry {
  const char *name;
  void *into;
};

bool load_engine(struct engine *engine) {
  const struct entry entries[] = {
      {"FPDF_InitLibrary", &engine->init},
      {"FPDF_SetPrintMode", &engine->set_print_mode},
      {"FPDF_LoadMemDocument64", &engine->load_document},
      {"FPDF_GetPageCount", &engine->page_count},
      {"FPDF_LoadPage", &engine->load_page},
      {"FPDF_GetPageWidth", &engine->page_width},
      {"FPDF_GetPageHeight", &engine->page_height},
      {"FPDF_RenderPage", &engine->render_page},
      {"FPDF_ClosePage", &engine->close_page},
  };
  HMODULE library = load_library();
  if (library == NULL) return false;
  for (size_t at = 0; at < sizeof entries / sizeof *entries; at += 1) {
    FARPROC found = GetProcAddress(library, entries[at].name);
    if (found == NULL) return false;
    memcpy(entries[at].into, &found, sizeof found);
  }
  engine->init();
  return true;
}
