#include "panels/octet-url-editor.h"

#include "widgets/octet-url-pieces.h"
#include "widgets/octet-url-ribbon.h"
#include "widgets/octet-value-entry.h"

#include <glib/gi18n.h>

/* The entries, from left to right in the URL. */
static const OctetUrlPart edited_parts[] = {
  OCTET_URL_SCHEME, OCTET_URL_USERNAME, OCTET_URL_PASSWORD, OCTET_URL_HOST,     OCTET_URL_PORT,
  OCTET_URL_PATH,   OCTET_URL_PARAMS,   OCTET_URL_QUERY,    OCTET_URL_FRAGMENT,
};

#define N_EDITED G_N_ELEMENTS (edited_parts)

struct _OctetUrlEditor
{
  GtkWidget parent_instance;

  GtkWidget *grid;
  GtkWidget *entries[N_EDITED];
  GtkWidget *notes[N_EDITED];
  OctetUrl *url;   /* (nullable) */
  gboolean edited; /* since the last "committed" */
};

enum
{
  EDITED,
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetUrlEditor, octet_url_editor, GTK_TYPE_WIDGET)

static gsize
find_entry (OctetUrlEditor *editor, GtkWidget *entry)
{
  for (gsize i = 0; i < N_EDITED; i++)
    if (editor->entries[i] == entry)
      return i;

  g_assert_not_reached ();
}

/* An emptied entry takes its part away. But a user name may be empty while a password stands behind
 * it, which would be lost with it; it goes when the password does. */
static OctetUrl *
dup_edited (OctetUrl *url, OctetUrlPart part, const char *text)
{
  const char *username = octet_url_get_part (url, OCTET_URL_USERNAME);
  const gboolean has_password = octet_url_get_part (url, OCTET_URL_PASSWORD) != NULL;
  const gboolean keeps = part == OCTET_URL_USERNAME && has_password;
  OctetUrl *edited = NULL;

  if (*text == '\0' && part == OCTET_URL_PASSWORD && username != NULL && *username == '\0')
    part = OCTET_URL_USERNAME;
  octet_url_set_part (url, part, *text != '\0' || keeps ? text : NULL, &edited, NULL);

  return edited;
}

/* A part that cannot be marks its entry and changes nothing. */
static void
on_entry_edited (OctetValueEntry *entry, OctetUrlEditor *editor)
{
  const OctetUrlPart part = edited_parts[find_entry (editor, GTK_WIDGET (entry))];
  const char *text = octet_value_entry_get_text (entry);
  g_autoptr (OctetUrl) url = NULL;

  if (editor->url == NULL)
    return;

  url = dup_edited (editor->url, part, text);
  octet_value_entry_set_refused (entry, url == NULL ? _ ("The URL cannot have this part") : NULL);
  if (url == NULL)
    return;

  editor->edited = TRUE;
  g_signal_emit (editor, signals[EDITED], 0, octet_url_get_text (url));
}

static void
octet_url_editor_commit (OctetUrlEditor *editor)
{
  if (!editor->edited)
    return;

  editor->edited = FALSE;
  g_signal_emit (editor, signals[COMMITTED], 0);
}

static void
on_entry_committed (OctetValueEntry *entry, OctetUrlEditor *editor)
{
  octet_url_editor_commit (editor);
}

static void
on_focus_left (GtkEventControllerFocus *focus, OctetUrlEditor *editor)
{
  octet_url_editor_commit (editor);
}

static void
draw_swatch (GtkDrawingArea *area, cairo_t *cairo, int width, int height, gpointer part)
{
  GdkRGBA colour =
      octet_palette_get (GTK_WIDGET (area), octet_url_part_get_fill (GPOINTER_TO_UINT (part)));

  gdk_cairo_set_source_rgba (cairo, &colour);
  cairo_rectangle (cairo, 0, 0, width, height);
  cairo_fill (cairo);
}

static GtkWidget *
new_swatch (OctetUrlPart part)
{
  GtkWidget *swatch = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_width (GTK_DRAWING_AREA (swatch), 10);
  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (swatch), 10);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (swatch), draw_swatch, GUINT_TO_POINTER (part),
                                  NULL);
  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (swatch, "swatch");
  gtk_widget_set_overflow (swatch, GTK_OVERFLOW_HIDDEN);

  return swatch;
}

