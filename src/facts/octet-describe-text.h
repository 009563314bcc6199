/* The written forms of an address, short and in full. */
#pragma once

#include "facts/octet-address-code.h"

G_BEGIN_DECLS

/* C that prints `unsigned __int128 n` in decimal; for a printf() format */
#define OCTET_C_PRINT_INT128                                                                       \
  "char s[40] = \"\", *p = s + 39;\n"                                                              \
  "do\n"                                                                                           \
  "  *--p = '0' + n %% 10;\n"                                                                      \
  "while (n /= 10);\n"                                                                             \
  "puts (p);\n"

void octet_describe_text (OctetAddressCode *code);

G_END_DECLS
