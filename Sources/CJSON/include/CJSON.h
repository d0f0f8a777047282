#pragma once

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// simdjson reads up to this many bytes past the end of a document: they must be readable.
#define CJSON_PADDING 64

/// A parser and the room for one parsed document.
typedef struct cjson_parser cjson_parser;

/// A parsed document, valid until the parser's next call.
///
/// `tape` is simdjson's: the kind of a value in the top 8 bits of its word. '[' and '{' hold the index after
/// their end in the low 32 bits and their count (saturated) in bits 32 to 55; '"' holds an offset in `strings`,
/// where a 4-byte length stands before the bytes; 'l' is followed by a word with the number.
typedef struct {
  const uint64_t *tape;
  const uint8_t *strings;
} cjson_document;

cjson_parser *cjson_parser_create(void);
void cjson_parser_destroy(cjson_parser *parser);

/// Parses exactly one JSON document, UTF-8 without a byte order mark, at most 64 levels deep.
/// 0, or simdjson's error number.
int cjson_parse(cjson_parser *parser, const uint8_t *bytes, size_t count, cjson_document *parsed);

/// Looks through the last document parsed: 0 if it is strict, 1 for a number that is no 64-bit integer,
/// 2 for an object with the same key twice.
int cjson_looseness(const cjson_document *parsed);

#ifdef __cplusplus
}
#endif
