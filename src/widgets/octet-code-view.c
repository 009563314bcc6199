#include "widgets/octet-code-view.h"

#include "facts/octet-excerpt.h"
#include "widgets/octet-copy-button.h"

struct _OctetCodeView
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *copy;
  GtkWidget *code;
};

enum
{
  PROP_TITLE = 1,
  PROP_CODE,
  N_PROPERTIES
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (OctetCodeView, octet_code_view, GTK_TYPE_WIDGET)

static const gsize longest_line = 240; /* characters */

static void
octet_code_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OctetCodeView *view = OCTET_CODE_VIEW (object);

  switch (id)
    {
    case PROP_TITLE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (view->title)));
      break;
    case PROP_CODE:
      g_value_set_string (value, gtk_label_get_text (GTK_LABEL (view->code)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_code_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OctetCodeView *view = OCTET_CODE_VIEW (object);
  const char *title;

  switch (id)
    {
    case PROP_TITLE:
      title = g_value_get_string (value) != NULL ? g_value_get_string (value) : "";
      gtk_label_set_text (GTK_LABEL (view->title), title);
      octet_copy_button_set_what (OCTET_COPY_BUTTON (view->copy), title);
      break;
    case PROP_CODE:
      octet_code_view_set_code (view, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_code_view_dispose (GObject *object)
{
  OctetCodeView *view = OCTET_CODE_VIEW (object);

  g_clear_pointer (&view->box, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_code_view_parent_class)->dispose (object);
}

static void
octet_code_view_class_init (OctetCodeViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = octet_code_view_get_property;
  object_class->set_property = octet_code_view_set_property;
  object_class->dispose = octet_code_view_dispose;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_CODE] = g_param_spec_string ("code", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
}

static void
octet_code_view_init (OctetCodeView *view)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  view->title = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (view->title), 0);
  gtk_widget_set_hexpand (view->title, TRUE);
  gtk_widget_add_css_class (view->title, "caption");
  gtk_widget_add_css_class (view->title, "dim");
  gtk_widget_add_css_class (view->title, "strong");
  view->copy = octet_copy_button_new (NULL);
  gtk_box_append (GTK_BOX (head), view->title);
  gtk_box_append (GTK_BOX (head), view->copy);

  view->code = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (view->code), 0);
  gtk_label_set_wrap (GTK_LABEL (view->code), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (view->code), PANGO_WRAP_WORD_CHAR);
  /* A hyphen where a line breaks would change the code. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (view->code), attributes);
  gtk_label_set_selectable (GTK_LABEL (view->code), TRUE);
  gtk_widget_add_css_class (view->code, "code");
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view->code), GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  view->title, NULL, -1);

  view->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (view->box), head);
  gtk_box_append (GTK_BOX (view->box), view->code);
  gtk_widget_set_parent (view->box, GTK_WIDGET (view));
  gtk_widget_set_visible (GTK_WIDGET (view), FALSE);
}

/**
 * octet_code_view_new:
 * @title: the heading: "Python", "C"
 *
 * Returns: (transfer floating): a view that is hidden until it has code
 */
GtkWidget *
octet_code_view_new (const char *title)
{
  return g_object_new (OCTET_TYPE_CODE_VIEW, "title", title, NULL);
}

/**
 * octet_code_view_set_code:
 * @code: (nullable): the code; NULL hides the view
 */
void
octet_code_view_set_code (OctetCodeView *view, const char *code)
{
  g_autofree char *shown = NULL;

  g_return_if_fail (OCTET_IS_CODE_VIEW (view));

  /* The line end behind the last line, and what nobody reads of a long one, is copied only. */
  shown = g_strchomp (octet_excerpt_new_from_lines (code != NULL ? code : "", longest_line));
  gtk_label_set_text (GTK_LABEL (view->code), shown);
  octet_copy_button_set_text (OCTET_COPY_BUTTON (view->copy), code);
  gtk_widget_set_visible (GTK_WIDGET (view), code != NULL);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_CODE]);
}

/**
 * octet_code_view_set_title_shown:
 * @shown: FALSE makes the heading transparent; its place is kept
 *
 * May be called while widgets are being allocated: it changes no size.
 */
void
octet_code_view_set_title_shown (OctetCodeView *view, gboolean shown)
{
  g_return_if_fail (OCTET_IS_CODE_VIEW (view));

  gtk_widget_set_opacity (view->title, shown ? 1 : 0);
}
