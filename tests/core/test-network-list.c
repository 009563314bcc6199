#include "network-set-text.h"

#include <string.h>

/* A line, and what becomes of it: the networks it gives, or the code and the place of the refusal.
 * A line with both is taken with a remark. */
static const struct
{
  const char *name;
  const char *line;
  const char *networks;
  int code; /* -1: no remark */
  gsize offset;
  gsize length;
} rows[] = {
  { "empty", "", "", -1 },
  { "blanks", " \t \r", "", -1 },
  { "hash", "# 10.0.0.0/8", "", -1 },
  { "semicolon", "; 10.0.0.0/8", "", -1 },
  { "slashes", "// 10.0.0.0/8", "", -1 },
  { "comment-indented", "  \t#x", "", -1 },
  { "comment-not-utf8", "# \xc7\xd1\xb1\xdb", "", -1 },
  { "address", "192.0.2.1", "192.0.2.1/32", -1 },
  { "network", "192.0.2.0/24", "192.0.2.0/24", -1 },
  { "netmask", "192.0.2.0/255.255.255.0", "192.0.2.0/24", -1 },
  { "hostmask", "192.0.2.0/0.0.0.255", "192.0.2.0/24", -1 },
  { "range", "192.0.2.0-192.0.2.2", "192.0.2.0/31 192.0.2.2/32", -1 },
  { "range-blanks", "192.0.2.0 \t-  192.0.2.2", "192.0.2.0/31 192.0.2.2/32", -1 },
  { "range-one-blank", "192.0.2.0- 192.0.2.1", "192.0.2.0/31", -1 },
  { "ipv6", "2001:DB8::/32", "2001:db8::/32", -1 },
  { "ipv6-range", "::1-::2", "::1/128 ::2/128", -1 },
  { "ipv6-zone", "fe80::1%eth0", "fe80::1/128", -1 },
  { "ipv6-zone-hyphen", "fe80::1%my-lan", "fe80::1/128", -1 },
  { "ipv6-zone-korean", "fe80::1%\xec\x9d\xb4\xeb\x8d\x94", "fe80::1/128", -1 },
  { "ipv6-zone-range", "fe80::%a-b-fe80::1%c", "fe80::/127", -1 },
  { "blanks-around", " \t192.0.2.1 \t", "192.0.2.1/32", -1 },
  { "carriage-return", "192.0.2.1\r", "192.0.2.1/32", -1 },
  { "comment-behind", "192.0.2.0/24 # x", "192.0.2.0/24", -1 },
  { "comment-behind-semicolon", "192.0.2.0/24 ; x", "192.0.2.0/24", -1 },
  { "comment-behind-slashes", "192.0.2.0/24\t//x", "192.0.2.0/24", -1 },
  { "comment-behind-zone", "fe80::1%a #x", "fe80::1/128", -1 },
  { "comment-behind-range", "::1 - ::2 # x - y", "::1/128 ::2/128", -1 },
  { "comment-two", "192.0.2.1 # ; // x", "192.0.2.1/32", -1 },
  { "interface", "192.168.0.15/24", "192.168.0.0/24", OCTET_PARSE_ERROR_HOST_BITS_SET, 0, 12 },
  { "interface-indented", "  ::1/64 # x", "::/64", OCTET_PARSE_ERROR_HOST_BITS_SET, 2, 3 },
  { "comment-glued", "10.0.0.0/8#x", NULL, OCTET_PARSE_ERROR_PREFIX_CHARACTER, 9, 3 },
  { "two-glued", "10.0.0.1;10.0.0.2", NULL, OCTET_PARSE_ERROR_OCTET_CHARACTER, 8, 1 },
  { "slashes-glued", "10.0.0.0//8", NULL, OCTET_PARSE_ERROR_PREFIX_TWICE, 9, 2 },
  { "one-slash", "/ 8", NULL, OCTET_PARSE_ERROR_EMPTY, 0, 0 },
  { "two-entries", "10.0.0.1 10.0.0.2", NULL, OCTET_PARSE_ERROR_OCTET_CHARACTER, 8, 1 },
  { "two-entries-comma", "10.0.0.1,10.0.0.2", NULL, OCTET_PARSE_ERROR_OCTET_CHARACTER, 8, 1 },
  { "two-networks", "10.0.0.0/8 11.0.0.0/8", NULL, OCTET_PARSE_ERROR_PREFIX_TWICE, 19, 2 },
  { "two-with-zone", "fe80::1%a fe80::2", NULL, OCTET_PARSE_ERROR_ZONE_CHARACTER, 9, 1 },
  { "two-with-zone-comma", "fe80::1%a,fe80::2", NULL, OCTET_PARSE_ERROR_ZONE_CHARACTER, 9, 1 },
  { "zone-in-range", "fe80::1%a,b - fe80::2", NULL, OCTET_PARSE_ERROR_ZONE_CHARACTER, 9, 1 },
  { "zone-behind-range", "fe80::1 - fe80::2%a,b", NULL, OCTET_PARSE_ERROR_ZONE_CHARACTER, 19, 1 },
  { "zone-two-versions", "fe80::1%a-10.0.0.1", NULL, OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER, 10,
    8 },
  { "zone-reversed", "fe80::2%a-fe80::1%a", NULL, OCTET_PARSE_ERROR_RANGE_REVERSED, 10, 9 },
  { "zone-hyphens", "fe80::1%a-b%c", NULL, OCTET_PARSE_ERROR_ZONE_CHARACTER, 11, 1 },
  { "zone-too-late", "fe80::x-fe80::1%a", NULL, OCTET_PARSE_ERROR_GROUP_CHARACTER, 6, 1 },
  { "word", "hello", NULL, OCTET_PARSE_ERROR_NOT_AN_ADDRESS, 0, 5 },
  { "integer", "3221225985", NULL, OCTET_PARSE_ERROR_OCTET_COUNT_FEW, 10, 0 },
  { "leading-zero", "010.8.8.8", NULL, OCTET_PARSE_ERROR_OCTET_LEADING_ZERO, 0, 3 },
  { "short", " 127.1", NULL, OCTET_PARSE_ERROR_OCTET_COUNT_FEW, 6, 0 },
  { "prefix-too-large", "10.0.0.0/33", NULL, OCTET_PARSE_ERROR_PREFIX_TOO_LARGE, 9, 2 },
  { "prefix-empty", "10.0.0.0/", NULL, OCTET_PARSE_ERROR_PREFIX_EMPTY, 9, 0 },
  { "mask", "10.0.0.0/255.0.255.0", NULL, OCTET_PARSE_ERROR_MASK_NOT_CONTIGUOUS, 9, 11 },
  { "range-reversed", "10.0.0.2-10.0.0.1", NULL, OCTET_PARSE_ERROR_RANGE_REVERSED, 9, 8 },
  { "range-reversed-blanks", "\t10.0.0.2 -  10.0.0.1", NULL, OCTET_PARSE_ERROR_RANGE_REVERSED, 13,
    8 },
  { "range-versions", "10.0.0.2-::1", NULL, OCTET_PARSE_ERROR_RANGE_VERSIONS_DIFFER, 9, 3 },
  { "range-no-last", "10.0.0.2 -", NULL, OCTET_PARSE_ERROR_EMPTY, 10, 0 },
  { "range-no-first", "- 10.0.0.2", NULL, OCTET_PARSE_ERROR_EMPTY, 0, 0 },
  { "range-left", "10.0.0 - 10.0.0.2", NULL, OCTET_PARSE_ERROR_OCTET_COUNT_FEW, 6, 0 },
  { "range-right", "10.0.0.1 - 10.0.0.x", NULL, OCTET_PARSE_ERROR_OCTET_CHARACTER, 18, 1 },
  { "range-short", "10.0.0.1-9", NULL, OCTET_PARSE_ERROR_OCTET_COUNT_FEW, 10, 0 },
  { "range-of-networks", "10.0.0.0/24-10.0.1.0/24", NULL, OCTET_PARSE_ERROR_OCTET_CHARACTER, 8, 1 },
  { "not-utf8", "10.0.0.1\xff", NULL, OCTET_PARSE_ERROR_NOT_UTF8, 8, 1 },
  { "full-width", "10.0.0.0/\xef\xbc\x98", NULL, OCTET_PARSE_ERROR_PREFIX_CHARACTER, 9, 1 },
  { "mark-not-first",
    "\xef\xbb\xbf"
    "10.0.0.0/8 10.0.0.0/8",
    NULL, OCTET_PARSE_ERROR_OCTET_CHARACTER, 0, 1 },
};

