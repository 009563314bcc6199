/* One to four numbers between dots, the last of which fills the bytes left, each decimal, octal or
 * hexadecimal: what inet_aton() and the URL standard make of IPv4, for octet-dialect.h.
 */
#pragma once

#include "core/octet-dialect.h"
#include "core/octet-fault.h"

G_BEGIN_DECLS

#define OCTET_DIALECT_NUMBERS_MAX 4

typedef struct
{
  struct
  {
    guint64 value; /* 2^32 stands for all that is larger */
    gsize start;   /* bytes */
    gsize length;
  } numbers[OCTET_DIALECT_NUMBERS_MAX];
  guint n_numbers;
  OctetReading reading; /* what is special about them */
} OctetDialectNumbers;

gsize octet_dialect_numbers_find_blank (const char *text, gsize length);
gboolean octet_dialect_numbers_ends_in_number (const char *text, gsize length);
gboolean octet_dialect_numbers_scan (OctetDialectNumbers *numbers,
                                     const char *text,
                                     gsize length,
                                     gboolean whatwg,
                                     OctetFault *fault);
gboolean octet_dialect_numbers_join (const OctetDialectNumbers *numbers,
                                     guint32 *ret_value,
                                     OctetFault *fault);

G_END_DECLS
