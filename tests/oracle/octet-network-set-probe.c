/* Answers questions about sets of networks, for a script that compares the answers with Python's.
 *
 * A line of standard input is an operation and two sets, a line of standard output the
 * answer; fields have tabs between them, and a set is its networks with blanks between.
 */
#include "core/octet-network-set-builder.h"

#include <stdio.h>
#include <string.h>

static OctetNetworkSet *
read_set (char *text)
{
  OctetNetworkSetBuilder *builder = octet_network_set_builder_new ();
  g_auto (GStrv) entries = g_strsplit (text, " ", -1);

  for (char **entry = entries; *entry != NULL; entry++)
    {
      OctetNetwork network;

      if (**entry == '\0')
        continue;
      if (!octet_network_parse_strict (*entry, -1, &network, NULL))
        g_error ("no network: %s", *entry);
      octet_network_set_builder_add_network (builder, &network);
    }

  return octet_network_set_builder_end (builder);
}

static void
print_set (OctetNetworkSet *set)
{
  char text[OCTET_NETWORK_TEXT_SIZE];
  OctetNetworkSetIter iter;
  OctetNetwork network;
  const char *separator = "";

  octet_network_set_iter_init (&iter, set);
  while (octet_network_set_iter_next (&iter, &network))
    {
      octet_network_print (&network, text);
      printf ("%s%s", separator, text);
      separator = " ";
    }
  putchar ('\n');
  octet_network_set_unref (set);
}

static void
answer (const char *operation, OctetNetworkSet *a, OctetNetworkSet *b)
{
  if (strcmp (operation, "collapse") == 0)
    print_set (octet_network_set_ref (a));
  else if (strcmp (operation, "union") == 0)
    print_set (octet_network_set_union (a, b));
  else if (strcmp (operation, "intersection") == 0)
    print_set (octet_network_set_intersect (a, b));
  else if (strcmp (operation, "difference") == 0)
    print_set (octet_network_set_subtract (a, b));
  else if (strcmp (operation, "overlaps") == 0)
    printf ("%d\n", octet_network_set_overlaps (a, b));
  else if (strcmp (operation, "issubset") == 0)
    printf ("%d\n", octet_network_set_is_subset_of (a, b));
  else
    g_error ("no operation: %s", operation);
}

int
main (void)
{
  char *line = NULL;
  size_t n_allocated = 0;

  while (getline (&line, &n_allocated, stdin) > 0)
    {
      g_auto (GStrv) fields = g_strsplit (g_strdelimit (line, "\n", '\0'), "\t", 3);
      g_autoptr (OctetNetworkSet) a = NULL;
      g_autoptr (OctetNetworkSet) b = NULL;

      if (g_strv_length (fields) != 3)
        g_error ("not three fields: %s", line);
      a = read_set (fields[1]);
      b = read_set (fields[2]);

      answer (fields[0], a, b);
    }
  free (line);

  return 0;
}
