/* Numbers as people read them, the same in every locale: 4,294,967,296 and 2⁸⁰ ≈ 1.2 × 10²⁴. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): "65536" → "65,536"; what is not decimal digits comes back as it is */
char *octet_number_text_group (const char *digits);
/* (transfer full): "2⁸" */
char *octet_number_text_power (guint base, guint exponent);
/* (transfer full): "256"; numbers above 15 digits as "≈ 1.2 × 10²⁴" */
char *octet_number_text_shorten (const char *digits);
/* (transfer full): "256", or "2⁸⁰ ≈ 1.2 × 10²⁴" where the digits would not be read */
char *octet_number_text_count (const char *digits, guint n_bits);

G_END_DECLS
