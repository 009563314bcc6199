#include "panels/octet-panel.h"

#include "octet-config.h"
#include "panels/octet-panel-states.h"
#include "widgets/octet-column-layout.h"
#include "widgets/octet-fact-view.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  OctetDescriber *describer;

  GtkWidget *page;
  OctetSubjectEntry *entry;
  GtkWidget *answer;
  GtkWidget *end;
  OctetPanelStates *states;
  OctetFactView *fact_view; /* (nullable): a widget of the subclass */
  gboolean typing;
  gboolean committing;
} OctetPanelPrivate;

enum
{
  PROP_DESCRIBER = 1,
  PROP_FACT_VIEW,
  N_PROPERTIES
};

enum
{
  FOLLOW,
  COMMITTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable;

static void octet_panel_buildable_init (GtkBuildableIface *iface);

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (OctetPanel,
                                  octet_panel,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (OctetPanel)
                                      G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE,
                                                             octet_panel_buildable_init))

#define PRIVATE(panel) ((OctetPanelPrivate *) octet_panel_get_instance_private (panel))

/* ── states: empty, refused, value ── */

static void
on_chosen (GtkWidget *source, const char *subject, OctetPanel *panel)
{
  octet_panel_edit_text (panel, subject, TRUE);
  octet_panel_grab_entry (panel);
}

static void
octet_panel_show_empty (OctetPanel *panel)
{
  OctetPanelPrivate *priv = PRIVATE (panel);
  OctetPanelClass *class = OCTET_PANEL_GET_CLASS (panel);

  octet_subject_entry_clear_error (priv->entry);
  octet_panel_set_answer (panel, "");
  if (class->clear != NULL)
    class->clear (panel);
  if (class->shows_without_value)
    {
      octet_panel_states_show_value (priv->states);
      return;
    }

  octet_panel_states_show_empty (priv->states, class);
}

/* While a text is being typed, what is missing at its end is a hint, not yet an error. */
static gboolean
may_become_right (const char *text, const OctetExplanation *explanation)
{
  return explanation->offset + explanation->length >= (gsize) g_utf8_strlen (text, -1);
}

static void
octet_panel_show_refusal (OctetPanel *panel, const char *text, const GError *error, gboolean final)
{
  OctetPanelPrivate *priv = PRIVATE (panel);
  OctetPanelClass *class = OCTET_PANEL_GET_CLASS (panel);
  g_autoptr (OctetExplanation) explanation = octet_explanation_new (text, class->id, error);
  g_autofree char *message = g_markup_escape_text (explanation->message, -1);
  g_autofree char *markup = NULL;
  gboolean with_picture;

  if (!final && may_become_right (text, explanation))
    {
      octet_subject_entry_clear_error (priv->entry);
      octet_panel_set_answer (panel, message);
      gtk_widget_add_css_class (priv->answer, "dim");
      return;
    }

  octet_subject_entry_mark_error (priv->entry, explanation->offset, explanation->length);
  markup = g_strdup_printf ("<b>%s</b>", message);
  octet_panel_set_answer (panel, markup);
  gtk_widget_add_css_class (priv->answer, "error-text");

  with_picture = class->show_error != NULL && class->show_error (panel, text, explanation);
  octet_panel_states_show_error (priv->states, explanation, with_picture);
}

static gboolean
octet_panel_read_subject (OctetPanel *panel, const char *text, GError **error)
{
  OctetPanelPrivate *priv = PRIVATE (panel);
  OctetPanelClass *class = OCTET_PANEL_GET_CLASS (panel);
  g_autoptr (OctetSubject) subject = octet_subject_parse (text, class->id, error);
  g_autoptr (OctetDescription) description = NULL;

  if (subject == NULL)
    return FALSE;

  description = octet_describer_describe (priv->describer, subject, error);
  if (description == NULL)
    return FALSE;

  octet_panel_set_answer (panel, octet_description_get_answer (description));
  if (priv->fact_view != NULL)
    octet_fact_view_set_description (priv->fact_view, description);
  class->show (panel, subject, description);

  return TRUE;
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\n\v\f\r")] == '\0';
}

/* From text to view; @final when the text is complete. Returns TRUE if there is a value. */
static gboolean
octet_panel_read (OctetPanel *panel, gboolean final)
{
  OctetPanelPrivate *priv = PRIVATE (panel);
  OctetPanelClass *class = OCTET_PANEL_GET_CLASS (panel);
  g_autofree char *text = g_strdup (octet_subject_entry_get_text (priv->entry));
  g_autoptr (GError) error = NULL;
  gboolean read;

  if (is_blank (text))
    {
      octet_panel_show_empty (panel);
      return FALSE;
    }

  read = class->read != NULL ? class->read (panel, text, &error)
                             : octet_panel_read_subject (panel, text, &error);
  if (!read)
    {
      octet_panel_show_refusal (panel, text, error, final);
      return FALSE;
    }

  octet_subject_entry_clear_error (priv->entry);
  octet_panel_states_show_value (priv->states);

  return TRUE;
}

