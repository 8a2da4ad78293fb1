// The paper that a page asks of a printer.
#ifndef NAKNADA_PRINT_PAPER_H
#define NAKNADA_PRINT_PAPER_H

#include "helper.h"

struct paper {
  HANDLE printer;
  wchar_t name[MAX_NAME];
  DEVMODEW *settings;
};

// False where the driver does not tell its settings: then everything is printed on what the printer has.
bool read_paper(struct paper *paper, HANDLE printer, const wchar_t *name);
// Asks for the paper of a page, in points; true where that is another than before.
bool choose_paper(struct paper *paper, double width, double height);

#endif
