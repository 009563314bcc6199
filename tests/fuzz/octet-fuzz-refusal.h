/* What holds for every refusal: an error of the core's, and a place inside the text. */
#pragma once

#include "core/octet-parse-error.h"

static inline void
octet_fuzz_refusal_check (const GError *error, const guint8 *data, size_t size)
{
  gsize n_characters = 0;

  for (size_t i = 0; i < size; i++)
    n_characters += (data[i] & 0xc0) != 0x80;

  g_assert_nonnull (error);
  g_assert_true (error->domain == OCTET_PARSE_ERROR);
  /* One byte too many stands for a character where the text is not UTF-8. */
  g_assert_cmpuint (octet_parse_error_get_offset (error) + octet_parse_error_get_length (error), <=,
                    n_characters + 1);
}
