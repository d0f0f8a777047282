#define _GNU_SOURCE
#include "include/CTerminal.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

// Handlers write one byte, the signal's number, for the main loop to read; nothing else happens inside of them.
static int pipe_ends[2] = {-1, -1};

static void tell(int number) {
  int kept = errno;
  unsigned char byte = (unsigned char)number;
  ssize_t ignored = write(pipe_ends[1], &byte, 1);
  (void)ignored;
  errno = kept;
}

int terminal_watch_signals(void) {
  if (pipe_ends[0] < 0 && pipe2(pipe_ends, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  static const int watched[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT, SIGTSTP};
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = tell;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (size_t index = 0; index < sizeof watched / sizeof *watched; index++) {
    sigaction(watched[index], &action, NULL);
  }
  signal(SIGPIPE, SIG_IGN);
  return pipe_ends[0];
}
