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
  cpost_start();
  int result = -1;
  CURLU *url = curl_url();
  char *host = NULL;
  if (url && curl_url_set(url, CURLUPART_SCHEME, "smtp", 0) == CURLUE_OK
      && curl_url_set(url, CURLUPART_HOST, domain, 0) == CURLUE_OK
      && curl_url_get(url, CURLUPART_HOST, &host, CURLU_PUNYCODE) == CURLUE_OK && strlen(host) < capacity) {
    strcpy(out, host);
    result = 0;
  }
  curl_free(host);
  curl_url_cleanup(url);
  return result;
}