/* ── signals of the entry and the answer line ── */

static void
on_entry_changed (OctetSubjectEntry *entry, OctetPanel *panel)
{
  OctetPanelPrivate *priv = PRIVATE (panel);
  const char *text = octet_subject_entry_get_text (entry);

  priv->typing = TRUE;
  if (OCTET_PANEL_GET_CLASS (panel)->reads_while_typing || is_blank (text))
    octet_panel_read (panel, FALSE);
  else
    octet_subject_entry_clear_error (entry);
  priv->typing = FALSE;
}

static void
octet_panel_commit (OctetPanel *panel)
{
  OctetPanelPrivate *priv = PRIVATE (panel);
  gboolean read;

  priv->committing = TRUE;
  read = octet_panel_read (panel, TRUE);
  priv->committing = FALSE;
  if (read)
    g_signal_emit (panel, signals[COMMITTED], 0, octet_panel_get_text (panel));
}

static void
on_entry_activate (OctetSubjectEntry *entry, OctetPanel *panel)
{
  octet_panel_commit (panel);
}

static gboolean
on_answer_link (GtkLabel *label, const char *uri, OctetPanel *panel)
{
  octet_panel_follow (panel, uri);

  return TRUE;
}

static void
on_fact_followed (OctetFactView *view, const char *subject, OctetPanel *panel)
{
  octet_panel_follow (panel, subject);
}

/* ── construction ── */

