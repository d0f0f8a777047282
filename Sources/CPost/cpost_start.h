#pragma once
// Starts libcurl and GMime once in the process.
void cpost_start(void);
