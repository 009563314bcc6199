/* The entry at the top of every panel: typing, choosing, pasting, and the mark of an error. */
#include "hand.h"
#include "tree.h"
#include "widgets/octet-subject-buffer.h"
#include "widgets/octet-subject-entry.h"

#include <string.h>

typedef struct
{
  GtkWidget *window;
  OctetSubjectEntry *entry;
  GtkWidget *inner; /* the GtkEntry */
  Ear changed, activate, chosen;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->entry = OCTET_SUBJECT_ENTRY (octet_subject_entry_new ());
  fixture->inner = tree_find (GTK_WIDGET (fixture->entry), GTK_TYPE_ENTRY);
  ear_listen (&fixture->changed, fixture->entry, "changed");
  ear_listen (&fixture->activate, fixture->entry, "activate");
  ear_listen (&fixture->chosen, fixture->entry, "chosen");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 800, 200);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->entry));
  gtk_window_present (GTK_WINDOW (fixture->window));
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ear_clear (&fixture->changed);
  ear_clear (&fixture->activate);
  ear_clear (&fixture->chosen);
}

static void
type_text (Fixture *fixture, const char *text)
{
  int position = -1;

  gtk_editable_insert_text (GTK_EDITABLE (fixture->inner), text, -1, &position);
}

static void
assert_text (Fixture *fixture, const char *text)
{
  g_assert_cmpstr (octet_subject_entry_get_text (fixture->entry), ==, text);
}

static void
test_typing (Fixture *fixture, gconstpointer data)
{
  assert_text (fixture, "");
  g_assert_false (gtk_widget_has_css_class (fixture->inner, "mono"));
  type_text (fixture, "주");
  type_text (fixture, "소");
  assert_text (fixture, "주소");
  ear_assert_heard (&fixture->changed, 2, NULL);
  g_assert_true (gtk_widget_has_css_class (fixture->inner, "mono"));

  g_signal_emit_by_name (fixture->inner, "activate");
  ear_assert_heard (&fixture->activate, 1, NULL);
  gtk_editable_delete_text (GTK_EDITABLE (fixture->inner), 0, -1);
  assert_text (fixture, "");
  g_assert_false (gtk_widget_has_css_class (fixture->inner, "mono"));
  ear_assert_heard (&fixture->changed, 1, NULL);
  ear_assert_heard (&fixture->chosen, 0, NULL);
}

/* Only a hand makes it tell. */
static void
test_set_text (Fixture *fixture, gconstpointer data)
{
  octet_subject_entry_set_text (fixture->entry, "10.0.0.1");
  octet_subject_entry_set_text (fixture->entry, "10.0.0.1");
  assert_text (fixture, "10.0.0.1");
  g_assert_cmpint (gtk_editable_get_position (GTK_EDITABLE (fixture->inner)), ==, 8);
  g_assert_true (gtk_widget_has_css_class (fixture->inner, "mono"));
  octet_subject_entry_set_text (fixture->entry, "");
  assert_text (fixture, "");
  g_assert_false (gtk_widget_has_css_class (fixture->inner, "mono"));
  ear_assert_heard (&fixture->changed, 0, NULL);

  type_text (fixture, "1");
  ear_assert_heard (&fixture->changed, 1, NULL);
  ear_assert_heard (&fixture->activate, 0, NULL);
}

/* ── a megabyte ── */

static char *
make_megabyte (void)
{
  GString *text = g_string_new (NULL);

  while (text->len < 1000000)
    g_string_append (text, "www.uou.ac.kr 울산 ");

  return g_string_free (text, FALSE);
}

static void
assert_megabyte (Fixture *fixture, const char *text)
{
  const char *shown = gtk_editable_get_text (GTK_EDITABLE (fixture->inner));

  assert_text (fixture, text);
  g_assert_cmpint (g_utf8_strlen (shown, -1), ==, OCTET_SUBJECT_BUFFER_SHOWN + 1);
  g_assert_true (g_str_has_suffix (shown, "…"));
}

static void
test_megabyte_set (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_megabyte ();

  octet_subject_entry_set_text (fixture->entry, text);
  assert_megabyte (fixture, text);
  ear_assert_heard (&fixture->changed, 0, NULL);
  gtk_test_widget_wait_for_draw (fixture->window);

  octet_subject_entry_set_text (fixture->entry, "1.2.3.4");
  assert_text (fixture, "1.2.3.4");
}

