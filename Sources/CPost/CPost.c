#define _GNU_SOURCE
#include "CPost.h"
#include "cpost_start.h"
#include <curl/curl.h>
#include <gmime/gmime.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void start(void) {
  curl_global_init(CURL_GLOBAL_DEFAULT);
  g_mime_init();
  // A server that closes early must give an error, not end the program.
  struct sigaction now;
  if (sigaction(SIGPIPE, NULL, &now) == 0 && now.sa_handler == SIG_DFL) signal(SIGPIPE, SIG_IGN);
}

void cpost_start(void) { pthread_once(&once, start); }

void cpost_free(void *bytes) { free(bytes); }

void cpost_wipe(void *bytes, size_t length) { explicit_bzero(bytes, length); }

int cpost_ascii_domain(const char *domain, char *out, size_t capacity) {
  // GLib converts the same way under every locale; libcurl's converter knows nothing but ASCII under "C".
  char *ascii = g_hostname_to_ascii(domain);
  int result = ascii && strlen(ascii) < capacity ? 0 : -1;
  if (result == 0) strcpy(out, ascii);
  g_free(ascii);
  return result;
}
