#include "panels/octet-host-detail.h"

#include "facts/octet-describe-host.h"
#include "octet-config.h"
#include "panels/octet-host-words.h"
#include "widgets/octet-fqdn-steps.h"
#include "widgets/octet-host-path.h"

#include <glib/gi18n.h>

struct _OctetHostDetail
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *families;
  GtkToggleButton *any;
  GtkToggleButton *ipv4;
  GtkToggleButton *ipv6;
  OctetHostPath *path;
  GtkLabel *sentence;
  OctetFactView *facts;
  GtkWidget *steps;

  OctetHostItem *item;
  OctetResolver *resolver;   /* (nullable): made when a family is first chosen */
  GCancellable *cancellable; /* (nullable): of the question for one family */
  OctetHost *hinted;         /* (nullable): its answer */
  OctetDescription *description;
};

enum
{
  PROP_DESCRIPTION = 1,
  N_PROPERTIES
};

enum
{
  FOLLOW,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetHostDetail, octet_host_detail, GTK_TYPE_WIDGET)

/* ── what is shown ── */

static void
octet_host_detail_set_description (OctetHostDetail *detail, OctetDescription *description)
{
  if (!g_set_object (&detail->description, description))
    return;

  /* Facts of another name must not stand beside this one. Hidden instead of emptied, they have
   * their rows when the next description comes. */
  gtk_widget_set_visible (GTK_WIDGET (detail->facts), description != NULL);
  if (description != NULL)
    octet_fact_view_set_description (detail->facts, description);
  g_object_notify_by_pspec (G_OBJECT (detail), properties[PROP_DESCRIPTION]);
}

static void
octet_host_detail_show_host (OctetHostDetail *detail, OctetHost *host)
{
  g_autoptr (OctetDescription) description = octet_describe_host (host);
  g_autofree char *sentence = octet_host_words_dup_way (host);

  octet_host_path_set_host (detail->path, host);
  gtk_label_set_text (detail->sentence, sentence);
  octet_fqdn_steps_set_host (OCTET_FQDN_STEPS (detail->steps), host);
  octet_host_detail_set_description (detail, description);
}

static void
octet_host_detail_show_question (OctetHostDetail *detail, OctetHostState state)
{
  octet_host_path_set_question (detail->path, octet_host_item_get_query (detail->item),
                                octet_host_words_get_state (state), state == OCTET_HOST_LOOKING);
  gtk_label_set_text (detail->sentence, "");
  octet_fqdn_steps_set_host (OCTET_FQDN_STEPS (detail->steps), NULL);
  octet_host_detail_set_description (detail, NULL);
}

static OctetHostFamily
octet_host_detail_get_family (OctetHostDetail *detail)
{
  if (gtk_toggle_button_get_active (detail->ipv4))
    return OCTET_HOST_FAMILY_IPV4;
  if (gtk_toggle_button_get_active (detail->ipv6))
    return OCTET_HOST_FAMILY_IPV6;

  return OCTET_HOST_FAMILY_ANY;
}

static void
octet_host_detail_update (OctetHostDetail *detail)
{
  OctetHost *host = detail->item != NULL ? octet_host_item_get_host (detail->item) : NULL;

  /* An address is asked for its name: there is no family to choose. */
  gtk_widget_set_sensitive (detail->families, host != NULL && !octet_host_is_reverse (host));
  if (detail->item == NULL)
    {
      octet_host_path_set_host (detail->path, NULL);
      gtk_label_set_text (detail->sentence, "");
      octet_host_detail_set_description (detail, NULL);
    }
  else if (octet_host_detail_get_family (detail) == OCTET_HOST_FAMILY_ANY)
    {
      if (host != NULL)
        octet_host_detail_show_host (detail, host);
      else
        octet_host_detail_show_question (detail, octet_host_item_get_state (detail->item));
    }
  else if (detail->hinted != NULL)
    octet_host_detail_show_host (detail, detail->hinted);
  else
    octet_host_detail_show_question (detail, OCTET_HOST_LOOKING);
}

/* ── the family ── */

static void
octet_host_detail_drop_hinted (OctetHostDetail *detail)
{
  g_cancellable_cancel (detail->cancellable);
  g_clear_object (&detail->cancellable);
  g_clear_pointer (&detail->hinted, octet_host_unref);
}

static void
on_hinted_looked_up (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (OctetHostDetail) detail = user_data;
  g_autoptr (GError) error = NULL;
  OctetHost *host = octet_resolver_look_up_finish (OCTET_RESOLVER (source), result, &error);

  /* Cancelled: something else is asked or shown by now. */
  if (host == NULL)
    return;

  g_clear_object (&detail->cancellable);
  detail->hinted = host;
  octet_host_detail_update (detail);
}

