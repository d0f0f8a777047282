#pragma once

#include <stddef.h>
#include <stdint.h>

/// What `statfs` says of the file system under a path.
typedef struct {
  int64_t type;
  int64_t block_size;
  uint64_t available_blocks;
  int is_read_only;
} cstore_file_system;

/// Asks `statfs`, which Swift's Glibc module lacks; 0, or the error number.
int cstore_file_system_of(const char *path, cstore_file_system *found);

/// The name of a file system that is reached over a network or through FUSE, or NULL for a local one.
const char *cstore_network_name(int64_t type);

/// Fills bytes from the kernel's random source; 0, or the error number.
int cstore_random(void *bytes, size_t count);

/// open(2) with a mode, which is variadic in C; the descriptor, or minus the error number.
int cstore_open(const char *path, int flags, unsigned mode);

/// memmem(3), which Swift's Glibc module leaves out: the offset of the first occurrence, or -1.
ptrdiff_t cstore_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count);

/// Gives a file or folder a name that nothing bears yet (an empty folder may); 0, or the error number.
int cstore_rename_new(const char *from, const char *to);

/// Exchanges two files or two folders of one file system in one step; 0, or the error number.
int cstore_exchange(const char *one, const char *other);
