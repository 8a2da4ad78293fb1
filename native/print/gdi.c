// The document drawn page by page by the driver of the printer.
#include <stdlib.h>

#include "helper.h"
#include "paper.h"
#include "pdfium.h"

#define POINTS_PER_INCH 72.0
#define WITH_ANNOTATIONS 0x01
#define FOR_PRINTING 0x800
#define AS_METAFILE 0

struct sheet {
  struct engine engine;
  FPDF_DOCUMENT document;
  struct paper paper;
  HDC on;
};

// In its true size, from the edge of the paper; smaller only where the paper is.
static bool draw(const struct sheet *sheet, FPDF_PAGE page, double width, double height) {
  HDC on = sheet->on;
  double across = GetDeviceCaps(on, LOGPIXELSX) / POINTS_PER_INCH, down = GetDeviceCaps(on, LOGPIXELSY) / POINTS_PER_INCH;
  double scale = 1;
  int wide = GetDeviceCaps(on, PHYSICALWIDTH), high = GetDeviceCaps(on, PHYSICALHEIGHT);
  // Half a millimetre more is the driver's rounding.
  if (wide > 0 && width * across > wide + across) scale = wide / (width * across);
  if (high > 0 && height * down * scale > high + down) scale = high / (height * down);
  return sheet->engine.render_page(on, page, -GetDeviceCaps(on, PHYSICALOFFSETX), -GetDeviceCaps(on, PHYSICALOFFSETY),
                                   (int)(width * across * scale + 0.5), (int)(height * down * scale + 0.5), 0,
                                   FOR_PRINTING | WITH_ANNOTATIONS) != 0;
}

static enum ending print_page(struct sheet *sheet, int number) {
  FPDF_PAGE page = sheet->engine.load_page(sheet->document, number);
  if (page == NULL) return BAD_DOCUMENT;
  double width = sheet->engine.page_width(page), height = sheet->engine.page_height(page);
  if (choose_paper(&sheet->paper, width, height)) ResetDCW(sheet->on, sheet->paper.settings);
  enum ending ending = DONE;
  if (StartPage(sheet->on) <= 0) ending = ending_of(GetLastError(), BROKEN_OFF);
  else if (!draw(sheet, page, width, height)) ending = BAD_DOCUMENT;
  else if (EndPage(sheet->on) <= 0) ending = ending_of(GetLastError(), BROKEN_OFF);
  sheet->engine.close_page(page);
  // Whoever waits for the end sees that it goes on.
  if (ending == DONE) say(L"page\t%d", number + 1);
  return ending;
}

static enum ending print_pages(struct sheet *sheet, int pages, bool is_held) {
  DOCINFOW about = {sizeof about, title_of_job(is_held), NULL, NULL, 0};
  int job = StartDocW(sheet->on, &about);
  if (job <= 0) return ending_of(GetLastError(), BROKEN_OFF);
  enum ending ending = begin_job(sheet->paper.printer, (DWORD)job, is_held) ? DONE : BROKEN_OFF;
  for (int page = 0; ending == DONE && page < pages; page += 1) ending = print_page(sheet, page);
  if (ending == DONE && EndDoc(sheet->on) <= 0) return ending_of(GetLastError(), BROKEN_OFF);
  // What was not drawn whole is printed not at all.
  if (ending != DONE) AbortDoc(sheet->on);
  return ending;
}

static enum ending print_on(struct sheet *sheet, const wchar_t *name, bool is_held) {
  int pages = sheet->engine.page_count(sheet->document);
  FPDF_PAGE first = pages > 0 ? sheet->engine.load_page(sheet->document, 0) : NULL;
  if (first == NULL) return BAD_DOCUMENT;
  if (read_paper(&sheet->paper, sheet->paper.printer, name))
    choose_paper(&sheet->paper, sheet->engine.page_width(first), sheet->engine.page_height(first));
  sheet->engine.close_page(first);
  sheet->on = CreateDCW(L"WINSPOOL", name, NULL, sheet->paper.settings);
  if (sheet->on == NULL) return ending_of(GetLastError(), NO_DRIVER);
  enum ending ending = print_pages(sheet, pages, is_held);
  DeleteDC(sheet->on);
  return ending;
}

enum ending print_drawn(const wchar_t *name, struct bytes document, bool is_held) {
  struct sheet sheet = {0};
  HANDLE printer;
  if (!OpenPrinterW((wchar_t *)name, &printer, NULL)) return ending_of(GetLastError(), NO_PRINTER);
  sheet.paper.printer = printer;
  enum ending ending = NO_RENDERER;
  if (load_engine(&sheet.engine)) {
    sheet.engine.set_print_mode(AS_METAFILE);
    sheet.document = sheet.engine.load_document(document.data, document.length, NULL);
    ending = sheet.document == NULL ? BAD_DOCUMENT : print_on(&sheet, name, is_held);
  }
  free(sheet.paper.settings);
  ClosePrinter(printer);
  return ending;
}
