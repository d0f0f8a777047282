#define _GNU_SOURCE
#include "terminal_crash.h"

#include <ncursesw/curses.h>
#include <ncursesw/term.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { STACK_SIZE = 64 * 1024, SIGNALS = 6 };

static const int fatal[SIGNALS] = {SIGSEGV, SIGBUS, SIGILL, SIGABRT, SIGTRAP, SIGFPE};
static struct sigaction chained[SIGNALS];
static struct termios saved;
static char farewell[256];
static size_t farewell_length;
static volatile sig_atomic_t armed;
static char stack[STACK_SIZE];

const char *terminal_sequence(const char *capability) {
  const char *text = tigetstr((char *)capability);
  return text == (const char *)-1 ? NULL : text;
}

static void append(const char *text) {
  if (!text) return;
  size_t length = strlen(text);
  if (farewell_length + length >= sizeof farewell) return;
  memcpy(farewell + farewell_length, text, length);
  farewell_length += length;
}

// Only async-signal-safe calls from here on.
static void restore_and_chain(int number, siginfo_t *information, void *context) {
  (void)information;
  (void)context;
  if (armed) {
    armed = 0;
    ssize_t ignored = write(STDOUT_FILENO, farewell, farewell_length);
    (void)ignored;
    tcsetattr(STDIN_FILENO, TCSANOW, &saved);
  }
  for (int index = 0; index < SIGNALS; index++) {
    if (fatal[index] == number) sigaction(number, &chained[index], NULL);
  }
  // The signal is blocked until this handler returns, then the one before us (a backtracer, or the default) has it.
  raise(number);
}

void crash_guard_install(const struct termios *modes) {
  saved = *modes;
  farewell_length = 0;
  append("\033[?1006l\033[?1000l\033[?2004l\033[0m");
  append(terminal_sequence("rmkx"));
  append(terminal_sequence("cnorm"));
  append(terminal_sequence("rmcup"));
  append("\r");
  stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
  stack_t present;
  if (sigaltstack(NULL, &present) == 0 && (present.ss_flags & SS_DISABLE)) sigaltstack(&own, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = restore_and_chain;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < SIGNALS; index++) sigaction(fatal[index], &action, &chained[index]);
  armed = 1;
}

void crash_guard_remove(void) {
  if (!armed) return;
  armed = 0;
  for (int index = 0; index < SIGNALS; index++) sigaction(fatal[index], &chained[index], NULL);
}

void crash_guard_pause(bool paused) { armed = !paused; }
