/* Collapses a list, text to text, as iprange does: collapse-network-set < LIST > NETWORKS
 *
 * Lines that are refused are told on standard error, with their number.
 */
#include "core/octet-network-list.h"

#include <stdio.h>

static gboolean
tell_remark (const OctetNetworkListRemark *remark, gpointer user_data)
{
  if (remark->is_refused)
    g_printerr ("line %" G_GUINT64_FORMAT ": %s\n", remark->line, remark->error->message);

  return TRUE;
}

static OctetNetworkSet *
read_set (OctetNetworkListCounts *counts)
{
  static char bytes[64 * 1024];
  OctetNetworkListReader *reader = octet_network_list_reader_new (tell_remark, NULL, NULL);
  gsize n_bytes;

  while ((n_bytes = fread (bytes, 1, sizeof bytes, stdin)) > 0)
    octet_network_list_reader_feed (reader, bytes, n_bytes);

  return octet_network_list_reader_end (reader, counts);
}

static void
write_set (const OctetNetworkSet *set)
{
  static char bytes[64 * 1024];
  gsize n_bytes = 0;
  OctetNetworkSetIter iter;
  OctetNetwork network;

  octet_network_set_iter_init (&iter, set);
  while (octet_network_set_iter_next (&iter, &network))
    {
      if (n_bytes + OCTET_NETWORK_TEXT_SIZE + 1 > sizeof bytes)
        {
          fwrite (bytes, 1, n_bytes, stdout);
          n_bytes = 0;
        }
      n_bytes += octet_network_print (&network, bytes + n_bytes);
      bytes[n_bytes++] = '\n';
    }
  fwrite (bytes, 1, n_bytes, stdout);
}

int
main (void)
{
  OctetNetworkListCounts counts;
  g_autoptr (OctetNetworkSet) set = read_set (&counts);

  write_set (set);

  return counts.n_refused == 0 ? 0 : 1;
}
