/* Sets as tests write them: entries with a blank between two. */
#pragma once

#include "core/octet-network-list.h"

static inline OctetNetworkSet *
network_set_from_text (const char *text)
{
  g_autofree char *list = g_strdelimit (g_strdup (text), " ", '\n');
  OctetNetworkListCounts counts;
  OctetNetworkSet *set = octet_network_list_read (list, -1, NULL, NULL, NULL, &counts);

  g_assert_cmpuint (counts.n_refused, ==, 0);

  return set;
}

static inline char *
network_set_to_text (const OctetNetworkSet *set)
{
  GString *text = g_string_new (NULL);
  char item[OCTET_NETWORK_TEXT_SIZE];
  OctetNetworkSetIter iter;
  OctetNetwork network;

  octet_network_set_iter_init (&iter, set);
  while (octet_network_set_iter_next (&iter, &network))
    {
      octet_network_print (&network, item);
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", item);
    }

  return g_string_free (text, FALSE);
}
