// Everything on standard input: it never lies in a file.
#include <stdlib.h>

#include "helper.h"

#define FIRST_ROOM ((size_t)1 << 20)
#define MOST ((size_t)1 << 29)

static bool make_room(struct bytes *into, size_t *room) {
  if (into->length < *room) return true;
  size_t wanted = *room == 0 ? FIRST_ROOM : *room * 2;
  unsigned char *moved = wanted > MOST ? NULL : realloc(into->data, wanted);
  if (moved == NULL) return false;
  into->data = moved;
  *room = wanted;
  return true;
}

enum ending read_input(struct bytes *into) {
  HANDLE input = GetStdHandle(STD_INPUT_HANDLE);
  size_t room = 0;
  for (;;) {
    if (!make_room(into, &room)) return room * 2 > MOST ? BAD_DOCUMENT : NO_RENDERER;
    DWORD count = 0;
    // The other end closes the pipe when it has said everything.
    if (!ReadFile(input, into->data + into->length, (DWORD)(room - into->length), &count, NULL))
      return GetLastError() == ERROR_BROKEN_PIPE ? DONE : CHANGED;
    if (count == 0) return DONE;
    into->length += count;
  }
}