static gboolean
has_text (gpointer data)
{
  return *octet_subject_entry_get_text (data) != '\0';
}

static void
test_megabyte_pasted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_megabyte ();
  GtkWidget *inside = GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (fixture->inner)));
  g_autofree char *longer = g_strconcat ("x", text, NULL);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->window), text);
  gtk_widget_activate_action (inside, "clipboard.paste", NULL);
  g_assert_true (hand_wait (has_text, fixture->entry));
  assert_megabyte (fixture, text);
  gtk_test_widget_wait_for_draw (fixture->window);

  gtk_editable_set_position (GTK_EDITABLE (fixture->inner), 0);
  gtk_editable_insert_text (GTK_EDITABLE (fixture->inner), "x", -1, &(int){ 0 });
  assert_megabyte (fixture, longer);
}

/* ── the mark ── */

typedef struct
{
  const char *name;
  const char *text;
  gsize offset, length;   /* characters */
  const char *underlined; /* (nullable) */
} MarkRow;

static const MarkRow mark_rows[] = {
  { "octet", "192.168.300.10", 8, 3, "300" },
  { "first", "300.1.1.1", 0, 3, "300" },
  { "last", "1.1.1.300", 6, 3, "300" },
  { "hangul-before", "주소 10.0.0.x", 10, 1, "x" },
  { "hangul-itself", "10.0.0.한글", 7, 2, "한글" },
  { "emoji-before", "🙂🙂1.2.3.4.5", 9, 2, ".5" },
  { "all", "nonsense", 0, 8, "nonsense" },
  { "nothing", "10.0.0.", 7, 0, NULL },
  { "too-long", "10.0.0.x", 7, 99, "x" },
  { "beyond", "10.0", 99, 1, NULL },
  { "largest", "10.0", 2, G_MAXSIZE, ".0" },
  { "empty", "", 0, 1, NULL },
};

/* (transfer full) (nullable) */
static char *
dup_underlined (Fixture *fixture)
{
  PangoAttrList *list = gtk_entry_get_attributes (GTK_ENTRY (fixture->inner));
  GSList *attributes = list != NULL ? pango_attr_list_get_attributes (list) : NULL;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (fixture->inner));
  char *found = NULL;

  for (GSList *link = attributes; link != NULL; link = link->next)
    {
      const PangoAttribute *attribute = link->data;

      g_assert_null (found);
      g_assert_cmpint (attribute->klass->type, ==, PANGO_ATTR_UNDERLINE);
      g_assert_cmpuint (attribute->end_index, <=, strlen (text));
      found =
          g_strndup (text + attribute->start_index, attribute->end_index - attribute->start_index);
    }
  g_slist_free_full (attributes, (GDestroyNotify) pango_attribute_destroy);

  return found;
}

static void
test_mark (Fixture *fixture, gconstpointer data)
{
  const MarkRow *row = data;
  g_autofree char *underlined = NULL;
  g_autofree char *nothing = NULL;

  octet_subject_entry_set_text (fixture->entry, row->text);
  octet_subject_entry_mark_error (fixture->entry, row->offset, row->length);
  underlined = dup_underlined (fixture);
  g_assert_cmpstr (underlined, ==, row->underlined);
  g_assert_true (gtk_widget_has_css_class (fixture->inner, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (fixture->inner), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_test_widget_wait_for_draw (fixture->window);

  octet_subject_entry_clear_error (fixture->entry);
  nothing = dup_underlined (fixture);
  g_assert_null (nothing);
  g_assert_false (gtk_widget_has_css_class (fixture->inner, "error"));
  g_assert_false (gtk_test_accessible_has_state (GTK_ACCESSIBLE (fixture->inner),
                                                 GTK_ACCESSIBLE_STATE_INVALID));
}

/* ── the menu ── */

static const OctetExample examples[] = {
  { "192.168.0.15", "private host address" },
  { "http://user:pw@www.cwi.nl/?q=a&q=b#<top>", "a URL" },
};

static GtkWidget *
open_menu (Fixture *fixture)
{
  GtkWidget *button = tree_find (GTK_WIDGET (fixture->entry), GTK_TYPE_MENU_BUTTON);

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));

  return GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
}

