/* The Conversions panel in process: readings, forms, and the number of the byte order card. */
#include "panel-fixture.h"
#include "panels/octet-address-forms.h"
#include "panels/octet-byte-order-card.h"
#include "panels/octet-dialect-table.h"
#include "rows.h"
#include "widgets/octet-folding-box.h"

/* The rows, as they stand below each other. */
enum
{
  STRICT,
  ATON,
  PTON,
  WHATWG,
  N_READERS
};

enum
{
  TEXT,
  EXPLODED,
  INTEGER,
  HEXADECIMAL,
  BINARY,
  C_ARRAY,
  PYTHON,
  SHORT,
  MAPPED,
  N_FORMS
};

static gpointer
get_radio (PanelFixture *fixture, guint reader)
{
  return tree_find_nth (tree_find (fixture->inside, OCTET_TYPE_DIALECT_TABLE),
                        GTK_TYPE_CHECK_BUTTON, reader);
}

static GtkWidget *
get_form (PanelFixture *fixture, guint form)
{
  return tree_find_nth (tree_find (fixture->inside, OCTET_TYPE_ADDRESS_FORMS), GTK_TYPE_ENTRY,
                        form);
}

static const char *
get_form_text (PanelFixture *fixture, guint form)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_form (fixture, form)));
}

/* ── readings ── */

/* the reading of each; "-" if it refuses; behind "*" the one that is picked */
static char *
print_readings (PanelFixture *fixture)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < N_READERS; i++)
    {
      GtkCheckButton *radio = get_radio (fixture, i);
      GtkWidget *words = gtk_widget_get_next_sibling (GTK_WIDGET (radio));
      GtkWidget *reading = gtk_widget_get_last_child (gtk_widget_get_first_child (words));
      const char *said = gtk_label_get_text (GTK_LABEL (reading));
      const gboolean is_read = gtk_widget_get_sensitive (GTK_WIDGET (radio));

      g_assert_cmpint (is_read, !=, g_str_equal (said, "refused"));
      g_string_append_printf (text, "%s%s ",
                              is_read && gtk_check_button_get_active (radio) ? "*" : "",
                              is_read ? said : "-");
    }

  return g_string_free (text, FALSE);
}

static void
assert_readings (PanelFixture *fixture, const char *expected)
{
  g_autofree char *text = print_readings (fixture);

  g_assert_cmpstr (text, ==, expected);
}

typedef struct
{
  const char *name;
  const char *text;
  const char *readings;
  const char *form; /* the address in its plainest form; NULL if there is none */
} ReadingRow;

static const ReadingRow reading_rows[] = {
  { "leading-zero", "010.0.0.1", "- *8.0.0.1 - 8.0.0.1 ", "8.0.0.1" },
  { "plain", "127.0.0.1", "*127.0.0.1 127.0.0.1 127.0.0.1 127.0.0.1 ", "127.0.0.1" },
  { "short", "127.1", "- *127.0.0.1 - 127.0.0.1 ", "127.0.0.1" },
  { "hexadecimal", "0x7f.1", "- *127.0.0.1 - 127.0.0.1 ", "127.0.0.1" },
  { "ipv6", "2001:db8::1", "*2001:db8::1 - 2001:db8::1 2001:db8::1 ", "2001:db8::1" },
  { "prefixed", "dialect:010.0.0.1", "- *8.0.0.1 - 8.0.0.1 ", "8.0.0.1" },
  { "name", "dialect:hello", "- - - - ", NULL },
};

static void
test_readings (gconstpointer data)
{
  const ReadingRow *row = data;
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_CONVERSIONS);
  octet_panel_set_text (fixture.panel, row->text);
  panel_fixture_assert_value (&fixture, row->text);
  assert_readings (&fixture, row->readings);
  g_assert_cmpint (tree_is_shown (gtk_widget_get_parent (get_form (&fixture, TEXT))), ==,
                   row->form != NULL);
  if (row->form != NULL)
    g_assert_cmpstr (get_form_text (&fixture, TEXT), ==, row->form);
  gtk_test_widget_wait_for_draw (fixture.window);
  panel_fixture_tear_down (&fixture);
}

