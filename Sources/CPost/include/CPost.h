// Mail for Swift: build one message (GMime), hand one message to a server (libcurl), ask a command for a password.
// Every text is UTF-8 and already checked by the caller: no control characters in any header value.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct cpost_mail cpost_mail;

enum { CPOST_FROM, CPOST_TO, CPOST_REPLY_TO, CPOST_CC };

cpost_mail *cpost_mail_begin(void);
void cpost_mail_address(cpost_mail *mail, int role, const char *name, const char *address);
void cpost_mail_subject(cpost_mail *mail, const char *subject);
// seconds: since 1970 UTC; offset_minutes: of the zone written in the Date header.
void cpost_mail_identity(cpost_mail *mail, const char *message_id, int64_t seconds, int offset_minutes);
void cpost_mail_header(cpost_mail *mail, const char *name, const char *value);
// The text uses LF between lines; base64 != 0 chooses base64, else quoted-printable.
void cpost_mail_text(cpost_mail *mail, const uint8_t *bytes, size_t length, int base64);
// content_id NULL: an attachment; else an inline part.
void cpost_mail_part(cpost_mail *mail, const char *type, const char *subtype, const char *file_name,
                     const char *content_id, const uint8_t *bytes, size_t length);
// Writes the message with CRLF line ends into memory to be freed with cpost_free. 0 or -1.
int cpost_mail_encode(cpost_mail *mail, const char *boundary, uint8_t **bytes, size_t *length);
void cpost_mail_end(cpost_mail *mail);
void cpost_free(void *bytes);

// The ASCII form of a domain with accents, into out. 0 or -1.
int cpost_ascii_domain(const char *domain, char *out, size_t capacity);

typedef struct cpost_sender cpost_sender;

enum { CPOST_TLS, CPOST_STARTTLS, CPOST_CLEAR };

typedef struct {
  const char *url;        // smtp:// or smtps://
  int security;
  const char *user;       // NULL: no login
  const char *password;   // NUL-terminated; copied by libcurl
  const char *authority;  // file of pinned certificates, or NULL for the system's
  long connect_seconds, reply_seconds, overall_seconds;
} cpost_server;

typedef struct {
  int result;          // libcurl's result code
  int reply_code;      // of the last complete server reply, 0 if none
  int passed;          // the point of no return was passed
  int refused;         // the caller refused at the point of no return
  int code_after;      // of the last complete reply received after the point of no return, 0 if none
  int refused_recipient;  // which recipient the last reply refused, counted from 1; 0 if it refused none
  char reply[512];     // the last reply line, raw
  char trouble[256];   // libcurl's own words
} cpost_outcome;

// Called once, just before the end of the body is announced: 1 goes on, 0 stops the transfer.
typedef int (*cpost_gate)(void *context);

cpost_sender *cpost_sender_open(const cpost_server *server);

// Who sends and who receives one message, each address in angle brackets; copied.
typedef struct cpost_envelope cpost_envelope;
cpost_envelope *cpost_envelope_begin(const char *from);
void cpost_envelope_add(cpost_envelope *envelope, const char *recipient);
void cpost_envelope_end(cpost_envelope *envelope);

// The message goes to all recipients or to none.
void cpost_sender_send(cpost_sender *sender, const cpost_envelope *envelope, const uint8_t *bytes, size_t length,
                       cpost_gate gate, void *context, cpost_outcome *outcome);
void cpost_sender_close(cpost_sender *sender);

// Runs argv[0] (a path) with exactly this environment, nothing on standard input, errors dropped, every other
// descriptor closed; reads its standard output. Returns the exit status, -1 could not start, -2 took too long,
// -3 said more than capacity, -4 ended by a signal.
int cpost_ask(char *const argv[], char *const environment[], int seconds, uint8_t *out, size_t capacity,
              size_t *length);
void cpost_wipe(void *bytes, size_t length);
