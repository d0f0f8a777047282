#pragma once
#include <stdbool.h>
#include <wchar.h>

// Sets up how the open screen reads keys: at once, with the sequences that terminfo does not name.
void terminal_define_keys(void);
// TERMINAL_KEY - a key, for a key code of ncurses.
long terminal_named_key(wint_t code);
// Whether a terminal of this name, unknown to terminfo, understands what xterm does.
bool terminal_speaks_xterm(const char *name);
