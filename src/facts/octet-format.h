/* One description, or one refusal, in each format: what octet_print() is made of.
 *
 * A format writes a head before the first subject, then each subject, so that any number of
 * subjects can follow one another without any of them being kept.
 */
#pragma once

#include "facts/octet-explanation.h"
#include "facts/octet-print.h"

G_BEGIN_DECLS

typedef struct
{
  const char *head; /* "" if there is none */
  void (*append_description) (GString *text, OctetDescription *description);
  void (*append_refusal) (GString *text, const char *subject, const OctetExplanation *refusal);
} OctetFormatWriter;

const OctetFormatWriter *octet_format_get_writer (OctetFormat format);

extern const OctetFormatWriter octet_format_text;
extern const OctetFormatWriter octet_format_json;
extern const OctetFormatWriter octet_format_csv;
extern const OctetFormatWriter octet_format_markdown;

/* (transfer full): controls made visible, so that nothing steers a terminal or breaks a line */
char *octet_format_make_visible (const char *text);

G_END_DECLS