static void
click_item (Fixture *fixture, const char *text)
{
  GtkWidget *item = tree_find_button (open_menu (fixture), text);

  g_assert_nonnull (item);
  g_signal_emit_by_name (item, "clicked");
}

static void
test_menu (Fixture *fixture, gconstpointer data)
{
  const char *const recent[] = { "10.0.0.0/8", "주소", NULL };
  GtkWidget *menu;

  octet_subject_entry_set_examples (fixture->entry, examples, G_N_ELEMENTS (examples));
  menu = open_menu (fixture);
  g_assert_nonnull (tree_find_label (menu, "private host address"));
  g_assert_null (tree_find_label (menu, "Recent"));
  click_item (fixture, examples[0].subject);
  ear_assert_heard (&fixture->chosen, 1, examples[0].subject);
  click_item (fixture, examples[1].subject);
  ear_assert_heard (&fixture->chosen, 1, examples[1].subject);

  octet_subject_entry_set_recent (fixture->entry, recent);
  menu = open_menu (fixture);
  g_assert_nonnull (tree_find_label (menu, "Recent"));
  g_assert_nonnull (tree_find_label (menu, "10.0.0.0/8"));
  click_item (fixture, "주소");
  ear_assert_heard (&fixture->chosen, 1, "주소");

  octet_subject_entry_set_recent (fixture->entry, NULL);
  g_assert_null (tree_find_label (open_menu (fixture), "10.0.0.0/8"));

  /* What to do with the choice is the panel's business. */
  assert_text (fixture, "");
  ear_assert_heard (&fixture->changed, 0, NULL);
}

static gboolean
was_chosen (gpointer data)
{
  return ((Fixture *) data)->chosen.n_heard > 0;
}

static void
test_paste_and_go (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = make_megabyte ();

  gdk_clipboard_set_text (gtk_widget_get_clipboard (fixture->window), text);
  click_item (fixture, "Paste and go");
  g_assert_true (hand_wait (was_chosen, fixture));
  ear_assert_heard (&fixture->chosen, 1, text);
}

/* The clipboard may answer when the entry is gone. */
static void
test_paste_too_late (void)
{
  Fixture fixture;
  GdkClipboard *clipboard;

  set_up (&fixture, NULL);
  clipboard = gtk_widget_get_clipboard (fixture.window);
  gdk_clipboard_set_text (clipboard, "10.0.0.1");
  click_item (&fixture, "Paste and go");
  tear_down (&fixture, NULL);
  fixture.window = gtk_window_new ();
  g_free (hand_read_clipboard (fixture.window));
  ear_assert_heard (&fixture.chosen, 0, NULL);
  gtk_window_destroy (GTK_WINDOW (fixture.window));
}

static void
test_placeholder (Fixture *fixture, gconstpointer data)
{
  octet_subject_entry_set_placeholder (fixture->entry, "URL");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (fixture->inner)), ==, "URL");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (fixture->inner),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "URL");
  gtk_widget_grab_focus (GTK_WIDGET (fixture->entry));
  g_assert_true (gtk_widget_get_state_flags (fixture->inner) & GTK_STATE_FLAG_FOCUS_WITHIN);
}

static void
add (const char *path, gconstpointer data, void (*test) (Fixture *fixture, gconstpointer data))
{
  g_test_add (path, Fixture, data, set_up, test, tear_down);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  add ("/subject-entry/typing", NULL, test_typing);
  add ("/subject-entry/set-text", NULL, test_set_text);
  add ("/subject-entry/megabyte/set", NULL, test_megabyte_set);
  add ("/subject-entry/megabyte/pasted", NULL, test_megabyte_pasted);
  add ("/subject-entry/menu", NULL, test_menu);
  add ("/subject-entry/paste-and-go", NULL, test_paste_and_go);
  add ("/subject-entry/placeholder", NULL, test_placeholder);
  g_test_add_func ("/subject-entry/paste-too-late", test_paste_too_late);
  for (guint i = 0; i < G_N_ELEMENTS (mark_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/subject-entry/mark/", mark_rows[i].name, NULL);

      add (path, &mark_rows[i], test_mark);
    }

  return g_test_run ();
}
