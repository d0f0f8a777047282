// Pages of a PDF for Swift: measure and draw plain text, lines, boxes and PNG pictures (Pango, Cairo).
// Lengths are points (1/72 inch) from the top left corner of the page. Text is UTF-8 and never read as markup.
#pragma once
#include <stddef.h>
#include <stdint.h>

typedef struct cpango_pages cpango_pages;

enum { CPANGO_LEFT, CPANGO_RIGHT, CPANGO_CENTRE };

typedef struct {
  double size;   // points
  int bold;
  int align;
  double grey;   // 0 black … 1 white
  double width;  // to wrap at; 0: one line as wide as it needs
} cpango_style;

typedef struct {
  double width, height;
  int lines;
} cpango_extent;

// created: "2026-11-23T12:00:00+01:00", kept as the file's only date.
cpango_pages *cpango_open(double width, double height, const char *title, const char *author, const char *created);
cpango_extent cpango_measure(cpango_pages *pages, const char *text, int length, const cpango_style *style);
// Ends (byte offsets) and bottoms (points from the top) of up to capacity lines; returns the number of lines.
int cpango_lines(cpango_pages *pages, const char *text, int length, const cpango_style *style, int *ends,
                 double *bottoms, int capacity);
void cpango_text(cpango_pages *pages, const char *text, int length, const cpango_style *style, double x, double y);
void cpango_rule(cpango_pages *pages, double x1, double y1, double x2, double y2, double thickness, double grey);
void cpango_box(cpango_pages *pages, double x, double y, double width, double height, double grey);
// Width and height in pixels of a PNG; 0, or -1 when it cannot be read.
int cpango_png_size(const uint8_t *bytes, size_t length, int *width, int *height);
int cpango_png(cpango_pages *pages, const uint8_t *bytes, size_t length, double x, double y, double width,
               double height);
void cpango_next_page(cpango_pages *pages);
// Finishes the file; the bytes stay valid until cpango_close. 0 or -1.
int cpango_finish(cpango_pages *pages, const uint8_t **bytes, size_t *length);
void cpango_close(cpango_pages *pages);
