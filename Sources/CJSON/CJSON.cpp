#define SIMDJSON_EXCEPTIONS 0
#include "CJSON.h"

#include <simdjson.h>

#include <algorithm>
#include <cstring>
#include <new>
#include <string_view>
#include <vector>

struct cjson_parser {
  simdjson::dom::parser parser;
};

namespace {

// simdjson refuses the level that reaches its limit, so 65 admits 64.
constexpr size_t depth_limit = 65;
constexpr uint64_t low_word = 0xFFFFFFFF;

std::string_view text_at(const cjson_document *parsed, uint64_t word) {
  const uint8_t *start = parsed->strings + (word & 0x00FFFFFFFFFFFFFF);
  uint32_t count;
  std::memcpy(&count, start, sizeof count);
  return {reinterpret_cast<const char *>(start) + sizeof count, count};
}

size_t index_after(const uint64_t *tape, size_t index) {
  switch (tape[index] >> 56) {
    case '{':
    case '[':
      return tape[index] & low_word;
    case 'l':
    case 'u':
    case 'd':
      return index + 2;
    default:
      return index + 1;
  }
}

bool has_key_twice(const cjson_document *parsed, size_t open) {
  std::vector<std::string_view> keys;
  const size_t close = (parsed->tape[open] & low_word) - 1;
  for (size_t at = open + 1; at < close; at = index_after(parsed->tape, at + 1)) {
    keys.push_back(text_at(parsed, parsed->tape[at]));
  }
  std::sort(keys.begin(), keys.end());
  return std::adjacent_find(keys.begin(), keys.end()) != keys.end();
}

}  // namespace

cjson_parser *cjson_parser_create(void) { return new (std::nothrow) cjson_parser; }

void cjson_parser_destroy(cjson_parser *parser) { delete parser; }

int cjson_parse(cjson_parser *owner, const uint8_t *bytes, size_t count, cjson_document *parsed) {
  if (owner == nullptr) return simdjson::MEMALLOC;
  simdjson::dom::parser &parser = owner->parser;
  if (parser.capacity() < count || parser.max_depth() != depth_limit) {
    const size_t wanted = std::max<size_t>(count + count / 4, 16384);
    if (auto error = parser.allocate(wanted, depth_limit)) return error;
  }
  auto result = parser.parse(bytes, count, false);
  if (result.error()) return result.error();
  parsed->tape = parser.doc.tape.get();
  parsed->strings = parser.doc.string_buf.get();
  return 0;
}

int cjson_looseness(const cjson_document *parsed) {
  const uint64_t *tape = parsed->tape;
  const size_t end = tape[0] & low_word;
  for (size_t at = 1; at < end; ++at) {
    switch (tape[at] >> 56) {
      case 'l':
        ++at;
        break;
      case 'u':
      case 'd':
        return 1;
      case '{':
        if (has_key_twice(parsed, at)) return 2;
        break;
    }
  }
  return 0;
}