static void
octet_panel_buildable_add_child (GtkBuildable *buildable,
                                 GtkBuilder *builder,
                                 GObject *child,
                                 const char *type)
{
  OctetPanelPrivate *priv = PRIVATE (OCTET_PANEL (buildable));

  if (g_strcmp0 (type, "value") == 0)
    octet_panel_states_set_value (priv->states, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    gtk_box_append (GTK_BOX (priv->end), GTK_WIDGET (child));
  else if (g_strcmp0 (type, "error-picture") == 0)
    octet_panel_states_set_error_picture (priv->states, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "ghost") == 0)
    octet_panel_states_set_ghost (priv->states, GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
octet_panel_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = octet_panel_buildable_add_child;
}

static void
octet_panel_set_fact_view (OctetPanel *panel, OctetFactView *view)
{
  OctetPanelPrivate *priv = PRIVATE (panel);

  priv->fact_view = view;
  if (view != NULL)
    {
      g_signal_connect_object (view, "follow", G_CALLBACK (on_fact_followed), panel, 0);
      octet_fact_view_copy_on_key (view, GTK_WIDGET (panel));
    }
}

static void
octet_panel_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  OctetPanelPrivate *priv = PRIVATE (OCTET_PANEL (object));

  switch (id)
    {
    case PROP_DESCRIBER:
      priv->describer = g_value_dup_object (value);
      break;
    case PROP_FACT_VIEW:
      octet_panel_set_fact_view (OCTET_PANEL (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_panel_constructed (GObject *object)
{
  OctetPanel *panel = OCTET_PANEL (object);
  OctetPanelPrivate *priv = PRIVATE (panel);
  OctetPanelClass *class = OCTET_PANEL_GET_CLASS (panel);

  G_OBJECT_CLASS (octet_panel_parent_class)->constructed (object);

  octet_subject_entry_set_placeholder (priv->entry, _ (class->placeholder));
  octet_subject_entry_set_examples (priv->entry, class->examples, class->n_examples);
  octet_panel_show_empty (panel);
}

static void
octet_panel_dispose (GObject *object)
{
  OctetPanelPrivate *priv = PRIVATE (OCTET_PANEL (object));

  priv->fact_view = NULL;
  g_clear_pointer (&priv->page, gtk_widget_unparent);
  g_clear_object (&priv->describer);

  G_OBJECT_CLASS (octet_panel_parent_class)->dispose (object);
}

static void
octet_panel_class_init_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-panel.ui");
  gtk_widget_class_bind_template_child_private (widget_class, OctetPanel, page);
  gtk_widget_class_bind_template_child_private (widget_class, OctetPanel, entry);
  gtk_widget_class_bind_template_child_private (widget_class, OctetPanel, answer);
  gtk_widget_class_bind_template_child_private (widget_class, OctetPanel, end);
  gtk_widget_class_bind_template_child_private (widget_class, OctetPanel, states);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_entry_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_answer_link);
}

static void
octet_panel_class_init (OctetPanelClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GType type = G_TYPE_FROM_CLASS (class);

  object_class->set_property = octet_panel_set_property;
  object_class->constructed = octet_panel_constructed;
  object_class->dispose = octet_panel_dispose;

  properties[PROP_DESCRIBER] =
      g_param_spec_object ("describer", NULL, NULL, OCTET_TYPE_DESCRIBER,
                           G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FACT_VIEW] = g_param_spec_object ("fact-view", NULL, NULL, OCTET_TYPE_FACT_VIEW,
                                                    G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FOLLOW] = g_signal_new ("follow", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMITTED] = g_signal_new ("committed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (OCTET_TYPE_PANEL_STATES);
  g_type_ensure (OCTET_TYPE_SUBJECT_ENTRY);
  gtk_widget_class_set_layout_manager_type (widget_class, OCTET_TYPE_COLUMN_LAYOUT);
  octet_panel_class_init_template (widget_class);
}

static void
octet_panel_init (OctetPanel *panel)
{
  gtk_widget_init_template (GTK_WIDGET (panel));
}

/* ── public ── */

/**
 * octet_panel_get_describer:
 *
 * Returns: (transfer none): what the panel asks for descriptions
 */
OctetDescriber *
octet_panel_get_describer (OctetPanel *panel)
{
  g_return_val_if_fail (OCTET_IS_PANEL (panel), NULL);

  return PRIVATE (panel)->describer;
}

OctetPanelId
octet_panel_get_id (OctetPanel *panel)
{
  g_return_val_if_fail (OCTET_IS_PANEL (panel), OCTET_PANEL_ANY);

  return OCTET_PANEL_GET_CLASS (panel)->id;
}

/**
 * octet_panel_get_text:
 *
 * Returns: (transfer none): what stands in the entry, whole
 */
const char *
octet_panel_get_text (OctetPanel *panel)
{
  g_return_val_if_fail (OCTET_IS_PANEL (panel), NULL);

  return octet_subject_entry_get_text (PRIVATE (panel)->entry);
}

gboolean
octet_panel_is_typing (OctetPanel *panel)
{
  g_return_val_if_fail (OCTET_IS_PANEL (panel), FALSE);

  return PRIVATE (panel)->typing;
}

gboolean
octet_panel_is_committing (OctetPanel *panel)
{
  g_return_val_if_fail (OCTET_IS_PANEL (panel), FALSE);

  return PRIVATE (panel)->committing;
}

void
octet_panel_set_text (OctetPanel *panel, const char *text)
{
  g_return_if_fail (OCTET_IS_PANEL (panel));
  g_return_if_fail (text != NULL);

  octet_subject_entry_set_text (PRIVATE (panel)->entry, text);
  octet_panel_read (panel, TRUE);
}

void
octet_panel_edit_text (OctetPanel *panel, const char *text, gboolean final)
{
  g_return_if_fail (OCTET_IS_PANEL (panel));
  g_return_if_fail (text != NULL);

  octet_subject_entry_set_text (PRIVATE (panel)->entry, text);
  if (final)
    octet_panel_commit (panel);
  else
    octet_panel_read (panel, FALSE);
}

void
octet_panel_set_answer (OctetPanel *panel, const char *markup)
{
  OctetPanelPrivate *priv;

  g_return_if_fail (OCTET_IS_PANEL (panel));

  priv = PRIVATE (panel);
  gtk_widget_remove_css_class (priv->answer, "dim");
  gtk_widget_remove_css_class (priv->answer, "error-text");
  gtk_label_set_markup (GTK_LABEL (priv->answer), markup);
}

void
octet_panel_set_recent (OctetPanel *panel, const char *const *subjects)
{
  g_return_if_fail (OCTET_IS_PANEL (panel));

  octet_subject_entry_set_recent (PRIVATE (panel)->entry, subjects);
}

void
octet_panel_set_terms_in_both_languages (OctetPanel *panel, gboolean both)
{
  OctetPanelPrivate *priv;

  g_return_if_fail (OCTET_IS_PANEL (panel));

  priv = PRIVATE (panel);
  if (priv->fact_view != NULL)
    octet_fact_view_set_terms_in_both_languages (priv->fact_view, both);
}

void
octet_panel_grab_entry (OctetPanel *panel)
{
  g_return_if_fail (OCTET_IS_PANEL (panel));

  gtk_widget_grab_focus (GTK_WIDGET (PRIVATE (panel)->entry));
}

void
octet_panel_follow (OctetPanel *panel, const char *subject)
{
  g_return_if_fail (OCTET_IS_PANEL (panel));

  g_signal_emit (panel, signals[FOLLOW], 0, subject);
}
