// ZIP archives made in memory for Swift (libzip): the same entries and day give the same bytes.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct czip_archive czip_archive;

// Every entry bears noon of that civil day. NULL when it cannot be begun.
czip_archive *czip_open(int year, int month, int day);
// Adds a file, readable by its owner only; name is UTF-8, bytes are copied. 0 or -1.
int czip_add(czip_archive *archive, const char *name, const uint8_t *bytes, size_t length);
// Finishes the archive; the bytes stay valid until czip_close. 0 or -1.
int czip_finish(czip_archive *archive, const uint8_t **bytes, size_t *length);
void czip_close(czip_archive *archive);
