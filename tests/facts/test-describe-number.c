#include "core/octet-byte-order.h"
#include "facts/octet-describe-number.h"

#include <string.h>

/* A number, a fact of it, and what a person reads there; NULL if the fact is left out. */
typedef struct
{
  const char *name;
  const char *text;
  const char *id;
  const char *value;
} Row;

static const Row rows[] = {
  { "notebook/hexadecimal", "1234", "number.hexadecimal", "0x4d2" },
  { "notebook/binary", "1234", "number.binary", "100 1101 0010" },
  { "notebook/little-endian", "1234", "number.little-endian-16", "d2 04" },
  { "notebook/big-endian", "1234", "number.big-endian-16", "04 d2" },
  { "wide/big-endian", "1234", "number.big-endian-32", "00 00 04 d2" },
  { "widest/little-endian", "1", "number.little-endian-64", "01 00 00 00 00 00 00 00" },
  { "zero/binary", "0", "number.binary", "0" },
  { "zero/hexadecimal", "0", "number.hexadecimal", "0x0" },
  { "from-hexadecimal", "0x4D2", "number.decimal", "1234" },
  { "from-binary", "0b101", "number.decimal", "5" },
  { "from-octal", "0o17", "number.decimal", "15" },
  { "16-bits/last", "65535", "number.big-endian-16", "ff ff" },
  { "16-bits/over", "65536", "number.big-endian-16", NULL },
  { "16-bits/over/htons", "65536", "number.htons", NULL },
  { "16-bits/over/ntohs", "65536", "number.ntohs", NULL },
  { "32-bits/over/htonl", "4294967296", "number.htonl", NULL },
  { "32-bits/over/memory", "4294967296", "number.little-endian-32", NULL },
  { "64-bits/last", "18446744073709551615", "number.big-endian-64", "ff ff ff ff ff ff ff ff" },
};

static OctetDescription *
describe (const char *text)
{
  g_autofree char *subject_text = g_strconcat ("number:", text, NULL);
  g_autoptr (OctetSubject) subject = octet_subject_parse (subject_text, OCTET_PANEL_ANY, NULL);

  g_assert_nonnull (subject);

  return octet_describe_number (subject);
}

static void
test_row (gconstpointer data)
{
  const Row *row = data;
  g_autoptr (OctetDescription) description = describe (row->text);
  OctetFact *fact = octet_description_find (description, row->id);

  if (row->value == NULL)
    g_assert_null (fact);
  else
    g_assert_cmpstr (octet_fact_get_value (fact), ==, row->value);
}

/* The value changes on a little-endian machine, and the reason says so, not that hex() differs. */
static void
test_htons (void)
{
  g_autoptr (OctetDescription) description = describe ("1234");
  OctetFact *fact = octet_description_find (description, "number.htons");
  gboolean is_little = octet_byte_order_get_host () == OCTET_LITTLE_ENDIAN;

  g_assert_cmpstr (octet_fact_get_raw (fact), ==, is_little ? "53764" : "1234");
  if (!is_little)
    return;

  g_assert_nonnull (strstr (octet_fact_get_why (fact), "0x4d2"));
  g_assert_nonnull (strstr (octet_fact_get_why (fact), "0xd204"));
  g_assert_nonnull (strstr (octet_fact_get_why (fact), "most significant digit first"));
  g_assert_cmpstr (octet_fact_get_subject (fact), ==, "number:53764");
}

/* The notebook's ntohs (htons (1234)): following the value twice leads home. */
static void
test_back_again (void)
{
  g_autoptr (OctetDescription) there = describe ("1234");
  OctetFact *fact = octet_description_find (there, "number.htons");
  g_autoptr (OctetDescription) back = describe (octet_fact_get_raw (fact));

  g_assert_cmpstr (octet_fact_get_raw (octet_description_find (back, "number.ntohs")), ==, "1234");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *path = g_strconcat ("/describe-number/", rows[i].name, NULL);

      g_test_add_data_func (path, &rows[i], test_row);
    }
  g_test_add_func ("/describe-number/htons", test_htons);
  g_test_add_func ("/describe-number/back-again", test_back_again);

  return g_test_run ();
}
