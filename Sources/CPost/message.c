#include "CPost.h"
#include "cpost_start.h"
#include <gmime/gmime.h>
#include <stdlib.h>
#include <string.h>

struct cpost_mail {
  GMimeMessage *message;
  GPtrArray *parts;  // GMimeObject, the text first
};

cpost_mail *cpost_mail_begin(void) {
  cpost_start();
  cpost_mail *mail = g_new0(cpost_mail, 1);
  mail->message = g_mime_message_new(FALSE);
  mail->parts = g_ptr_array_new_with_free_func(g_object_unref);
  return mail;
}

void cpost_mail_end(cpost_mail *mail) {
  if (!mail) return;
  g_ptr_array_unref(mail->parts);
  g_object_unref(mail->message);
  g_free(mail);
}

void cpost_mail_address(cpost_mail *mail, int role, const char *name, const char *address) {
  GMimeAddressType type = role == CPOST_FROM ? GMIME_ADDRESS_TYPE_FROM
    : role == CPOST_TO ? GMIME_ADDRESS_TYPE_TO
    : role == CPOST_CC ? GMIME_ADDRESS_TYPE_CC : GMIME_ADDRESS_TYPE_REPLY_TO;
  InternetAddress *mailbox = internet_address_mailbox_new(name && *name ? name : NULL, address);
  // GMime would choose ISO-8859-1 by itself; the charset must be set before the list writes the header.
  internet_address_set_charset(mailbox, "UTF-8");
  internet_address_list_add(g_mime_message_get_addresses(mail->message, type), mailbox);
  g_object_unref(mailbox);
}

void cpost_mail_subject(cpost_mail *mail, const char *subject) {
  g_mime_message_set_subject(mail->message, subject, "UTF-8");
}

void cpost_mail_identity(cpost_mail *mail, const char *message_id, int64_t seconds, int offset_minutes) {
  GDateTime *utc = g_date_time_new_from_unix_utc(seconds);
  if (utc) {
    GTimeZone *zone = g_time_zone_new_offset(offset_minutes * 60);
    GDateTime *local = g_date_time_to_timezone(utc, zone);
    g_mime_message_set_date(mail->message, local);
    g_date_time_unref(local);
    g_time_zone_unref(zone);
    g_date_time_unref(utc);
  }
  g_mime_message_set_message_id(mail->message, message_id);
}

void cpost_mail_header(cpost_mail *mail, const char *name, const char *value) {
  g_mime_object_append_header((GMimeObject *)mail->message, name, value, "UTF-8");
}

static void fill(GMimePart *part, const uint8_t *bytes, size_t length, GMimeContentEncoding encoding) {
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer((const char *)bytes, length);
  GMimeDataWrapper *content = g_mime_data_wrapper_new_with_stream(stream, GMIME_CONTENT_ENCODING_DEFAULT);
  g_mime_part_set_content(part, content);
  g_mime_part_set_content_encoding(part, encoding);
  g_object_unref(content);
  g_object_unref(stream);
}

void cpost_mail_text(cpost_mail *mail, const uint8_t *bytes, size_t length, int base64) {
  GMimeTextPart *text = g_mime_text_part_new_with_subtype("plain");
  g_mime_text_part_set_charset(text, "utf-8");
  fill((GMimePart *)text, bytes, length,
       base64 ? GMIME_CONTENT_ENCODING_BASE64 : GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
  g_ptr_array_insert(mail->parts, 0, text);
}

static void name_file(GMimeParamList *list, const char *parameter, const char *file_name) {
  g_mime_param_list_set_parameter(list, parameter, file_name);
  GMimeParam *one = g_mime_param_list_get_parameter(list, parameter);
  g_mime_param_set_charset(one, "UTF-8");
  g_mime_param_set_encoding_method(one, GMIME_PARAM_ENCODING_METHOD_RFC2231);
}

void cpost_mail_part(cpost_mail *mail, const char *type, const char *subtype, const char *file_name,
                     const char *content_id, const uint8_t *bytes, size_t length) {
  GMimePart *part = g_mime_part_new_with_type(type, subtype);
  GMimeObject *object = (GMimeObject *)part;
  g_mime_object_set_disposition(object, content_id ? "inline" : "attachment");
  name_file(g_mime_content_disposition_get_parameters(g_mime_object_get_content_disposition(object)),
            "filename", file_name);
  if (content_id) g_mime_part_set_content_id(part, content_id);
  fill(part, bytes, length, GMIME_CONTENT_ENCODING_BASE64);
  g_ptr_array_add(mail->parts, part);
}

static void assemble(cpost_mail *mail, const char *boundary) {
  if (mail->parts->len == 1) {
    g_mime_message_set_mime_part(mail->message, g_ptr_array_index(mail->parts, 0));
    return;
  }
  GMimeMultipart *mixed = g_mime_multipart_new_with_subtype("mixed");
  g_mime_multipart_set_boundary(mixed, boundary);
  for (guint index = 0; index < mail->parts->len; index++)
    g_mime_multipart_add(mixed, g_ptr_array_index(mail->parts, index));
  g_mime_message_set_mime_part(mail->message, (GMimeObject *)mixed);
  g_object_unref(mixed);
}

int cpost_mail_encode(cpost_mail *mail, const char *boundary, uint8_t **bytes, size_t *length) {
  if (mail->parts->len == 0) return -1;
  assemble(mail, boundary);
  GMimeFormatOptions *options = g_mime_format_options_new();
  g_mime_format_options_set_newline_format(options, GMIME_NEWLINE_FORMAT_DOS);
  g_mime_format_options_set_param_encoding_method(options, GMIME_PARAM_ENCODING_METHOD_RFC2231);
  GMimeStream *stream = g_mime_stream_mem_new();
  int result = -1;
  if (g_mime_object_write_to_stream((GMimeObject *)mail->message, options, stream) >= 0) {
    GByteArray *written = g_mime_stream_mem_get_byte_array((GMimeStreamMem *)stream);
    *bytes = malloc(written->len ? written->len : 1);
    if (*bytes) {
      memcpy(*bytes, written->data, written->len);
      *length = written->len;
      result = 0;
    }
  }
  g_object_unref(stream);
  g_mime_format_options_free(options);
  return result;
}