static void
octet_host_detail_look_up_again (OctetHostDetail *detail, OctetHostFamily family)
{
  if (detail->resolver == NULL)
    detail->resolver = octet_resolver_new ();
  detail->cancellable = g_cancellable_new ();
  octet_resolver_look_up_async (detail->resolver, octet_host_item_get_query (detail->item), family,
                                detail->cancellable, on_hinted_looked_up, g_object_ref (detail));
}

static void
on_family_toggled (GtkToggleButton *button, OctetHostDetail *detail)
{
  const OctetHostFamily family = octet_host_detail_get_family (detail);

  /* Of the two that change, the one that is chosen counts. */
  if (!gtk_toggle_button_get_active (button))
    return;

  octet_host_detail_drop_hinted (detail);
  if (detail->item != NULL && family != OCTET_HOST_FAMILY_ANY)
    octet_host_detail_look_up_again (detail, family);
  octet_host_detail_update (detail);
}

static void
on_path_followed (OctetHostPath *path, const char *subject, OctetHostDetail *detail)
{
  g_signal_emit (detail, signals[FOLLOW], 0, subject);
}

/* ── construction ── */

static void
octet_host_detail_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_DESCRIPTION:
      g_value_set_object (value, OCTET_HOST_DETAIL (object)->description);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
octet_host_detail_dispose (GObject *object)
{
  OctetHostDetail *detail = OCTET_HOST_DETAIL (object);

  if (detail->item != NULL)
    g_signal_handlers_disconnect_by_data (detail->item, detail);
  g_clear_object (&detail->item);
  octet_host_detail_drop_hinted (detail);
  g_clear_object (&detail->resolver);
  g_clear_object (&detail->description);
  g_clear_pointer (&detail->box, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_host_detail_parent_class)->dispose (object);
}

static void
octet_host_detail_class_init_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (OCTET_TYPE_HOST_PATH);
  g_type_ensure (OCTET_TYPE_FACT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-host-detail.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, box);
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, families);
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, any);
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, ipv4);
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, ipv6);
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, path);
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, sentence);
  gtk_widget_class_bind_template_child (widget_class, OctetHostDetail, facts);
  gtk_widget_class_bind_template_callback (widget_class, on_family_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_path_followed);
}

static void
octet_host_detail_class_init (OctetHostDetailClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = octet_host_detail_get_property;
  object_class->dispose = octet_host_detail_dispose;

  properties[PROP_DESCRIPTION] = g_param_spec_object (
      "description", NULL, NULL, OCTET_TYPE_DESCRIPTION, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);
  octet_host_detail_class_init_template (GTK_WIDGET_CLASS (class));
}

static void
octet_host_detail_init (OctetHostDetail *detail)
{
  gtk_widget_init_template (GTK_WIDGET (detail));

  detail->steps = octet_fqdn_steps_new ();
  octet_fact_view_set_working (detail->facts, "host.fqdn", detail->steps);
  octet_fact_view_set_label_width (detail->facts, 120);
  octet_fact_view_select (detail->facts, "host.fqdn");
  octet_host_detail_update (detail);
}

/**
 * octet_host_detail_set_item:
 * @item: (nullable): the row to show and to follow
 *
 * The switch goes back to all families, so that no name is asked again unless somebody wants it.
 */
void
octet_host_detail_set_item (OctetHostDetail *detail, OctetHostItem *item)
{
  g_return_if_fail (OCTET_IS_HOST_DETAIL (detail));

  if (detail->item == item)
    return;

  if (detail->item != NULL)
    g_signal_handlers_disconnect_by_data (detail->item, detail);
  octet_host_detail_drop_hinted (detail);
  g_set_object (&detail->item, item);
  if (item != NULL)
    g_signal_connect_swapped (item, "notify", G_CALLBACK (octet_host_detail_update), detail);

  gtk_toggle_button_set_active (detail->any, TRUE);
  octet_host_detail_update (detail);
}

OctetDescription *
octet_host_detail_get_description (OctetHostDetail *detail)
{
  g_return_val_if_fail (OCTET_IS_HOST_DETAIL (detail), NULL);

  return detail->description;
}

OctetFactView *
octet_host_detail_get_fact_view (OctetHostDetail *detail)
{
  g_return_val_if_fail (OCTET_IS_HOST_DETAIL (detail), NULL);

  return detail->facts;
}
