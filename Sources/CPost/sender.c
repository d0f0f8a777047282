#include "CPost.h"
#include "cpost_start.h"
#include <ctype.h>
#include <curl/curl.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const uint8_t *bytes;
  size_t length, offset;
  int ended;
  int recipients;  // announced so far
  int answering;   // the recipient that the next reply answers, 0 for anything else
  cpost_gate gate;
  void *context;
  cpost_outcome *outcome;
} transfer;

struct cpost_envelope {
  char *from;
  struct curl_slist *recipients;
  int is_short;  // memory ran out: such an envelope is never used
};

struct cpost_sender {
  CURL *curl;
  transfer current;
  char trouble[CURL_ERROR_SIZE];
};

// libcurl writes the final dot only after this function returned 0: the gate stands exactly there.
static size_t read_body(char *buffer, size_t size, size_t count, void *pointer) {
  transfer *one = pointer;
  size_t room = size * count;
  size_t left = one->length - one->offset;
  if (left > 0) {
    size_t part = left < room ? left : room;
    memcpy(buffer, one->bytes + one->offset, part);
    one->offset += part;
    return part;
  }
  if (one->ended) return CURL_READFUNC_ABORT;  // never two ends for one message
  one->ended = 1;
  if (!one->gate(one->context)) {
    one->outcome->refused = 1;
    return CURL_READFUNC_ABORT;
  }
  one->outcome->passed = 1;
  return 0;
}

// libcurl hands over each complete reply line; lines that we write never come here.
static size_t read_reply(char *line, size_t size, size_t count, void *pointer) {
  transfer *one = pointer;
  size_t length = size * count;
  if (!one->outcome || length < 4 || !isdigit((unsigned char)line[0]) || !isdigit((unsigned char)line[1])
      || !isdigit((unsigned char)line[2]))
    return length;
  if (line[3] == '-') return length;
  int code = (line[0] - '0') * 100 + (line[1] - '0') * 10 + (line[2] - '0');
  // 221 answers our leaving, and only the first reply after the body answers the message.
  if (code == 221 || one->outcome->code_after != 0) return length;
  one->outcome->reply_code = code;
  one->outcome->refused_recipient = code >= 400 ? one->answering : 0;
  if (one->outcome->passed) one->outcome->code_after = code;
  size_t kept = length < sizeof one->outcome->reply - 1 ? length : sizeof one->outcome->reply - 1;
  memcpy(one->outcome->reply, line, kept);
  one->outcome->reply[kept] = 0;
  return length;
}

// Which command the server answers next: libcurl's replies do not tell one recipient from another. Nothing is kept or
// printed here, and this being set is what keeps libcurl from printing anything itself.
static int watch(CURL *curl, curl_infotype type, char *text, size_t size, void *pointer) {
  static const char head[] = "RCPT TO:";
  (void)curl;
  transfer *one = pointer;
  if (type != CURLINFO_HEADER_OUT) return 0;
  int is_recipient = size >= sizeof head - 1 && memcmp(text, head, sizeof head - 1) == 0;
  one->answering = is_recipient ? ++one->recipients : 0;
  return 0;
}

static size_t drop_body(char *bytes, size_t size, size_t count, void *pointer) {
  (void)bytes;
  (void)pointer;
  return size * count;
}

