#ifndef TERMINAL_PAPER_H
#define TERMINAL_PAPER_H

#include <stdbool.h>
#include <stdio.h>

// What ncurses writes on. It flushes at every move of its cursor, some thirty times a key, and each piece wakes the
// terminal; gathered in memory, a frame goes out in one piece and is never seen half painted.

// A stream on the terminal for `newterm`; NULL when there is none.
FILE *paper_open(void);
void paper_close(void);
// From here on what ncurses writes stays in memory; false when it goes to the terminal as before.
bool paper_gather(void);
// Hands over what was gathered; what ncurses writes goes to the terminal again.
void paper_release(void);
// Writes all of it to the terminal.
void terminal_write(const char *bytes, size_t count);

#endif
