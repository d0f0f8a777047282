#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "include/CTerminal.h"
#include "terminal_crash.h"
#include "terminal_keys.h"
#include "terminal_paper.h"
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <ncursesw/curses.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

enum { MAXIMUM_ROW = 1024 };

static SCREEN *screen;
static bool is_suspended;
static bool wants_mouse;
// Whether ncurses has painted since it took the terminal.
static bool is_painted;

static void say(const char *text) { terminal_write(text, strlen(text)); }

static void paste_mode(bool on) { say(on ? "\033[?2004h" : "\033[?2004l"); }

// Presses and the wheel (1000), in figures that reach beyond column 223 (1006); moves are never asked for.
static void mouse_mode(bool on) { say(on ? "\033[?1000h\033[?1006h" : "\033[?1006l\033[?1000l"); }

void terminal_mouse(bool on) {
  if (!screen || on == wants_mouse) return;
  wants_mouse = on;
  mouse_mode(on);
}

static bool codeset_is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

bool terminal_set_locale(void) {
  if (setlocale(LC_CTYPE, "") && codeset_is_utf8()) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") && codeset_is_utf8();
}

// Keys come at once and unechoed; Ctrl-S, Ctrl-Q and Ctrl-V reach the program; Ctrl-C and Ctrl-Z stay signals.
static void set_modes(void) {
  cbreak();
  noecho();
  nonl();
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF);
  modes.c_lflag &= ~(tcflag_t)IEXTEN;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes);
  def_prog_mode();
}

int terminal_open(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return TERMINAL_NO_TTY;
  const char *name = getenv("TERM");
  if (name && strcmp(name, "dumb") == 0) return TERMINAL_DUMB;
  struct termios modes;
  if (tcgetattr(STDIN_FILENO, &modes) != 0) return TERMINAL_NO_TTY;
  if (!name || !*name) return TERMINAL_NO_DESCRIPTION;
  FILE *paper = paper_open();
  if (!paper) return TERMINAL_NO_TTY;
  screen = newterm(name, paper, stdin);
  if (!screen && terminal_speaks_xterm(name)) screen = newterm("xterm-256color", paper, stdin);
  if (!screen) {
    paper_close();
    return TERMINAL_NO_DESCRIPTION;
  }
  if (!terminal_sequence("cup")) {
    endwin();
    delscreen(screen);
    screen = NULL;
    paper_close();
    return TERMINAL_DUMB;
  }
  // A frame leaves whole: keys that come meanwhile are not asked for in its middle.
  typeahead(-1);
  // Text that goes on is never moved by the terminal: what ncurses sends is small as it is, and
  // insert/delete tricks draw rubbish on terminals that measure a character differently.
  idlok(stdscr, FALSE);
  idcok(stdscr, FALSE);
  leaveok(stdscr, FALSE);
  set_modes();
  terminal_define_keys();
  if (has_colors() && start_color() == OK) use_default_colors();
  crash_guard_install(&modes);
  paste_mode(true);
  return TERMINAL_OK;
}

void terminal_close(void) {
  if (!screen) return;
  crash_guard_remove();
  terminal_mouse(false);
  paste_mode(false);
  curs_set(1);
  endwin();
  delscreen(screen);
  screen = NULL;
  paper_close();
}

void terminal_suspend(void) {
  if (!screen || is_suspended) return;
  is_suspended = true;
  if (wants_mouse) mouse_mode(false);
  paste_mode(false);
  curs_set(1);
  endwin();
  is_painted = false;
  crash_guard_pause(true);
}

void terminal_resume(void) {
  if (!screen || !is_suspended) return;
  is_suspended = false;
  crash_guard_pause(false);
  reset_prog_mode();
  terminal_resize();
  flushinp();
  clearok(curscr, TRUE);
  wrefresh(stdscr);
  is_painted = true;
  paste_mode(true);
  if (wants_mouse) mouse_mode(true);
}

void terminal_stop(void) {
  // Keys typed before Ctrl-Z were meant for this program: the shell must not run them.
  flushinp();
  terminal_suspend();
  // The default action stops the whole job, as the shell expects; it goes on here after `fg`.
  signal(SIGTSTP, SIG_DFL);
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTSTP);
  kill(0, SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
  terminal_watch_signals();
  terminal_resume();
}

int terminal_colours(void) { return screen && has_colors() ? COLORS : 0; }
int terminal_pairs(void) { return screen && has_colors() ? COLOR_PAIRS : 0; }

void terminal_size(int *columns, int *rows) { getmaxyx(stdscr, *rows, *columns); }

void terminal_resize(void) {
  struct winsize size;
  if (!screen || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) return;
  if (is_term_resized(size.ws_row, size.ws_col)) resizeterm(size.ws_row, size.ws_col);
}

int terminal_pair(int foreground, int background) {
  if (foreground < 0 && background < 0) return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

static attr_t curses_attributes(unsigned attributes) {
  attr_t result = A_NORMAL;
  if (attributes & TERMINAL_BOLD) result |= A_BOLD;
  if (attributes & TERMINAL_DIM) result |= A_DIM;
  if (attributes & TERMINAL_REVERSE) result |= A_REVERSE;
  if (attributes & TERMINAL_UNDERLINE) result |= A_UNDERLINE;
  return result;
}

void terminal_put(int row, int column, const uint32_t *scalars, const uint8_t *lengths, int count,
                  unsigned attributes, int pair) {
  if (!screen || count <= 0 || count > MAXIMUM_ROW) return;
  cchar_t cells[MAXIMUM_ROW];
  int used = 0;
  for (int index = 0; index < count; index++) {
    if (lengths[index] == 0) continue;  // ncurses places the right half itself
    wchar_t text[CCHARW_MAX + 1];
    int length = lengths[index] < CCHARW_MAX ? lengths[index] : CCHARW_MAX;
    for (int mark = 0; mark < length; mark++) text[mark] = (wchar_t)scalars[mark];
    text[length] = L'\0';
    scalars += lengths[index];
    if (setcchar(&cells[used], text, curses_attributes(attributes), 0, &pair) == ERR) {
      setcchar(&cells[used], L"?", curses_attributes(attributes), 0, &pair);
    }
    used++;
  }
  if (wmove(stdscr, row, column) != ERR) wadd_wchnstr(stdscr, cells, used);
}

void terminal_refresh(int cursor_row, int cursor_column) {
  if (!screen) return;
  if (cursor_row >= 0) wmove(stdscr, cursor_row, cursor_column);
  // A hidden cursor may rest where the painting ended: no bytes to bring it home.
  leaveok(stdscr, cursor_row < 0);
  wnoutrefresh(stdscr);
  // The first painting sets the terminal's modes, for which ncurses must have the terminal itself.
  bool gathers = is_painted && paper_gather();
  doupdate();
  curs_set(cursor_row >= 0 ? 1 : 0);
  if (gathers) paper_release();
  is_painted = true;
}

void terminal_forget(void) {
  if (screen) clearok(curscr, TRUE);
}

void terminal_flush_input(void) {
  if (screen) flushinp();
}

long terminal_read_key(void) {
  if (!screen) return TERMINAL_CLOSED;
  wint_t code = 0;
  int kind = get_wch(&code);
  if (kind == KEY_CODE_YES) return terminal_named_key(code);
  if (kind == OK) return (long)code;
  // No key: tell a terminal that has gone from one that is quiet.
  struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
  int ready = poll(&input, 1, 0);
  if (ready > 0 && (input.revents & (POLLHUP | POLLERR | POLLNVAL))) return TERMINAL_CLOSED;
  return TERMINAL_NONE;
}
