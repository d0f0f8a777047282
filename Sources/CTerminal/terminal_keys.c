#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "terminal_keys.h"
#include "include/CTerminal.h"
#include <ncursesw/curses.h>
#include <string.h>

// ncurses numbers the keys of extended terminfo entries from KEY_MAX on; ours stay clear of them.
enum { CODE_PASTE_BEGIN = KEY_MAX + 4096, CODE_PASTE_END, CODE_SHIFT_UP, CODE_SHIFT_DOWN,
       CODE_MOUSE, CODE_OLD_MOUSE };

void terminal_define_keys(void) {
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  set_escdelay(25);
  define_key("\033[200~", CODE_PASTE_BEGIN);
  define_key("\033[201~", CODE_PASTE_END);
  define_key("\033[<", CODE_MOUSE);
  define_key("\033[M", CODE_OLD_MOUSE);
  define_key("\033[1;2A", CODE_SHIFT_UP);
  define_key("\033[1;2B", CODE_SHIFT_DOWN);
  define_key("\033[Z", KEY_BTAB);
  // Terminals differ in what the cursor keys send in application mode; both spellings are taken.
  static const struct { char last; int key; } cursor_keys[] = {
    {'A', KEY_UP}, {'B', KEY_DOWN}, {'C', KEY_RIGHT}, {'D', KEY_LEFT}, {'H', KEY_HOME}, {'F', KEY_END}};
  for (size_t index = 0; index < sizeof cursor_keys / sizeof *cursor_keys; index++) {
    define_key((char[]){'\033', '[', cursor_keys[index].last, 0}, cursor_keys[index].key);
    define_key((char[]){'\033', 'O', cursor_keys[index].last, 0}, cursor_keys[index].key);
  }
  // So do they with the keys of the editing block: the linux console, tmux and rxvt number Home and End, whatever
  // TERM says of them.
  static const struct { char number; int key; } editing_keys[] = {
    {'1', KEY_HOME}, {'2', KEY_IC}, {'3', KEY_DC}, {'4', KEY_END}, {'5', KEY_PPAGE}, {'6', KEY_NPAGE},
    {'7', KEY_HOME}, {'8', KEY_END}};
  for (size_t index = 0; index < sizeof editing_keys / sizeof *editing_keys; index++) {
    define_key((char[]){'\033', '[', editing_keys[index].number, '~', 0}, editing_keys[index].key);
  }
}

// Terminals whose description Debian's base lacks, but which understand what xterm does. Any other unknown name may
// belong to a terminal that would show rubbish: it is refused.
bool terminal_speaks_xterm(const char *name) {
  static const char *const kin[] = {"xterm", "ghostty", "foot", "alacritty", "kitty", "wezterm", "rio", "contour",
                                    "konsole", "vte", "gnome", "iterm", "mintty", "putty", "tmux", "screen"};
  for (size_t index = 0; index < sizeof kin / sizeof *kin; index++) {
    if (strncmp(name, kin[index], strlen(kin[index])) == 0) return true;
  }
  return strstr(name, "256color") || strstr(name, "truecolor");
}

long terminal_named_key(wint_t code) {
  if (code >= KEY_F(1) && code <= KEY_F(12)) return TERMINAL_KEY - (TERMINAL_F0 + (long)(code - KEY_F0));
  switch (code) {
    case KEY_UP: return TERMINAL_KEY - TERMINAL_UP;
    case KEY_DOWN: return TERMINAL_KEY - TERMINAL_DOWN;
    case KEY_LEFT: return TERMINAL_KEY - TERMINAL_LEFT;
    case KEY_RIGHT: return TERMINAL_KEY - TERMINAL_RIGHT;
    case CODE_SHIFT_UP: case KEY_SR: return TERMINAL_KEY - TERMINAL_SHIFT_UP;
    case CODE_SHIFT_DOWN: case KEY_SF: return TERMINAL_KEY - TERMINAL_SHIFT_DOWN;
    case KEY_HOME: case KEY_A1: case KEY_FIND: return TERMINAL_KEY - TERMINAL_HOME;
    case KEY_END: case KEY_C1: case KEY_LL: case KEY_SELECT: return TERMINAL_KEY - TERMINAL_END;
    case KEY_PPAGE: return TERMINAL_KEY - TERMINAL_PAGE_UP;
    case KEY_NPAGE: return TERMINAL_KEY - TERMINAL_PAGE_DOWN;
    case KEY_BTAB: return TERMINAL_KEY - TERMINAL_BACK_TAB;
    case KEY_BACKSPACE: return TERMINAL_KEY - TERMINAL_BACKSPACE;
    case KEY_DC: return TERMINAL_KEY - TERMINAL_DELETE;
    case KEY_IC: return TERMINAL_KEY - TERMINAL_INSERT;
    case KEY_ENTER: return TERMINAL_KEY - TERMINAL_ENTER;
    case CODE_PASTE_BEGIN: return TERMINAL_KEY - TERMINAL_PASTE_BEGIN;
    case CODE_PASTE_END: return TERMINAL_KEY - TERMINAL_PASTE_END;
    case CODE_MOUSE: return TERMINAL_KEY - TERMINAL_MOUSE;
    case CODE_OLD_MOUSE: return TERMINAL_KEY - TERMINAL_OLD_MOUSE;
    default: return TERMINAL_KEY - TERMINAL_OTHER;
  }
}
