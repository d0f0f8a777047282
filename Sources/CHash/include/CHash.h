#pragma once

#include <stddef.h>
#include <stdint.h>

/// Room for libcrypto's SHA256_CTX, so that Swift can hold it by value.
typedef struct {
  uint64_t words[16];
} chash_sha256_state;

void chash_sha256_start(chash_sha256_state *state);
void chash_sha256_update(chash_sha256_state *state, const void *bytes, size_t count);
void chash_sha256_finish(chash_sha256_state *state, uint8_t digest[32]);
