/* Answers, for a script that compares with Python's ipaddress:
 *
 *   NETWORK LENGTH OTHER INDEX  the nth subnet, the nth host, the supernet, whether they overlap,
 * how they compare, and what is left of NETWORK without OTHER ADDRESS FORMAT              the
 * address in that format
 */
#include "core/octet-address-format.h"
#include "core/octet-network-parts.h"

#include <stdio.h>

static void
print_network (gboolean exists, const OctetNetwork *network)
{
  g_autofree char *text = exists ? octet_network_to_string (network) : NULL;

  printf ("%s ", exists ? text : "-");
}

static void
answer_network (char **words)
{
  guint length = (guint) g_ascii_strtoull (words[1], NULL, 10);
  OctetNetwork network, other, found = { 0 };
  OctetAddress host;
  OctetUint128 index;

  if (!octet_network_parse_strict (words[0], -1, &network, NULL) ||
      !octet_network_parse_strict (words[2], -1, &other, NULL) ||
      !octet_uint128_parse (words[3], -1, &index, NULL))
    return;

  print_network (octet_network_get_nth_subnet (&network, length, index, &found), &found);
  if (octet_network_get_nth_host (&network, index, &host))
    {
      g_autofree char *text = octet_address_to_string (&host);

      printf ("%s ", text);
    }
  else
    printf ("- ");
  print_network (octet_network_get_supernet_at (&network, length, &found), &found);
  printf ("%d %d ", octet_network_overlaps (&network, &other),
          CLAMP (octet_network_compare (&network, &other), -1, 1));
  while (octet_network_exclude_next (&network, &other, &found))
    print_network (TRUE, &found);
}

static void
answer_format (char **words)
{
  g_autofree char *text = NULL;
  OctetAddress address;

  if (octet_address_parse (words[0], -1, &address, NULL))
    text = octet_address_format (&address, words[1]);
  printf ("%s ", text != NULL ? text : "-");
}

int
main (void)
{
  char line[512];

  while (fgets (line, sizeof line, stdin) != NULL)
    {
      g_auto (GStrv) words = g_strsplit (g_strchomp (line), " ", -1);

      if (g_strv_length (words) == 4)
        answer_network (words);
      else if (g_strv_length (words) == 2)
        answer_format (words);
      putchar ('\n');
    }

  return 0;
}
