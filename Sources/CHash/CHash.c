#define OPENSSL_SUPPRESS_DEPRECATED
#include "CHash.h"

#include <openssl/sha.h>

// The low-level calls: the EVP ones fetch an algorithm each time, which costs more than hashing a journal line.

_Static_assert(sizeof(SHA256_CTX) <= sizeof(chash_sha256_state), "the state must hold libcrypto's context");

void chash_sha256_start(chash_sha256_state *state) { SHA256_Init((SHA256_CTX *)state); }

void chash_sha256_update(chash_sha256_state *state, const void *bytes, size_t count) {
  SHA256_Update((SHA256_CTX *)state, bytes, count);
}

void chash_sha256_finish(chash_sha256_state *state, uint8_t digest[32]) {
  SHA256_Final(digest, (SHA256_CTX *)state);
}
