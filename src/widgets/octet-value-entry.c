#include "widgets/octet-value-entry.h"

struct _OctetValueEntry
{
  GtkWidget parent_instance;

  GtkWidget *entry;
  gboolean updating;
};

enum
{
  PROP_LABEL = 1,
  N_PROPERTIES
};

enum
{
  EDITED,
  COMMITTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetValueEntry, octet_value_entry, GTK_TYPE_WIDGET)

static const int least_width_chars = 5;

static void
on_changed (GtkEditable *editable, OctetValueEntry *entry)
{
  if (!entry->updating)
    g_signal_emit (entry, signals[EDITED], 0);
}

static void
on_activate (GtkEntry *inner, OctetValueEntry *entry)
{
  g_signal_emit (entry, signals[COMMITTED], 0);
}

static gboolean
octet_value_entry_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (OCTET_VALUE_ENTRY (widget)->entry);
}

static void
octet_value_entry_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_LABEL:
      octet_value_entry_set_label (OCTET_VALUE_ENTRY (object), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_value_entry_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_VALUE_ENTRY (object)->entry, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_value_entry_parent_class)->dispose (object);
}

static void
octet_value_entry_class_init (OctetValueEntryClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);
  const GType type = G_TYPE_FROM_CLASS (class);

  object_class->set_property = octet_value_entry_set_property;
  object_class->dispose = octet_value_entry_dispose;
  widget_class->grab_focus = octet_value_entry_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);

  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[EDITED] =
      g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[COMMITTED] =
      g_signal_new ("committed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
octet_value_entry_init (OctetValueEntry *entry)
{
  entry->entry = gtk_entry_new ();
  gtk_widget_add_css_class (entry->entry, "small");
  gtk_widget_add_css_class (entry->entry, "mono");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry->entry), least_width_chars);
  g_signal_connect (entry->entry, "changed", G_CALLBACK (on_changed), entry);
  g_signal_connect (entry->entry, "activate", G_CALLBACK (on_activate), entry);
  gtk_widget_set_parent (entry->entry, GTK_WIDGET (entry));
}

GtkWidget *
octet_value_entry_new (const char *label)
{
  return g_object_new (OCTET_TYPE_VALUE_ENTRY, "label", label, NULL);
}

void
octet_value_entry_set_label (OctetValueEntry *entry, const char *label)
{
  g_return_if_fail (OCTET_IS_VALUE_ENTRY (entry));

  if (label != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (entry->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    label, -1);
}

/**
 * octet_value_entry_get_text:
 *
 * Returns: (transfer none): what stands in the entry; valid until it changes
 */
const char *
octet_value_entry_get_text (OctetValueEntry *entry)
{
  g_return_val_if_fail (OCTET_IS_VALUE_ENTRY (entry), NULL);

  return gtk_editable_get_text (GTK_EDITABLE (entry->entry));
}

void
octet_value_entry_set_value (OctetValueEntry *entry, const char *value)
{
  g_return_if_fail (OCTET_IS_VALUE_ENTRY (entry));
  g_return_if_fail (value != NULL);

  if (gtk_widget_get_state_flags (entry->entry) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return;

  entry->updating = TRUE;
  if (!g_str_equal (octet_value_entry_get_text (entry), value))
    gtk_editable_set_text (GTK_EDITABLE (entry->entry), value);
  entry->updating = FALSE;
  octet_value_entry_set_refused (entry, NULL);
}

void
octet_value_entry_set_refused (OctetValueEntry *entry, const char *reason)
{
  g_return_if_fail (OCTET_IS_VALUE_ENTRY (entry));

  gtk_widget_set_tooltip_text (entry->entry, reason);
  if (reason != NULL)
    gtk_widget_add_css_class (entry->entry, "error");
  else
    gtk_widget_remove_css_class (entry->entry, "error");
  gtk_accessible_update_state (
      GTK_ACCESSIBLE (entry->entry), GTK_ACCESSIBLE_STATE_INVALID,
      reason != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
octet_value_entry_set_width_chars (OctetValueEntry *entry, int n_characters)
{
  g_return_if_fail (OCTET_IS_VALUE_ENTRY (entry));

  gtk_editable_set_width_chars (GTK_EDITABLE (entry->entry), n_characters);
}