typedef struct
{
  guint n_remarks;
  guint n_allowed; /* before it cancels */
  guint64 line;
  gboolean is_refused;
  int code;
  gsize offset;
  gsize length;
} Remarks;

static gboolean
take_remark (const OctetNetworkListRemark *remark, gpointer user_data)
{
  Remarks *remarks = user_data;

  g_assert_error (remark->error, OCTET_PARSE_ERROR, remark->error->code);
  remarks->line = remark->line;
  remarks->is_refused = remark->is_refused;
  remarks->code = remark->error->code;
  remarks->offset = octet_parse_error_get_offset (remark->error);
  remarks->length = octet_parse_error_get_length (remark->error);

  return ++remarks->n_remarks != remarks->n_allowed;
}

static void
assert_row (gsize i, const OctetNetworkSet *set, const Remarks *remarks)
{
  g_autofree char *networks = network_set_to_text (set);

  g_assert_cmpstr (networks, ==, rows[i].networks != NULL ? rows[i].networks : "");
  g_assert_cmpuint (remarks->n_remarks, ==, rows[i].code >= 0 ? 1 : 0);
  if (rows[i].code < 0)
    return;

  g_assert_cmpstr (octet_parse_error_code_to_string (remarks->code), ==,
                   octet_parse_error_code_to_string (rows[i].code));
  g_assert_cmpuint (remarks->line, ==, 3);
  g_assert_cmpint (remarks->is_refused, ==, rows[i].networks == NULL);
  g_assert_cmpuint (remarks->offset, ==, rows[i].offset);
  g_assert_cmpuint (remarks->length, ==, rows[i].length);
}

