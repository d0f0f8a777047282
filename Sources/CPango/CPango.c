#include "CPango.h"
#include <cairo-pdf.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

struct cpango_pages {
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cairo;
  PangoLayout *layout;
};

static cairo_status_t keep(void *pointer, const unsigned char *bytes, unsigned int length) {
  g_byte_array_append(pointer, bytes, length);
  return CAIRO_STATUS_SUCCESS;
}

cpango_pages *cpango_open(double width, double height, const char *title, const char *author, const char *created) {
  cpango_pages *pages = g_new0(cpango_pages, 1);
  pages->bytes = g_byte_array_new();
  pages->surface = cairo_pdf_surface_create_for_stream(keep, pages->bytes, width, height);
  cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata(pages->surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  pages->cairo = cairo_create(pages->surface);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_set_font_options(pages->cairo, options);
  cairo_font_options_destroy(options);
  pages->layout = pango_cairo_create_layout(pages->cairo);
  pango_layout_set_wrap(pages->layout, PANGO_WRAP_WORD_CHAR);
  return pages;
}

static void prepare(cpango_pages *pages, const char *text, int length, const cpango_style *style) {
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family_static(font, "DejaVu Sans,sans-serif");
  pango_font_description_set_absolute_size(font, style->size * PANGO_SCALE);
  pango_font_description_set_weight(font, style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(pages->layout, font);
  pango_font_description_free(font);
  pango_layout_set_width(pages->layout, style->width > 0 ? (int)(style->width * PANGO_SCALE) : -1);
  pango_layout_set_alignment(pages->layout, style->align == CPANGO_RIGHT ? PANGO_ALIGN_RIGHT
    : style->align == CPANGO_CENTRE ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  pango_layout_set_text(pages->layout, text, length);
}

cpango_extent cpango_measure(cpango_pages *pages, const char *text, int length, const cpango_style *style) {
  PangoRectangle logical;
  prepare(pages, text, length, style);
  pango_layout_get_extents(pages->layout, NULL, &logical);
  return (cpango_extent){(double)logical.width / PANGO_SCALE, (double)logical.height / PANGO_SCALE,
                         pango_layout_get_line_count(pages->layout)};
}

int cpango_lines(cpango_pages *pages, const char *text, int length, const cpango_style *style, int *ends,
                 double *bottoms, int capacity) {
  prepare(pages, text, length, style);
  PangoLayoutIter *place = pango_layout_get_iter(pages->layout);
  int count = 0;
  do {
    PangoLayoutLine *line = pango_layout_iter_get_line_readonly(place);
    PangoRectangle logical;
    pango_layout_iter_get_line_extents(place, NULL, &logical);
    if (count < capacity) {
      ends[count] = line->start_index + line->length;
      bottoms[count] = (double)(logical.y + logical.height) / PANGO_SCALE;
    }
    count++;
  } while (pango_layout_iter_next_line(place));
  pango_layout_iter_free(place);
  return count;
}

void cpango_text(cpango_pages *pages, const char *text, int length, const cpango_style *style, double x, double y) {
  prepare(pages, text, length, style);
  cairo_set_source_rgb(pages->cairo, style->grey, style->grey, style->grey);
  cairo_move_to(pages->cairo, x, y);
  pango_cairo_show_layout(pages->cairo, pages->layout);
}

void cpango_rule(cpango_pages *pages, double x1, double y1, double x2, double y2, double thickness, double grey) {
  cairo_set_source_rgb(pages->cairo, grey, grey, grey);
  cairo_set_line_width(pages->cairo, thickness);
  cairo_move_to(pages->cairo, x1, y1);
  cairo_line_to(pages->cairo, x2, y2);
  cairo_stroke(pages->cairo);
}

void cpango_box(cpango_pages *pages, double x, double y, double width, double height, double grey) {
  cairo_set_source_rgb(pages->cairo, grey, grey, grey);
  cairo_rectangle(pages->cairo, x, y, width, height);
  cairo_fill(pages->cairo);
}

typedef struct {
  const uint8_t *bytes;
  size_t length, offset;
} source;

static cairo_status_t take(void *pointer, unsigned char *bytes, unsigned int length) {
  source *one = pointer;
  if (one->length - one->offset < length) return CAIRO_STATUS_READ_ERROR;
  memcpy(bytes, one->bytes + one->offset, length);
  one->offset += length;
  return CAIRO_STATUS_SUCCESS;
}

static cairo_surface_t *picture(const uint8_t *bytes, size_t length) {
  source one = {bytes, length, 0};
  cairo_surface_t *image = cairo_image_surface_create_from_png_stream(take, &one);
  if (cairo_surface_status(image) == CAIRO_STATUS_SUCCESS) return image;
  cairo_surface_destroy(image);
  return NULL;
}

int cpango_png_size(const uint8_t *bytes, size_t length, int *width, int *height) {
  cairo_surface_t *image = picture(bytes, length);
  if (!image) return -1;
  *width = cairo_image_surface_get_width(image);
  *height = cairo_image_surface_get_height(image);
  cairo_surface_destroy(image);
  return 0;
}

int cpango_png(cpango_pages *pages, const uint8_t *bytes, size_t length, double x, double y, double width,
               double height) {
  cairo_surface_t *image = picture(bytes, length);
  if (!image) return -1;
  cairo_save(pages->cairo);
  cairo_translate(pages->cairo, x, y);
  cairo_scale(pages->cairo, width / cairo_image_surface_get_width(image),
              height / cairo_image_surface_get_height(image));
  cairo_set_source_surface(pages->cairo, image, 0, 0);
  cairo_paint(pages->cairo);
  cairo_restore(pages->cairo);
  cairo_surface_destroy(image);
  return 0;
}

void cpango_next_page(cpango_pages *pages) { cairo_show_page(pages->cairo); }

int cpango_finish(cpango_pages *pages, const uint8_t **bytes, size_t *length) {
  cairo_surface_finish(pages->surface);
  if (cairo_surface_status(pages->surface) != CAIRO_STATUS_SUCCESS) return -1;
  *bytes = pages->bytes->data;
  *length = pages->bytes->len;
  return 0;
}

void cpango_close(cpango_pages *pages) {
  if (!pages) return;
  g_object_unref(pages->layout);
  cairo_destroy(pages->cairo);
  cairo_surface_destroy(pages->surface);
  g_byte_array_unref(pages->bytes);
  g_free(pages);
}
