#include "tree.h"

typedef gboolean (*Match) (GtkWidget *widget, gconstpointer data);

/* @n counts down to the one that is wanted. */
static GtkWidget *
find (GtkWidget *widget, Match match, gconstpointer data, guint *n)
{
  if (match (widget, data) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, data, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static GtkWidget *
find_first (GtkWidget *root, Match match, gconstpointer data)
{
  guint n = 0;

  return find (root, match, data, &n);
}

static gboolean
is_of_type (GtkWidget *widget, gconstpointer data)
{
  return G_TYPE_CHECK_INSTANCE_TYPE (widget, *(const GType *) data);
}

gpointer
tree_find_nth (GtkWidget *root, GType type, guint n)
{
  return find (root, is_of_type, &type, &n);
}

gpointer
tree_find (GtkWidget *root, GType type)
{
  return tree_find_nth (root, type, 0);
}

guint
tree_count (GtkWidget *root, GType type)
{
  guint n = G_MAXUINT;

  find (root, is_of_type, &type, &n);

  return G_MAXUINT - n;
}

static gboolean
is_label (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

GtkWidget *
tree_find_label (GtkWidget *root, const char *text)
{
  return find_first (root, is_label, text);
}

static gboolean
is_button (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_BUTTON (widget) && find_first (widget, is_label, text) != NULL;
}

GtkWidget *
tree_find_button (GtkWidget *root, const char *text)
{
  return find_first (root, is_button, text);
}

static gboolean
has_class (GtkWidget *widget, gconstpointer css_class)
{
  return gtk_widget_has_css_class (widget, css_class);
}

GtkWidget *
tree_find_class (GtkWidget *root, const char *css_class)
{
  return find_first (root, has_class, css_class);
}

gboolean
tree_is_shown (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget))
    if (!gtk_widget_get_visible (widget) || !gtk_widget_get_child_visible (widget))
      return FALSE;

  return TRUE;
}

static void
on_signal (GClosure *closure,
           GValue *return_value,
           guint n_values,
           const GValue *values,
           gpointer hint,
           gpointer data)
{
  Ear *ear = closure->data;

  ear->n_heard++;
  g_clear_pointer (&ear->last, g_free);
  if (n_values > 1 && G_VALUE_HOLDS_STRING (&values[1]))
    ear->last = g_value_dup_string (&values[1]);
  else if (n_values > 1 && G_VALUE_HOLDS_UINT (&values[1]))
    ear->last = g_strdup_printf ("%u", g_value_get_uint (&values[1]));
}

void
ear_listen (Ear *ear, gpointer object, const char *signal)
{
  GClosure *closure = g_closure_new_simple (sizeof (GClosure), ear);

  *ear = (Ear){ 0, NULL };
  g_closure_set_marshal (closure, on_signal);
  g_signal_connect_closure (object, signal, closure, FALSE);
}

void
ear_assert_heard (Ear *ear, guint n, const char *text)
{
  g_assert_cmpuint (ear->n_heard, ==, n);
  g_assert_cmpstr (ear->last, ==, text);
  ear_clear (ear);
}

void
ear_clear (Ear *ear)
{
  ear->n_heard = 0;
  g_clear_pointer (&ear->last, g_free);
}
