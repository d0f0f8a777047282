#pragma once
#include <stdbool.h>
#include <termios.h>

// Gives the terminal back when the program dies of a fatal signal, before anyone else writes a word.
void crash_guard_install(const struct termios *modes);
void crash_guard_remove(void);
// While another program has the terminal, a crash must not touch it.
void crash_guard_pause(bool paused);

// A capability of the terminal, NULL when it has none.
const char *terminal_sequence(const char *capability);