static CURLcode set_up(CURL *curl, transfer *current, const cpost_server *server) {
  CURLcode code = CURLE_OK;
#define SET(option, value) if (code == CURLE_OK) code = curl_easy_setopt(curl, option, value)
  SET(CURLOPT_URL, server->url);
  SET(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
  SET(CURLOPT_REDIR_PROTOCOLS_STR, "smtps");
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_PROXY, "");
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_DEBUGFUNCTION, watch);
  SET(CURLOPT_DEBUGDATA, current);
  SET(CURLOPT_VERBOSE, 1L);
  SET(CURLOPT_UPLOAD, 1L);
  SET(CURLOPT_MAIL_RCPT_ALLLOWFAILS, 0L);
  SET(CURLOPT_SSL_VERIFYPEER, 1L);
  SET(CURLOPT_SSL_VERIFYHOST, 2L);
  SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  SET(CURLOPT_USE_SSL, (long)(server->security == CPOST_CLEAR ? CURLUSESSL_NONE : CURLUSESSL_ALL));
  SET(CURLOPT_CONNECTTIMEOUT, server->connect_seconds);
  SET(CURLOPT_SERVER_RESPONSE_TIMEOUT, server->reply_seconds);
  SET(CURLOPT_TIMEOUT, server->overall_seconds);
  if (server->authority) {
    SET(CURLOPT_CAINFO, server->authority);
    SET(CURLOPT_CAPATH, NULL);
  }
  if (server->user) {
    SET(CURLOPT_USERNAME, server->user);
    SET(CURLOPT_PASSWORD, server->password);
  }
#undef SET
  return code;
}

cpost_sender *cpost_sender_open(const cpost_server *server) {
  cpost_start();
  cpost_sender *sender = calloc(1, sizeof *sender);
  if (!sender) return NULL;
  sender->curl = curl_easy_init();
  if (!sender->curl || set_up(sender->curl, &sender->current, server) != CURLE_OK) {
    cpost_sender_close(sender);
    return NULL;
  }
  curl_easy_setopt(sender->curl, CURLOPT_ERRORBUFFER, sender->trouble);
  curl_easy_setopt(sender->curl, CURLOPT_READFUNCTION, read_body);
  curl_easy_setopt(sender->curl, CURLOPT_READDATA, &sender->current);
  curl_easy_setopt(sender->curl, CURLOPT_HEADERFUNCTION, read_reply);
  curl_easy_setopt(sender->curl, CURLOPT_HEADERDATA, &sender->current);
  curl_easy_setopt(sender->curl, CURLOPT_WRITEFUNCTION, drop_body);
  return sender;
}

cpost_envelope *cpost_envelope_begin(const char *from) {
  cpost_envelope *envelope = calloc(1, sizeof *envelope);
  if (envelope) envelope->from = strdup(from);
  return envelope;
}

void cpost_envelope_add(cpost_envelope *envelope, const char *recipient) {
  if (!envelope) return;
  struct curl_slist *longer = curl_slist_append(envelope->recipients, recipient);
  if (longer) envelope->recipients = longer;
  else envelope->is_short = 1;
}

void cpost_envelope_end(cpost_envelope *envelope) {
  if (!envelope) return;
  curl_slist_free_all(envelope->recipients);
  free(envelope->from);
  free(envelope);
}

void cpost_sender_send(cpost_sender *sender, const cpost_envelope *envelope, const uint8_t *bytes, size_t length,
                       cpost_gate gate, void *context, cpost_outcome *outcome) {
  memset(outcome, 0, sizeof *outcome);
  sender->current = (transfer){bytes, length, 0, 0, 0, 0, gate, context, outcome};
  sender->trouble[0] = 0;
  int is_whole = envelope && envelope->from && envelope->recipients && !envelope->is_short;
  CURLcode code = is_whole ? curl_easy_setopt(sender->curl, CURLOPT_MAIL_FROM, envelope->from) : CURLE_OUT_OF_MEMORY;
  if (code == CURLE_OK) code = curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, envelope->recipients);
  // No size is announced: with a known size libcurl would end the body without asking for its end.
  if (code == CURLE_OK) code = curl_easy_perform(sender->curl);
  outcome->result = code;
  strncpy(outcome->trouble, sender->trouble, sizeof outcome->trouble - 1);
  curl_easy_setopt(sender->curl, CURLOPT_MAIL_RCPT, NULL);
  sender->current = (transfer){0};  // what the server says on leaving belongs to no message
}

void cpost_sender_close(cpost_sender *sender) {
  if (!sender) return;
  curl_easy_cleanup(sender->curl);
  free(sender);
}