/* The line as the third of four, whole; then in pieces of every size up to its own. */
static void
test_row (gconstpointer data)
{
  gsize i = GPOINTER_TO_SIZE (data);
  g_autofree char *list = g_strconcat ("\n# two\n", rows[i].line, "\n# four", NULL);
  gsize length = strlen (list);

  for (gsize size = 1; size <= length; size++)
    {
      Remarks remarks = { 0 };
      OctetNetworkListReader *reader = octet_network_list_reader_new (take_remark, NULL, &remarks);
      g_autoptr (OctetNetworkSet) set = NULL;
      OctetNetworkListCounts counts;

      for (gsize start = 0; start < length; start += size)
        g_assert_true (
            octet_network_list_reader_feed (reader, list + start, MIN (size, length - start)));
      set = octet_network_list_reader_end (reader, &counts);
      assert_row (i, set, &remarks);
      g_assert_cmpuint (counts.n_lines, ==, 4);
      g_assert_cmpuint (counts.n_bytes, ==, length);
      g_assert_cmpuint (counts.n_lines, ==, counts.n_entries + counts.n_blanks + counts.n_refused);
      g_assert_cmpuint (counts.n_refused, ==, rows[i].networks == NULL);
      g_assert_cmpuint (counts.n_interfaces, ==, rows[i].code == OCTET_PARSE_ERROR_HOST_BITS_SET);
    }
}

/* Without anybody to tell, lines are still counted. */
static void
test_untold (void)
{
  OctetNetworkListCounts counts;
  g_autoptr (OctetNetworkSet) set =
      octet_network_list_read ("x\n10.0.0.1/8\n\ny", -1, NULL, NULL, NULL, &counts);

  g_assert_cmpuint (counts.n_refused, ==, 2);
  g_assert_cmpuint (counts.n_interfaces, ==, 1);
  g_assert_cmpuint (counts.n_entries, ==, 1);
  g_assert_cmpuint (counts.n_blanks, ==, 1);
}

