#include "widgets/octet-fact-view.h"

#include "widgets/octet-fact-detail.h"
#include "widgets/octet-fact-list.h"

struct _OctetFactView
{
  GtkWidget parent_instance;

  OctetFactList *list;    /* (nullable) as all children: built with the first description */
  GtkWidget *detail_card; /* scrolls */
  OctetFactDetail *detail;

  OctetDescription *description;
  char *selected_id; /* chosen before the list was built */
  int label_width;   /* px; 0 for what rows take by themselves */
  gboolean both;
};

enum
{
  PROP_DESCRIPTION = 1,
  PROP_TERMS_IN_BOTH_LANGUAGES,
  N_PROPERTIES
};

enum
{
  FOLLOW,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetFactView, octet_fact_view, GTK_TYPE_WIDGET)

/* all in px */
static const int gap = 12;
static const int least_list_width = 220;
static const int least_detail_width = 240;
static const int both_extra = 110;
static const int least_height = 100;
static const int natural_height = 240;

/* A third of a full page, more of a narrow one: what labels and values need. Two terms in each
 * label need more again, as long as the detail keeps half. */
static int
get_list_width (OctetFactView *view, int width)
{
  const int plain =
      width >= 1000 ? (int) (width * 0.344) : CLAMP ((int) (width * 0.44), least_list_width, 338);

  return view->both ? MAX (plain, MIN (plain + both_extra, width / 2)) : plain;
}

static void
octet_fact_view_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  OctetFactView *view = OCTET_FACT_VIEW (widget);
  int unused;

  if (view->list != NULL)
    {
      /* GTK wants every child measured before it is allocated. */
      gtk_widget_measure (GTK_WIDGET (view->list), orientation, -1, &unused, NULL, NULL, NULL);
      gtk_widget_measure (view->detail_card, orientation, -1, &unused, NULL, NULL, NULL);
    }

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_list_width + gap + least_detail_width;
      *natural = 1100;
    }
  else
    {
      *minimum = least_height;
      *natural = natural_height;
    }
}

static void
octet_fact_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetFactView *view = OCTET_FACT_VIEW (widget);
  const int list_width = get_list_width (view, width);
  const graphene_point_t right = GRAPHENE_POINT_INIT ((float) (list_width + gap), 0);

  if (view->list == NULL)
    return;

  gtk_widget_allocate (GTK_WIDGET (view->list), list_width, height, -1, NULL);
  gtk_widget_allocate (view->detail_card, width - list_width - gap, height, -1,
                       gsk_transform_translate (NULL, &right));
}

static void
on_selected (OctetFactList *list, OctetFactView *view)
{
  octet_fact_detail_set_fact (view->detail, octet_fact_list_get_selected (list));
}

static void
on_follow (GtkWidget *child, const char *subject, OctetFactView *view)
{
  g_signal_emit (view, signals[FOLLOW], 0, subject);
}

/* Built with the first description, for many views are never shown. */
static void
octet_fact_view_ensure_built (OctetFactView *view)
{
  if (view->list != NULL)
    return;

  view->list = OCTET_FACT_LIST (octet_fact_list_new ());
  if (view->label_width > 0)
    octet_fact_list_set_label_width (view->list, view->label_width);
  if (view->selected_id != NULL)
    octet_fact_list_select (view->list, view->selected_id);
  g_signal_connect (view->list, "selected", G_CALLBACK (on_selected), view);
  g_signal_connect (view->list, "follow", G_CALLBACK (on_follow), view);
  gtk_widget_set_parent (GTK_WIDGET (view->list), GTK_WIDGET (view));

  view->detail = OCTET_FACT_DETAIL (octet_fact_detail_new ());
  gtk_widget_add_css_class (GTK_WIDGET (view->detail), "detail");
  g_signal_connect (view->detail, "follow", G_CALLBACK (on_follow), view);
  view->detail_card = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (view->detail_card), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (view->detail_card),
                                 GTK_WIDGET (view->detail));
  gtk_widget_add_css_class (view->detail_card, "card");
  gtk_widget_set_overflow (view->detail_card, GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_parent (view->detail_card, GTK_WIDGET (view));
}

static void
octet_fact_view_update (OctetFactView *view)
{
  octet_fact_view_ensure_built (view);
  octet_fact_list_set_facts (
      view->list,
      view->description != NULL ? octet_description_get_facts (view->description) : NULL,
      view->both);
}

static void
octet_fact_view_copy_selected (GtkWidget *widget, const char *action, GVariant *parameter)
{
  OctetFact *fact = octet_fact_view_get_selected (OCTET_FACT_VIEW (widget));
  const char *raw = fact != NULL ? octet_fact_get_raw (fact) : NULL;

  if (fact != NULL)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget),
                            raw != NULL ? raw : octet_fact_get_value (fact));
}

