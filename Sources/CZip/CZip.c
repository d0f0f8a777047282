#include "CZip.h"
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <zip.h>

struct czip_archive {
  zip_source_t *source;
  zip_t *zip;
  time_t time;
  uint8_t *bytes;
};

czip_archive *czip_open(int year, int month, int day) {
  czip_archive *archive = calloc(1, sizeof *archive);
  if (!archive) return NULL;
  // An archive keeps local times: noon here is noon wherever it is made.
  struct tm noon = {.tm_year = year - 1900, .tm_mon = month - 1, .tm_mday = day, .tm_hour = 12, .tm_isdst = -1};
  archive->time = mktime(&noon);
  archive->source = zip_source_buffer_create(NULL, 0, 0, NULL);
  if (archive->source) {
    zip_source_keep(archive->source);
    archive->zip = zip_open_from_source(archive->source, ZIP_TRUNCATE, NULL);
    if (!archive->zip) zip_source_free(archive->source);
  }
  if (archive->zip) return archive;
  czip_close(archive);
  return NULL;
}

int czip_add(czip_archive *archive, const char *name, const uint8_t *bytes, size_t length) {
  uint8_t *copy = malloc(length ? length : 1);
  if (!copy) return -1;
  memcpy(copy, bytes, length);
  zip_source_t *source = zip_source_buffer(archive->zip, copy, length, 1);
  if (!source) {
    free(copy);
    return -1;
  }
  zip_int64_t place = zip_file_add(archive->zip, name, source, ZIP_FL_ENC_UTF_8);
  if (place < 0) {
    zip_source_free(source);
    return -1;
  }
  if (zip_file_set_mtime(archive->zip, (zip_uint64_t)place, archive->time, 0) != 0) return -1;
  // A regular file with mode 0600.
  return zip_file_set_external_attributes(archive->zip, (zip_uint64_t)place, 0, ZIP_OPSYS_UNIX, 0100600u << 16);
}

int czip_finish(czip_archive *archive, const uint8_t **bytes, size_t *length) {
  if (zip_close(archive->zip) != 0) return -1;
  archive->zip = NULL;
  zip_stat_t facts;
  zip_stat_init(&facts);
  if (zip_source_stat(archive->source, &facts) != 0 || !(facts.valid & ZIP_STAT_SIZE)) return -1;
  if (zip_source_open(archive->source) != 0) return -1;
  archive->bytes = malloc(facts.size ? facts.size : 1);
  zip_int64_t got = archive->bytes ? zip_source_read(archive->source, archive->bytes, facts.size) : -1;
  zip_source_close(archive->source);
  if (got < 0 || (zip_uint64_t)got != facts.size) return -1;
  *bytes = archive->bytes;
  *length = facts.size;
  return 0;
}

void czip_close(czip_archive *archive) {
  if (!archive) return;
  if (archive->zip) zip_discard(archive->zip);
  if (archive->source) zip_source_free(archive->source);
  free(archive->bytes);
  free(archive);
}