/* The forms show the reading that is picked; the choice is kept as long as it can be. */
static void
test_radio (void)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_CONVERSIONS);
  octet_panel_set_text (fixture.panel, "010.0.0.1");
  gtk_check_button_set_active (get_radio (&fixture, WHATWG), TRUE);
  assert_readings (&fixture, "- 8.0.0.1 - *8.0.0.1 ");
  octet_panel_set_text (fixture.panel, "10.0.0.1.");
  assert_readings (&fixture, "- - - *10.0.0.1 ");
  g_assert_cmpstr (get_form_text (&fixture, TEXT), ==, "10.0.0.1");
  octet_panel_set_text (fixture.panel, "2001:db8::1");
  assert_readings (&fixture, "2001:db8::1 - 2001:db8::1 *2001:db8::1 ");
  g_assert_cmpstr (get_form_text (&fixture, TEXT), ==, "2001:db8::1");
  ear_assert_heard (&fixture.committed, 0, NULL);

  /* Where two readers differ, the forms follow the one that is picked. */
  octet_panel_set_text (fixture.panel, "1.2.3.4 x");
  assert_readings (&fixture, "- *1.2.3.4 - - ");
  g_assert_cmpstr (get_form_text (&fixture, HEXADECIMAL), ==, "0x01020304");
  panel_fixture_tear_down (&fixture);
}

/* ── forms ── */

typedef struct
{
  const char *name;
  const char *before;
  guint form;
  const char *text;
  const char *after; /* NULL: refused */
} FormRow;

static const FormRow form_rows[] = {
  { "dotted", "127.0.0.1", TEXT, "10.1.2.3", "10.1.2.3" },
  { "integer", "127.0.0.1", INTEGER, "167838211", "10.1.2.3" },
  { "hexadecimal", "127.0.0.1", HEXADECIMAL, "0x0a010203", "10.1.2.3" },
  { "binary", "127.0.0.1", BINARY, "00001010 00000001 00000010 00000011", "10.1.2.3" },
  { "c-array", "127.0.0.1", C_ARRAY, "{ 0x0a, 0x01, 0x02, 0x03 }", "10.1.2.3" },
  { "python", "127.0.0.1", PYTHON, "b'\\n\\x01\\x02\\x03'", "10.1.2.3" },
  { "short", "127.0.0.1", SHORT, "10.1", "10.0.0.1" },
  { "mapped", "127.0.0.1", MAPPED, "::ffff:10.1.2.3", "10.1.2.3" },
  { "ipv6", "::1", TEXT, "2001:db8::2", "2001:db8::2" },
  { "ipv6-exploded", "::1", EXPLODED, "2001:0db8:0000:0000:0000:0000:0000:0002", "2001:db8::2" },
  { "ipv6-integer", "::1", INTEGER, "42540766411282592856903984951653826562", "2001:db8::2" },
  { "bad-dotted", "127.0.0.1", TEXT, "10.1.2.300", NULL },
  { "bad-integer", "127.0.0.1", INTEGER, "4294967296", NULL },
  { "bad-hexadecimal", "127.0.0.1", HEXADECIMAL, "0xg", NULL },
  { "bad-binary", "127.0.0.1", BINARY, "2", NULL },
  { "bad-c-array", "127.0.0.1", C_ARRAY, "{ 0x0a", NULL },
  { "bad-python", "127.0.0.1", PYTHON, "b'", NULL },
  { "bad-mapped", "127.0.0.1", MAPPED, "::1", NULL },
  { "emptied", "127.0.0.1", INTEGER, "", NULL },
};

static void
test_form (gconstpointer data)
{
  const FormRow *row = data;
  PanelFixture fixture;
  GtkWidget *entry;

  panel_fixture_set_up (&fixture, OCTET_PANEL_CONVERSIONS);
  octet_panel_set_text (fixture.panel, row->before);
  entry = get_form (&fixture, row->form);
  g_assert_true (tree_is_shown (entry));
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), row->text);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, row->text);
  g_assert_cmpint (gtk_widget_has_css_class (entry, "error"), ==, row->after == NULL);
  panel_fixture_assert_value (&fixture, row->after != NULL ? row->after : row->before);
  if (row->after != NULL && row->form != TEXT)
    g_assert_cmpstr (get_form_text (&fixture, TEXT), ==, row->after);

  g_signal_emit_by_name (entry, "activate");
  if (row->after != NULL)
    ear_assert_heard (&fixture.committed, 1, row->after);
  panel_fixture_tear_down (&fixture);
}

/* What one version has not, is not to be seen. */
static void
test_forms_of_versions (void)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_CONVERSIONS);
  octet_panel_set_text (fixture.panel, "127.0.0.1");
  g_assert_false (tree_is_shown (get_form (&fixture, EXPLODED)));
  g_assert_true (tree_is_shown (get_form (&fixture, SHORT)));
  octet_panel_set_text (fixture.panel, "::1");
  g_assert_true (tree_is_shown (get_form (&fixture, EXPLODED)));
  g_assert_false (tree_is_shown (get_form (&fixture, SHORT)));
  g_assert_false (tree_is_shown (get_form (&fixture, MAPPED)));
  panel_fixture_tear_down (&fixture);
}

