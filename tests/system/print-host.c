/* Prints what the room tells of hosts, for a script that asks Python the same: one object of JSON
 * for each line "FAMILY QUERY" of standard input. Names must need no escaping.
 */
#include "system/octet-resolver.h"

#include <stdio.h>
#include <string.h>

static void
print_string (const char *key, const char *value)
{
  if (value != NULL)
    printf (", \"%s\": \"%s\"", key, value);
}

static void
print_strings (const char *key, const char *const *values)
{
  printf (", \"%s\": [", key);
  for (gsize i = 0; values[i] != NULL; i++)
    printf ("%s\"%s\"", i > 0 ? ", " : "", values[i]);
  printf ("]");
}

static void
print_host (const OctetHost *host)
{
  const GError *error = octet_host_get_error (host);

  printf ("{\"query\": \"%s\"", octet_host_get_query (host));
  print_string ("error", error != NULL ? octet_host_error_to_string (error->code) : NULL);
  print_string ("hostname", octet_host_get_hostname_address (host));
  print_string ("canonical", octet_host_get_canonical_name (host));
  print_strings ("aliases", octet_host_get_aliases (host));
  print_strings ("addresses", octet_host_get_addresses (host));
  print_strings ("all", octet_host_get_all_addresses (host));
  print_string ("fqdn", octet_host_get_fqdn (host));
  print_string ("reverse", octet_host_get_reverse_name (host));
  printf ("}\n");
}

int
main (void)
{
  char line[2048];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      static const char *const families[] = { "any ", "ipv4 ", "ipv6 " };

      for (guint i = 0; i < G_N_ELEMENTS (families); i++)
        if (g_str_has_prefix (line, families[i]))
          {
            g_autoptr (OctetHost) host =
                octet_resolver_look_up (line + strlen (families[i]), (OctetHostFamily) i);

            print_host (host);
          }
    }

  return 0;
}