static void
octet_fact_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  OctetFactView *view = OCTET_FACT_VIEW (object);

  switch (id)
    {
    case PROP_DESCRIPTION:
      g_value_set_object (value, view->description);
      break;
    case PROP_TERMS_IN_BOTH_LANGUAGES:
      g_value_set_boolean (value, view->both);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_fact_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OctetFactView *view = OCTET_FACT_VIEW (object);

  switch (id)
    {
    case PROP_DESCRIPTION:
      octet_fact_view_set_description (view, g_value_get_object (value));
      break;
    case PROP_TERMS_IN_BOTH_LANGUAGES:
      octet_fact_view_set_terms_in_both_languages (view, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_fact_view_dispose (GObject *object)
{
  OctetFactView *view = OCTET_FACT_VIEW (object);

  if (view->list != NULL)
    {
      g_signal_handlers_disconnect_by_data (view->list, view);
      gtk_widget_unparent (GTK_WIDGET (view->list));
      view->list = NULL;
    }
  g_clear_pointer (&view->detail_card, gtk_widget_unparent);
  g_clear_object (&view->description);

  G_OBJECT_CLASS (octet_fact_view_parent_class)->dispose (object);
}

static void
octet_fact_view_finalize (GObject *object)
{
  g_free (OCTET_FACT_VIEW (object)->selected_id);

  G_OBJECT_CLASS (octet_fact_view_parent_class)->finalize (object);
}

static void
octet_fact_view_class_init (OctetFactViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = octet_fact_view_get_property;
  object_class->set_property = octet_fact_view_set_property;
  object_class->dispose = octet_fact_view_dispose;
  object_class->finalize = octet_fact_view_finalize;
  widget_class->measure = octet_fact_view_measure;
  widget_class->size_allocate = octet_fact_view_size_allocate;

  properties[PROP_DESCRIPTION] =
      g_param_spec_object ("description", NULL, NULL, OCTET_TYPE_DESCRIPTION, flags);
  properties[PROP_TERMS_IN_BOTH_LANGUAGES] =
      g_param_spec_boolean ("terms-in-both-languages", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "fact.copy", NULL, octet_fact_view_copy_selected);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "fact.copy",
                                       NULL);
}

static void
octet_fact_view_init (OctetFactView *view)
{
  gtk_widget_set_vexpand (GTK_WIDGET (view), TRUE);
  gtk_widget_set_hexpand (GTK_WIDGET (view), TRUE);
}

GtkWidget *
octet_fact_view_new (void)
{
  return g_object_new (OCTET_TYPE_FACT_VIEW, NULL);
}

/**
 * octet_fact_view_set_description:
 * @description: (nullable): whose facts to show
 *
 * The same fact stays selected if the description has it, else the first is.
 */
void
octet_fact_view_set_description (OctetFactView *view, OctetDescription *description)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  if (!g_set_object (&view->description, description))
    return;

  octet_fact_view_update (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_DESCRIPTION]);
}

/**
 * octet_fact_view_set_working:
 * @id: what the ids of the facts begin with that it belongs to: "host.fqdn"
 * @working: (transfer floating): shows how the value is worked out; seen while such a fact is
 */
void
octet_fact_view_set_working (OctetFactView *view, const char *id, GtkWidget *working)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  octet_fact_view_ensure_built (view);
  octet_fact_detail_set_working (view->detail, id, working);
}

void
octet_fact_view_set_terms_in_both_languages (OctetFactView *view, gboolean both)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  if (view->both == both)
    return;

  view->both = both;
  if (view->list != NULL)
    octet_fact_view_update (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_TERMS_IN_BOTH_LANGUAGES]);
}

void
octet_fact_view_select (OctetFactView *view, const char *id)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));
  g_return_if_fail (id != NULL);

  if (view->list != NULL)
    {
      octet_fact_list_select (view->list, id);
      return;
    }

  g_free (view->selected_id);
  view->selected_id = g_strdup (id);
}

/**
 * octet_fact_view_get_selected:
 *
 * Returns: (transfer none) (nullable): the fact that is shown in full
 */
OctetFact *
octet_fact_view_get_selected (OctetFactView *view)
{
  g_return_val_if_fail (OCTET_IS_FACT_VIEW (view), NULL);

  return view->list != NULL ? octet_fact_list_get_selected (view->list) : NULL;
}

/**
 * octet_fact_view_set_label_width:
 * @width: the room for labels, in pixels
 *
 * To be set before the first description.
 */
void
octet_fact_view_set_label_width (OctetFactView *view, int width)
{
  g_return_if_fail (OCTET_IS_FACT_VIEW (view));

  view->label_width = width;
  if (view->list != NULL)
    octet_fact_list_set_label_width (view->list, width);
}

/* What is selected in a text goes before: with such a selection, the key is left to the text. */
static gboolean
copy_fact (GtkWidget *scope, GVariant *arguments, gpointer user_data)
{
  GtkWidget *view = user_data;
  GtkRoot *root = gtk_widget_get_root (scope);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (!gtk_widget_get_mapped (view))
    return FALSE;
  if (GTK_IS_EDITABLE (focus) &&
      gtk_editable_get_selection_bounds (GTK_EDITABLE (focus), NULL, NULL))
    return FALSE;
  if (GTK_IS_LABEL (focus) && gtk_label_get_selection_bounds (GTK_LABEL (focus), NULL, NULL))
    return FALSE;

  return gtk_widget_activate_action (view, "fact.copy", NULL);
}

/**
 * octet_fact_view_copy_on_key:
 * @scope: a widget above the view
 *
 * Ctrl+C anywhere in @scope copies the selected fact while the view is seen.
 */
void
octet_fact_view_copy_on_key (OctetFactView *view, GtkWidget *scope)
{
  GtkEventController *shortcuts;

  g_return_if_fail (OCTET_IS_FACT_VIEW (view));
  g_return_if_fail (GTK_IS_WIDGET (scope));

  shortcuts = gtk_shortcut_controller_new ();
  gtk_event_controller_set_propagation_phase (shortcuts, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (shortcuts),
      gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_c, GDK_CONTROL_MASK),
                        gtk_callback_action_new (copy_fact, g_object_ref (view), g_object_unref)));
  gtk_widget_add_controller (scope, shortcuts);
}
