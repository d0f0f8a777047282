#define _GNU_SOURCE
#include "CStore.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/random.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/vfs.h>

int cstore_file_system_of(const char *path, cstore_file_system *found) {
  struct statfs seen;
  int result;
  do {
    result = statfs(path, &seen);
  } while (result != 0 && errno == EINTR);
  if (result != 0) return errno;
  found->type = (int64_t)seen.f_type;
  found->block_size = (int64_t)seen.f_bsize;
  found->available_blocks = (uint64_t)seen.f_bavail;
  found->is_read_only = (seen.f_flags & ST_RDONLY) != 0;
  return 0;
}

const char *cstore_network_name(int64_t type) {
  switch ((uint32_t)type) {
    case 0x6969: return "NFS";
    case 0x517B: return "SMB";
    case 0xFF534D42: return "CIFS";
    case 0xFE534D42: return "SMB2";
    case 0x01021997: return "9p";
    case 0x65735546: return "FUSE";
    case 0x5346414F: return "AFS";
    case 0x00C36400: return "Ceph";
    case 0x73757245: return "Coda";
    default: return 0;
  }
}

int cstore_random(void *bytes, size_t count) {
  uint8_t *next = bytes;
  while (count > 0) {
    ssize_t got = getrandom(next, count, 0);
    if (got < 0) {
      if (errno == EINTR) continue;
      return errno;
    }
    next += got;
    count -= (size_t)got;
  }
  return 0;
}

int cstore_open(const char *path, int flags, unsigned mode) {
  int descriptor;
  do {
    descriptor = open(path, flags, mode);
  } while (descriptor < 0 && errno == EINTR);
  return descriptor < 0 ? -errno : descriptor;
}

ptrdiff_t cstore_find(const uint8_t *bytes, size_t count, const uint8_t *wanted, size_t wanted_count) {
  const uint8_t *found = memmem(bytes, count, wanted, wanted_count);
  return found == NULL ? -1 : found - bytes;
}

int cstore_rename_new(const char *from, const char *to) {
  if (renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS && errno != EEXIST) return errno;
  // A folder never replaces anything but an empty folder; a file system without the flag is asked beforehand.
  struct stat there;
  if (lstat(to, &there) == 0 && !S_ISDIR(there.st_mode)) return EEXIST;
  return rename(from, to) == 0 ? 0 : errno;
}

int cstore_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}
