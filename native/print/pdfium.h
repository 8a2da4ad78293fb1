// The engine that draws a PDF, from the library beside the helper. It comes without its part for scripts and forms of XFA.
#ifndef NAKNADA_PRINT_PDFIUM_H
#define NAKNADA_PRINT_PDFIUM_H

#include "helper.h"

typedef struct fpdf_document *FPDF_DOCUMENT;
typedef struct fpdf_page *FPDF_PAGE;

struct engine {
  void (*init)(void);
  int (*set_print_mode)(int mode);
  FPDF_DOCUMENT (*load_document)(const void *data, size_t length, const char *password);
  int (*page_count)(FPDF_DOCUMENT document);
  FPDF_PAGE (*load_page)(FPDF_DOCUMENT document, int page);
  double (*page_width)(FPDF_PAGE page);
  double (*page_height)(FPDF_PAGE page);
  int (*render_page)(HDC on, FPDF_PAGE page, int left, int top, int width, int height, int rotate, int flags);
  void (*close_page)(FPDF_PAGE page);
};

bool load_engine(struct engine *engine);

#endif