static void
test_nothing (void)
{
  OctetNetworkListCounts counts;
  g_autoptr (OctetNetworkSet) set = octet_network_list_read ("", -1, NULL, NULL, NULL, &counts);

  g_assert_true (octet_network_set_is_empty (set));
  g_assert_cmpuint (counts.n_lines, ==, 0);
}

static void
test_byte_order_mark (void)
{
  OctetNetworkListCounts counts;
  g_autoptr (OctetNetworkSet) set = octet_network_list_read ("\xef\xbb\xbf"
                                                             "10.0.0.0/8\n",
                                                             -1, NULL, NULL, NULL, &counts);

  g_assert_cmpuint (counts.n_entries, ==, 1);
  g_assert_cmpuint (counts.n_lines, ==, 1);
}

static void
test_nul (void)
{
  static const char list[] = "10.0.0.1\0\n10.0.0.2";
  Remarks remarks = { 0 };
  g_autoptr (OctetNetworkSet) set =
      octet_network_list_read (list, sizeof list - 1, take_remark, NULL, &remarks, NULL);
  g_autofree char *networks = network_set_to_text (set);

  g_assert_cmpstr (networks, ==, "10.0.0.2/32");
  g_assert_cmpint (remarks.code, ==, OCTET_PARSE_ERROR_NOT_UTF8);
  g_assert_cmpuint (remarks.line, ==, 1);
}

/* @n_blanks blanks between an entry and what follows, whole and in two pieces. */
static void
test_long_line (gconstpointer data)
{
  const char *behind = data;
  gboolean is_comment = behind[0] == '#';

  for (gsize n_blanks = OCTET_NETWORK_LIST_LINE_LIMIT - 12;
       n_blanks <= OCTET_NETWORK_LIST_LINE_LIMIT + 4; n_blanks++)
    {
      g_autofree char *blanks = g_strnfill (n_blanks, ' ');
      g_autofree char *list = g_strconcat ("10.0.0.1", blanks, behind, "\n10.0.0.2", NULL);
      gsize length = strlen (list);
      /* The mark of a comment must be among what is looked at; anything else never passes. */
      gboolean is_taken = is_comment && 8 + n_blanks < OCTET_NETWORK_LIST_LINE_LIMIT;

      for (gsize cut = 0; cut < length; cut += 997)
        {
          Remarks remarks = { 0 };
          OctetNetworkListReader *reader =
              octet_network_list_reader_new (take_remark, NULL, &remarks);
          g_autoptr (OctetNetworkSet) set = NULL;
          g_autofree char *networks = NULL;

          octet_network_list_reader_feed (reader, list, cut);
          octet_network_list_reader_feed (reader, list + cut, length - cut);
          set = octet_network_list_reader_end (reader, NULL);
          networks = network_set_to_text (set);
          g_assert_cmpstr (networks, ==, is_taken ? "10.0.0.1/32 10.0.0.2/32" : "10.0.0.2/32");
          g_assert_cmpuint (remarks.n_remarks, ==, is_taken ? 0 : 1);
          g_assert_true (is_taken || remarks.line == 1);
        }
    }
}

/* A line of ten million characters is refused at the cost of reading it. */
static void
test_huge_line (void)
{
  gsize length = 10 * 1000 * 1000;
  g_autofree char *list = g_strnfill (length, '1');
  Remarks remarks = { 0 };
  g_autoptr (OctetNetworkSet) set =
      octet_network_list_read (list, (gssize) length, take_remark, NULL, &remarks, NULL);

  g_assert_true (octet_network_set_is_empty (set));
  g_assert_cmpuint (remarks.n_remarks, ==, 1);
  g_assert_cmpint (remarks.code, ==, OCTET_PARSE_ERROR_TOO_LONG);
}

