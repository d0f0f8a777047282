#include "CQRCode.h"
#include <qrencode.h>

int cqr_encode(const uint8_t *bytes, int length, int max_version, uint8_t *modules, size_t capacity) {
  QRcode *code = QRcode_encodeData(length, bytes, 0, QR_ECLEVEL_M);
  if (!code) return 0;
  int width = code->width;
  size_t count = (size_t)width * (size_t)width;
  if (code->version > max_version || count > capacity) width = 0;
  for (size_t index = 0; width > 0 && index < count; index++) modules[index] = code->data[index] & 1;
  QRcode_free(code);
  return width;
}
