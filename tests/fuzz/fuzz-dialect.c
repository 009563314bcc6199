#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-dialect.h"

#include <arpa/inet.h>

/* The C library, given the same text, reads the same; it knows no longest length. */
static void
compare_with_libc (const char *text, gboolean aton, const OctetAddress *address, gboolean pton)
{
  struct in6_addr in6;
  struct in_addr in;

  g_assert_cmpint (inet_aton (text, &in) != 0, ==, aton);
  if (aton)
    g_assert_cmphex (ntohl (in.s_addr), ==, address->value.low);
  g_assert_cmpint (inet_pton (AF_INET, text, &in) == 1 || inet_pton (AF_INET6, text, &in6) == 1, ==,
                   pton);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  OctetAddress addresses[OCTET_N_DIALECTS];
  gboolean accepted[OCTET_N_DIALECTS];

  for (OctetDialect dialect = 0; dialect < OCTET_N_DIALECTS; dialect++)
    {
      g_autoptr (GError) refusal = NULL;
      g_autofree char *shortest = NULL;
      OctetReading reading;

      accepted[dialect] = octet_dialect_parse (dialect, (const char *) data, (gssize) size,
                                               &addresses[dialect], &reading, &refusal);
      g_assert_cmpint (accepted[dialect], !=,
                       reading == OCTET_READING_REFUSED || reading == OCTET_READING_DOMAIN);
      if (accepted[dialect])
        shortest = octet_dialect_to_shortest (&addresses[dialect]);
      else
        octet_fuzz_refusal_check (refusal, data, size);
    }

  if (strlen (text) == size && size > 0 && size <= 255)
    compare_with_libc (text, accepted[OCTET_DIALECT_INET_ATON], &addresses[OCTET_DIALECT_INET_ATON],
                       accepted[OCTET_DIALECT_INET_PTON]);

  return 0;
}
