// A QR code of some bytes, error correction level M (libqrencode).
#pragma once
#include <stddef.h>
#include <stdint.h>

// Writes one byte a module (1 = dark), row by row, and returns the width in modules;
// 0 when the bytes need more than max_version, or when modules is smaller than width * width.
int cqr_encode(const uint8_t *bytes, int length, int max_version, uint8_t *modules, size_t capacity);
