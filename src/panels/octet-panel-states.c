#include "panels/octet-panel-states.h"

#include "panels/octet-empty-page.h"
#include "panels/octet-error-page.h"

struct _OctetPanelStates
{
  GtkWidget parent_instance;

  GtkStack *stack;
  GtkWidget *value;         /* (nullable) */
  GtkWidget *empty;         /* (nullable): made when first shown */
  GtkWidget *error;         /* (nullable): made when first shown */
  GtkWidget *error_picture; /* (nullable) */
  GtkWidget *ghost;         /* (nullable) */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetPanelStates, octet_panel_states, GTK_TYPE_WIDGET)

static void
on_chosen (GtkWidget *page, const char *subject, OctetPanelStates *states)
{
  g_signal_emit (states, signals[CHOSEN], 0, subject);
}

static void
octet_panel_states_dispose (GObject *object)
{
  OctetPanelStates *states = OCTET_PANEL_STATES (object);

  if (states->stack != NULL)
    gtk_widget_unparent (GTK_WIDGET (states->stack));
  states->stack = NULL;
  g_clear_object (&states->error_picture);
  g_clear_object (&states->ghost);

  G_OBJECT_CLASS (octet_panel_states_parent_class)->dispose (object);
}

static void
octet_panel_states_class_init (OctetPanelStatesClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_panel_states_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
octet_panel_states_init (OctetPanelStates *states)
{
  states->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_set_hhomogeneous (states->stack, FALSE);
  gtk_stack_set_vhomogeneous (states->stack, FALSE);
  gtk_widget_set_parent (GTK_WIDGET (states->stack), GTK_WIDGET (states));
}

void
octet_panel_states_set_value (OctetPanelStates *states, GtkWidget *value)
{
  g_return_if_fail (OCTET_IS_PANEL_STATES (states));
  g_return_if_fail (states->value == NULL);

  states->value = value;
  gtk_stack_add_child (states->stack, value);
}

void
octet_panel_states_set_error_picture (OctetPanelStates *states, GtkWidget *picture)
{
  g_return_if_fail (OCTET_IS_PANEL_STATES (states));
  g_return_if_fail (states->error_picture == NULL);

  states->error_picture = g_object_ref_sink (picture);
}

void
octet_panel_states_set_ghost (OctetPanelStates *states, GtkWidget *ghost)
{
  g_return_if_fail (OCTET_IS_PANEL_STATES (states));
  g_return_if_fail (states->ghost == NULL);

  states->ghost = g_object_ref_sink (ghost);
}

/**
 * octet_panel_states_show_empty:
 * @class: the panel's class, with its texts and examples
 */
void
octet_panel_states_show_empty (OctetPanelStates *states, OctetPanelClass *class)
{
  g_return_if_fail (OCTET_IS_PANEL_STATES (states));

  if (states->empty == NULL)
    {
      states->empty = octet_empty_page_new (class, states->ghost);
      g_signal_connect (states->empty, "chosen", G_CALLBACK (on_chosen), states);
      gtk_stack_add_child (states->stack, states->empty);
    }
  gtk_stack_set_visible_child (states->stack, states->empty);
}

/**
 * octet_panel_states_show_error:
 * @explanation: why the text was refused, and what to type instead
 * @with_picture: whether the error picture illustrates this error
 */
void
octet_panel_states_show_error (OctetPanelStates *states,
                               const OctetExplanation *explanation,
                               gboolean with_picture)
{
  g_return_if_fail (OCTET_IS_PANEL_STATES (states));

  if (states->error == NULL)
    {
      states->error = octet_error_page_new (states->error_picture);
      g_signal_connect (states->error, "chosen", G_CALLBACK (on_chosen), states);
      gtk_stack_add_child (states->stack, states->error);
    }
  octet_error_page_show (OCTET_ERROR_PAGE (states->error), explanation, with_picture);
  gtk_stack_set_visible_child (states->stack, states->error);
}

void
octet_panel_states_show_value (OctetPanelStates *states)
{
  g_return_if_fail (OCTET_IS_PANEL_STATES (states));
  g_return_if_fail (states->value != NULL);

  gtk_stack_set_visible_child (states->stack, states->value);
}
