#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The narrow door to ncurses. One screen a program, one thread, no query is ever sent to the terminal.

enum {
  TERMINAL_OK = 0,
  TERMINAL_NO_TTY = -1,        // standard input or output is no terminal
  TERMINAL_DUMB = -2,          // TERM=dumb: it cannot place a cursor
  TERMINAL_NO_DESCRIPTION = -3 // TERM is unset, or neither in the terminfo database nor kin to xterm
};

enum { TERMINAL_BOLD = 1, TERMINAL_DIM = 2, TERMINAL_REVERSE = 4, TERMINAL_UNDERLINE = 8 };

// What `terminal_read_key` returns beside a scalar value (>= 0).
enum { TERMINAL_NONE = -1, TERMINAL_CLOSED = -2, TERMINAL_KEY = -1000 };

// Keys are returned as TERMINAL_KEY - one of these.
enum {
  TERMINAL_UP = 1, TERMINAL_DOWN, TERMINAL_LEFT, TERMINAL_RIGHT, TERMINAL_SHIFT_UP, TERMINAL_SHIFT_DOWN,
  TERMINAL_HOME, TERMINAL_END, TERMINAL_PAGE_UP, TERMINAL_PAGE_DOWN, TERMINAL_BACK_TAB, TERMINAL_BACKSPACE,
  TERMINAL_DELETE, TERMINAL_INSERT, TERMINAL_ENTER, TERMINAL_PASTE_BEGIN, TERMINAL_PASTE_END, TERMINAL_OTHER,
  TERMINAL_MOUSE,     // `Esc [ <`: a report of the mouse follows as characters (SGR, `button;column;row` and M or m)
  TERMINAL_OLD_MOUSE, // `Esc [ M`: three codes follow that say nothing reliable
  TERMINAL_F0 = 100 // TERMINAL_F0 + 1 is F1
};

// Sets LC_CTYPE alone. Returns whether characters are UTF-8, trying C.UTF-8 when the person's locale is not.
bool terminal_set_locale(void);

// Takes the terminal: alternate screen, cbreak, no echo, bracketed paste. Returns TERMINAL_OK or a reason.
int terminal_open(void);
// Gives the terminal back as it was. May be called twice.
void terminal_close(void);
// Gives the terminal to another program (an editor), and takes it again.
void terminal_suspend(void);
void terminal_resume(void);
// Gives the terminal back and stops the program as Ctrl-Z does, then takes it again when it goes on.
void terminal_stop(void);

int terminal_colours(void);
int terminal_pairs(void);
void terminal_size(int *columns, int *rows);
// Asks the kernel for the new size and tells ncurses.
void terminal_resize(void);

// The pair for two colour numbers, -1 for the terminal's own; 0 when there is none.
int terminal_pair(int foreground, int background);

// Puts `count` cells at a place. `scalars` holds each cell's base and marks, `lengths` how many scalars each cell has:
// 0 is the right half of a wide character.
void terminal_put(int row, int column, const uint32_t *scalars, const uint8_t *lengths, int count,
                  unsigned attributes, int pair);
// Sends what changed to the terminal; a negative row hides the cursor.
void terminal_refresh(int cursor_row, int cursor_column);
// Forgets what the terminal shows: the next refresh paints everything.
void terminal_forget(void);

// The next key without waiting: a scalar value, TERMINAL_KEY - a key, TERMINAL_NONE or TERMINAL_CLOSED.
long terminal_read_key(void);
// Asks for reports of the mouse (button presses and the wheel) or no longer; off while the terminal is lent or given back.
void terminal_mouse(bool on);
// Throws away what was typed before a question was asked.
void terminal_flush_input(void);

// Installs the signal handlers that write the signal's number to a pipe; returns the end to read, or -1.
int terminal_watch_signals(void);