static void
octet_url_editor_add_row (OctetUrlEditor *editor, gsize index)
{
  const OctetUrlPart part = edited_parts[index];
  GtkGrid *grid = GTK_GRID (editor->grid);
  GtkWidget *label = gtk_label_new (octet_url_part_get_label (part));
  GtkWidget *entry = octet_value_entry_new (octet_url_part_get_label (part));
  GtkWidget *note = gtk_label_new (NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "small");
  gtk_widget_set_hexpand (entry, TRUE);
  g_signal_connect (entry, "edited", G_CALLBACK (on_entry_edited), editor);
  g_signal_connect (entry, "committed", G_CALLBACK (on_entry_committed), editor);
  gtk_widget_add_css_class (note, "caption");
  gtk_widget_add_css_class (note, "dim");
  gtk_widget_set_visible (note, FALSE);

  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), note);
  gtk_grid_attach (grid, new_swatch (part), 0, (int) index, 1, 1);
  gtk_grid_attach (grid, label, 1, (int) index, 1, 1);
  gtk_grid_attach (grid, box, 2, (int) index, 1, 1);
  editor->entries[index] = entry;
  editor->notes[index] = note;
}

static void
octet_url_editor_dispose (GObject *object)
{
  OctetUrlEditor *editor = OCTET_URL_EDITOR (object);

  g_clear_pointer (&editor->grid, gtk_widget_unparent);
  g_clear_pointer (&editor->url, octet_url_unref);

  G_OBJECT_CLASS (octet_url_editor_parent_class)->dispose (object);
}

static void
octet_url_editor_class_init (OctetUrlEditorClass *class)
{
  const GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_url_editor_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMITTED] =
      g_signal_new ("committed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
octet_url_editor_init (OctetUrlEditor *editor)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  editor->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (editor->grid), 10);
  gtk_grid_set_column_spacing (GTK_GRID (editor->grid), 9);
  for (gsize i = 0; i < N_EDITED; i++)
    octet_url_editor_add_row (editor, i);
  gtk_widget_set_parent (editor->grid, GTK_WIDGET (editor));

  g_signal_connect (focus, "leave", G_CALLBACK (on_focus_left), editor);
  gtk_widget_add_controller (GTK_WIDGET (editor), focus);
}

/* What a student should know about a part: a few words beside its entry. (transfer full) */
static char *
dup_note (OctetUrl *url, OctetUrlPart part, int default_port)
{
  const char *text = octet_url_get_part (url, part);
  int port;

  if (text == NULL || *text == '\0')
    {
      if (part == OCTET_URL_PORT && default_port > 0)
        /* Translators: beside an empty port entry; %d is the scheme's port */
        return g_strdup_printf (_ ("%d by default"), default_port);
      return NULL;
    }

  if (part == OCTET_URL_PASSWORD)
    return g_strdup (_ ("readable by anyone"));
  if (part == OCTET_URL_FRAGMENT)
    return g_strdup (_ ("not sent to the server"));
  if (part == OCTET_URL_PORT && !octet_url_get_port (url, &port, NULL))
    return g_strdup (_ ("not a port"));
  if (part == OCTET_URL_PORT && port == default_port)
    return g_strdup (_ ("default of the scheme"));

  return NULL;
}

static void
octet_url_editor_update_row (OctetUrlEditor *editor, gsize index, int default_port)
{
  const char *text = octet_url_get_part (editor->url, edited_parts[index]);
  g_autofree char *note = dup_note (editor->url, edited_parts[index], default_port);

  octet_value_entry_set_value (OCTET_VALUE_ENTRY (editor->entries[index]),
                               text != NULL ? text : "");
  gtk_label_set_text (GTK_LABEL (editor->notes[index]), note != NULL ? note : "");
  gtk_widget_set_visible (editor->notes[index], note != NULL);
}

/**
 * octet_url_editor_set_url:
 * @url: what the entries show; the entry that is being typed in keeps its text
 * @default_port: the port that the scheme means when none is written, or -1
 */
void
octet_url_editor_set_url (OctetUrlEditor *editor, OctetUrl *url, int default_port)
{
  g_return_if_fail (OCTET_IS_URL_EDITOR (editor));
  g_return_if_fail (url != NULL);

  octet_url_ref (url);
  g_clear_pointer (&editor->url, octet_url_unref);
  editor->url = url;

  for (gsize i = 0; i < N_EDITED; i++)
    octet_url_editor_update_row (editor, i, default_port);
}

void
octet_url_editor_focus_part (OctetUrlEditor *editor, OctetUrlPart part)
{
  g_return_if_fail (OCTET_IS_URL_EDITOR (editor));

  for (gsize i = 0; i < N_EDITED; i++)
    if (edited_parts[i] == part)
      gtk_widget_grab_focus (editor->entries[i]);
}
