#define _GNU_SOURCE
#include "terminal_paper.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// A descriptor of its own for ncurses: standard output stays the terminal for crash handlers and for ourselves.
static FILE *paper;
// Memory that takes a frame; -1 where the kernel has none to give.
static int memory = -1;

FILE *paper_open(void) {
  int place = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (place < 0) return NULL;
  paper = fdopen(place, "w");
  if (!paper) {
    close(place);
    return NULL;
  }
  memory = memfd_create("relance-frame", MFD_CLOEXEC);
  return paper;
}

void paper_close(void) {
  if (paper) fclose(paper);
  if (memory >= 0) close(memory);
  paper = NULL;
  memory = -1;
}

bool paper_gather(void) { return memory >= 0 && dup3(memory, fileno(paper), O_CLOEXEC) >= 0; }

void paper_release(void) {
  static char bytes[32 * 1024];
  dup3(STDOUT_FILENO, fileno(paper), O_CLOEXEC);
  off_t place = 0;
  ssize_t count;
  while ((count = pread(memory, bytes, sizeof bytes, place)) > 0) {
    terminal_write(bytes, (size_t)count);
    place += count;
  }
  if (ftruncate(memory, 0) == 0) lseek(memory, 0, SEEK_SET);
}

void terminal_write(const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(STDOUT_FILENO, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}