/* ── byte order ── */

static GtkWidget *
get_card (PanelFixture *fixture)
{
  return tree_find (fixture->inside, OCTET_TYPE_BYTE_ORDER_CARD);
}

static void
assert_number (PanelFixture *fixture, guint64 number, guint width, const char *again)
{
  GtkWidget *card = get_card (fixture);

  g_assert_cmpuint (octet_byte_order_card_get_number (OCTET_BYTE_ORDER_CARD (card)), ==, number);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (gtk_toggle_button_get_active (tree_find_nth (card, GTK_TYPE_TOGGLE_BUTTON, i)),
                     ==, 16u << i == width);
  g_assert_nonnull (tree_find_button (card, again));
}

static void
pick_width (PanelFixture *fixture, guint n)
{
  gtk_toggle_button_set_active (tree_find_nth (get_card (fixture), GTK_TYPE_TOGGLE_BUTTON, n),
                                TRUE);
}

static void
test_widths (void)
{
  PanelFixture fixture;

  panel_fixture_set_up (&fixture, OCTET_PANEL_CONVERSIONS);
  octet_panel_set_text (fixture.panel, "1234");
  assert_number (&fixture, 1234, 16, "Apply htons again");
  pick_width (&fixture, 2);
  assert_number (&fixture, 1234, 64, "Apply htobe64 again");
  pick_width (&fixture, 1);
  assert_number (&fixture, 1234, 32, "Apply htonl again");
  pick_width (&fixture, 0);

  /* Bits grow where they must, and what is too small cannot be picked. */
  octet_panel_set_text (fixture.panel, "0x12345678");
  assert_number (&fixture, 0x12345678, 32, "Apply htonl again");
  g_assert_false (
      gtk_widget_get_sensitive (tree_find_nth (get_card (&fixture), GTK_TYPE_TOGGLE_BUTTON, 0)));
  octet_panel_set_text (fixture.panel, "number:18446744073709551615");
  assert_number (&fixture, G_MAXUINT64, 64, "Apply htobe64 again");
  panel_fixture_tear_down (&fixture);
}

/* Applied twice, the number is what it was; the subject follows. */
static void
test_again (void)
{
  PanelFixture fixture;
  GtkWidget *again;

  panel_fixture_set_up (&fixture, OCTET_PANEL_CONVERSIONS);
  octet_panel_set_text (fixture.panel, "1234");
  again = tree_find_button (get_card (&fixture), "Apply htons again");
  g_signal_emit_by_name (again, "clicked");
  if (G_BYTE_ORDER == G_LITTLE_ENDIAN)
    panel_fixture_assert_value (&fixture, "53764");
  g_signal_emit_by_name (again, "clicked");
  panel_fixture_assert_value (&fixture, "1234");
  assert_number (&fixture, 1234, 16, "Apply htons again");
  panel_fixture_tear_down (&fixture);
}

static void
test_number_edited (void)
{
  PanelFixture fixture;
  GtkWidget *entry;

  panel_fixture_set_up (&fixture, OCTET_PANEL_CONVERSIONS);
  octet_panel_set_text (fixture.panel, "1234");
  entry = tree_find (get_card (&fixture), GTK_TYPE_ENTRY);
  gtk_widget_grab_focus (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "0xff");
  panel_fixture_assert_value (&fixture, "255");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0xff");
  gtk_editable_set_text (GTK_EDITABLE (entry), "18446744073709551616");
  g_assert_true (gtk_widget_has_css_class (entry, "error"));
  g_assert_cmpuint (octet_byte_order_card_get_number (OCTET_BYTE_ORDER_CARD (get_card (&fixture))),
                    !=, 0);

  /* Beside an address, the number is a thing of its own. */
  gtk_widget_grab_focus (fixture.entry);
  octet_panel_set_text (fixture.panel, "010.0.0.1");
  gtk_editable_set_text (GTK_EDITABLE (entry), "7");
  panel_fixture_assert_value (&fixture, "010.0.0.1");
  assert_number (&fixture, 7, 16, "Apply htons again");
  panel_fixture_tear_down (&fixture);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD_ROWS (reading_rows, "/conversions-panel/readings/", test_readings);
  ADD_ROWS (form_rows, "/conversions-panel/form/", test_form);
  g_test_add_func ("/conversions-panel/radio", test_radio);
  g_test_add_func ("/conversions-panel/forms-of-versions", test_forms_of_versions);
  g_test_add_func ("/conversions-panel/widths", test_widths);
  g_test_add_func ("/conversions-panel/again", test_again);
  g_test_add_func ("/conversions-panel/number-edited", test_number_edited);

  return g_test_run ();
}