static void
test_cancelled_by_remark (void)
{
  Remarks remarks = { .n_allowed = 2 };
  OctetNetworkListReader *reader = octet_network_list_reader_new (take_remark, NULL, &remarks);
  OctetNetworkListCounts counts;

  g_assert_true (octet_network_list_reader_feed (reader, "x\n", 2));
  g_assert_false (octet_network_list_reader_feed (reader, "y\nz\n", 4));
  g_assert_false (octet_network_list_reader_feed (reader, "z\nz", 3));
  g_assert_null (octet_network_list_reader_end (reader, &counts));
  g_assert_cmpuint (remarks.n_remarks, ==, 2);
  g_assert_cmpuint (counts.n_lines, ==, 2);
}

typedef struct
{
  guint n_calls;
  guint n_allowed;
  OctetNetworkListCounts last;
} Progress;

static gboolean
take_progress (const OctetNetworkListCounts *counts, gpointer user_data)
{
  Progress *progress = user_data;

  g_assert_cmpuint (counts->n_bytes, >, progress->last.n_bytes);
  g_assert_cmpuint (counts->n_bytes, <=, progress->last.n_bytes + 64 * 1024);
  progress->last = *counts;

  return ++progress->n_calls != progress->n_allowed;
}

static char *
write_addresses (guint n_addresses)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n_addresses; i++)
    g_string_append_printf (list, "10.%u.%u.%u\n", i >> 16 & 0xff, i >> 8 & 0xff, i & 0xff);

  return g_string_free (list, FALSE);
}

static void
test_progress (void)
{
  g_autofree char *list = write_addresses (65536);
  Progress progress = { 0 };
  OctetNetworkListCounts counts;
  g_autoptr (OctetNetworkSet) set =
      octet_network_list_read (list, -1, NULL, take_progress, &progress, &counts);
  g_autofree char *networks = network_set_to_text (set);

  g_assert_cmpstr (networks, ==, "10.0.0.0/16");
  g_assert_cmpuint (progress.n_calls, ==, strlen (list) / (64 * 1024) + 1);
  g_assert_cmpuint (progress.last.n_bytes, ==, strlen (list));
  g_assert_cmpuint (counts.n_entries, ==, 65536);
}

static void
test_cancelled_by_progress (void)
{
  g_autofree char *list = write_addresses (65536);
  Progress progress = { .n_allowed = 3 };
  OctetNetworkListCounts counts;

  g_assert_null (octet_network_list_read (list, -1, NULL, take_progress, &progress, &counts));
  g_assert_cmpuint (progress.n_calls, ==, 3);
  g_assert_cmpuint (counts.n_bytes, ==, 3 * 64 * 1024);
}

static void
test_dropped (void)
{
  OctetNetworkListReader *reader = octet_network_list_reader_new (NULL, NULL, NULL);

  g_assert_true (octet_network_list_reader_feed (reader, "10.0.0.0/8\n10.", 14));
  octet_network_list_reader_free (reader);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/network-list/line/", rows[i].name, NULL);

      g_test_add_data_func (path, GSIZE_TO_POINTER (i), test_row);
    }
  g_test_add_func ("/network-list/untold", test_untold);
  g_test_add_func ("/network-list/nothing", test_nothing);
  g_test_add_func ("/network-list/byte-order-mark", test_byte_order_mark);
  g_test_add_func ("/network-list/nul", test_nul);
  g_test_add_data_func ("/network-list/long-line/comment", "# x", test_long_line);
  g_test_add_data_func ("/network-list/long-line/entry", "10.0.0.3", test_long_line);
  g_test_add_func ("/network-list/huge-line", test_huge_line);
  g_test_add_func ("/network-list/cancelled/remark", test_cancelled_by_remark);
  g_test_add_func ("/network-list/cancelled/progress", test_cancelled_by_progress);
  g_test_add_func ("/network-list/progress", test_progress);
  g_test_add_func ("/network-list/dropped", test_dropped);

  return g_test_run ();
}
