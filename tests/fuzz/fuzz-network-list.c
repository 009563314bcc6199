#include "octet-fuzz-refusal.h"
#include "octet-fuzz-target.h"

#include "core/octet-network-list.h"

static gboolean
check_remark (const OctetNetworkListRemark *remark, gpointer user_data)
{
  guint64 *n_remarks = user_data;

  octet_fuzz_refusal_check (remark->error, (const guint8 *) remark->text, remark->length);
  g_assert_cmpuint (remark->line, >, 0);
  (*n_remarks)++;

  return TRUE;
}

/* The same list in pieces of @size. */
static OctetNetworkSet *
read_in_pieces (const guint8 *data, size_t length, size_t size, OctetNetworkListCounts *counts)
{
  OctetNetworkListReader *reader = octet_network_list_reader_new (NULL, NULL, NULL);

  for (size_t start = 0; start < length; start += size)
    octet_network_list_reader_feed (reader, (const char *) data + start,
                                    MIN (size, length - start));

  return octet_network_list_reader_end (reader, counts);
}

/* What a set writes, it reads. */
static void
check_round_trip (const OctetNetworkSet *set)
{
  OctetNetworkListReader *reader = octet_network_list_reader_new (NULL, NULL, NULL);
  g_autoptr (OctetNetworkSet) again = NULL;
  char text[OCTET_NETWORK_TEXT_SIZE];
  OctetNetworkListCounts counts;
  OctetNetworkSetIter iter;
  OctetNetwork network;

  octet_network_set_iter_init (&iter, set);
  while (octet_network_set_iter_next (&iter, &network))
    {
      gsize length = octet_network_print (&network, text);

      g_assert_true (octet_network_set_contains_network (set, &network));
      text[length++] = '\n';
      octet_network_list_reader_feed (reader, text, length);
    }
  again = octet_network_list_reader_end (reader, &counts);

  g_assert_true (octet_network_set_equal (set, again));
  g_assert_cmpuint (counts.n_lines, ==, counts.n_entries);
  g_assert_cmpuint (counts.n_entries, ==,
                    octet_network_set_count_networks (set, OCTET_IPV4) +
                        octet_network_set_count_networks (set, OCTET_IPV6));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  guint64 n_remarks = 0;
  OctetNetworkListCounts whole_counts;
  OctetNetworkListCounts counts;
  g_autoptr (OctetNetworkSet) set = octet_network_list_read (
      (const char *) data, (gssize) size, check_remark, NULL, &n_remarks, &whole_counts);
  g_autoptr (OctetNetworkSet) pieces =
      read_in_pieces (data, size, size > 0 ? data[0] % 16 + 1 : 1, &counts);

  g_assert_cmpmem (&whole_counts, sizeof counts, &counts, sizeof counts);
  g_assert_true (octet_network_set_equal (set, pieces));
  g_assert_cmpuint (counts.n_bytes, ==, size);
  g_assert_cmpuint (counts.n_lines, ==, counts.n_entries + counts.n_blanks + counts.n_refused);
  g_assert_cmpuint (n_remarks, ==, counts.n_refused + counts.n_interfaces);
  check_round_trip (set);

  return 0;
}
