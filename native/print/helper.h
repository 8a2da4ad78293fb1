// naknada-print.exe: the printers of Windows for the program, which hands a document over by standard input. What its files share.
#ifndef NAKNADA_PRINT_HELPER_H
#define NAKNADA_PRINT_HELPER_H

#include <stdbool.h>
#include <stddef.h>
#include <windows.h>
#include <winspool.h>

// How the helper ends. `electron/printing/helperAnswer.ts` has the same numbers, and a sentence for each.
enum ending {
  DONE = 0,
  BAD_CALL = 64,      // words that it does not know
  BAD_DOCUMENT = 65,  // what came in is no PDF that can be drawn, or has no pages
  NO_JOB = 66,        // the queue has no such job
  NO_PRINTER = 69,    // this machine has no printer of that name
  NO_RENDERER = 70,   // pdfium.dll is missing, or memory is
  NO_DRIVER = 71,     // the driver of the printer lets nothing be drawn
  SPOOL_FULL = 72,    // the spooler has no room
  CALLED_OFF = 73,    // somebody took the job away while it was written
  BROKEN_OFF = 74,    // the spooler stopped taking it
  NO_SPOOLER = 75,    // the spooler of Windows does not run
  CHANGED = 76,       // what came in is not what was sent
  REFUSED = 77,       // this user may not print there
};

struct bytes {
  unsigned char *data;
  size_t length;
};

#define SHA256_BYTES 32
#define SHA256_DIGITS (2 * SHA256_BYTES)
#define MAX_NAME 512

// answer.c
void say(const wchar_t *format, ...);
enum ending ending_of(DWORD error, enum ending otherwise);

// input.c: everything on standard input.
enum ending read_input(struct bytes *into);

// sha256.c
bool sha256_hex(struct bytes of, wchar_t digits[SHA256_DIGITS + 1]);

// list.c
enum ending list_printers(void);

// jobs.c
enum ending list_jobs(const wchar_t *printer);
enum ending control_job(const wchar_t *printer, const wchar_t *job, const wchar_t *submitted, DWORD control);
const wchar_t *title_of_job(bool is_held);
bool begin_job(HANDLE printer, DWORD job, bool is_held);

// raw.c, gdi.c: hands the document to the printer's queue as it is, or drawn by the driver of the printer.
enum ending print_raw(const wchar_t *printer, struct bytes document, bool is_held);
enum ending print_drawn(const wchar_t *printer, struct bytes document, bool is_held);

#endif
