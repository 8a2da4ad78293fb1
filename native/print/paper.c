// Which paper a page is printed on: A4, upright or across, whatever the driver would take by itself.
#include "paper.h"

#include <math.h>
#include <stdlib.h>
#include <wchar.h>

#define A4_SHORT 595.28
#define A4_LONG 841.89
#define TOLERANCE 3.0

bool read_paper(struct paper *paper, HANDLE printer, const wchar_t *name) {
  paper->printer = printer;
  wcsncpy(paper->name, name, MAX_NAME - 1);
  LONG size = DocumentPropertiesW(NULL, printer, paper->name, NULL, NULL, 0);
  paper->settings = size <= 0 ? NULL : calloc(1, (size_t)size);
  if (paper->settings == NULL) return false;
  if (DocumentPropertiesW(NULL, printer, paper->name, paper->settings, NULL, DM_OUT_BUFFER) == IDOK) return true;
  free(paper->settings);
  paper->settings = NULL;
  return false;
}

static bool is_near(double one, double other) { return fabs(one - other) <= TOLERANCE; }

bool choose_paper(struct paper *paper, double width, double height) {
  DEVMODEW *settings = paper->settings;
  if (settings == NULL) return false;
  bool is_across = width > height;
  bool is_a4 = is_near(is_across ? height : width, A4_SHORT) && is_near(is_across ? width : height, A4_LONG);
  short orientation = is_across ? DMORIENT_LANDSCAPE : DMORIENT_PORTRAIT;
  short size = is_a4 ? DMPAPER_A4 : settings->dmPaperSize;
  if (settings->dmOrientation == orientation && settings->dmPaperSize == size) return false;
  settings->dmOrientation = orientation;
  settings->dmPaperSize = size;
  settings->dmFields |= DM_ORIENTATION | (is_a4 ? DM_PAPERSIZE : 0);
  // The driver puts right what belongs to it, such as the form's own measures.
  DocumentPropertiesW(NULL, paper->printer, paper->name, settings, settings, DM_IN_BUFFER | DM_OUT_BUFFER);
  return true;
}
