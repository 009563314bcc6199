#include "widgets/octet-host-node.h"

static gboolean
is_canonical (const OctetHostStation *station)
{
  return station->kind == OCTET_HOST_STATION_CANONICAL ||
         station->kind == OCTET_HOST_STATION_ASKED_CANONICAL;
}

/* A name breaks where it must, without a hyphen that is none of its own. */
static void
break_without_hyphens (GtkWidget *label)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
}

static GtkWidget *
text_label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/* What cannot be followed looks the same, but nothing answers. */
static void
make_follow (GtkWidget *button, const char *subject)
{
  if (subject == NULL)
    {
      gtk_widget_set_can_target (button, FALSE);
      gtk_widget_set_focusable (button, FALSE);
      return;
    }

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "path.follow");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", subject);
}

/* A name or an address. */
static GtkWidget *
link_new (const OctetHostStation *station)
{
  const gboolean is_end = octet_host_station_is_end (station);
  g_autofree char *name =
      g_strconcat (octet_host_station_get_caption (station), ": ", station->text, NULL);
  GtkWidget *label = text_label_new (station->text);
  GtkWidget *button = g_object_new (GTK_TYPE_BUTTON, "accessible-role", GTK_ACCESSIBLE_ROLE_LINK,
                                    "child", label, NULL);

  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_CHAR);
  break_without_hyphens (label);
  gtk_label_set_xalign (GTK_LABEL (label), is_end ? 0 : 0.5f);
  gtk_widget_add_css_class (button, is_end ? "end" : "station");
  if (is_canonical (station))
    gtk_widget_add_css_class (button, "canonical");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  make_follow (button, station->subject);

  return button;
}

static GtkWidget *
state_new (const OctetHostStation *station, gboolean busy)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = text_label_new (station->text);

  if (busy)
    {
      GtkWidget *spinner = gtk_spinner_new ();

      gtk_spinner_start (GTK_SPINNER (spinner));
      gtk_box_append (GTK_BOX (box), spinner);
    }
  gtk_widget_add_css_class (label,
                            station->kind == OCTET_HOST_STATION_FAILURE ? "error-text" : "dim");
  gtk_box_append (GTK_BOX (box), label);

  return box;
}

static GtkWidget *
body_new (const OctetHostStation *station, gboolean busy)
{
  switch (station->kind)
    {
    case OCTET_HOST_STATION_MORE:
    case OCTET_HOST_STATION_STATE:
    case OCTET_HOST_STATION_FAILURE:
      return state_new (station, busy);
    default:
      return link_new (station);
    }
}

static GtkWidget *
caption_new (const OctetHostStation *station)
{
  GtkWidget *caption = gtk_label_new (octet_host_station_get_caption (station));

  gtk_label_set_xalign (GTK_LABEL (caption), octet_host_station_is_end (station) ? 0 : 0.5f);
  gtk_widget_add_css_class (caption, "caption");
  gtk_widget_add_css_class (caption, is_canonical (station) ? "strong" : "dim");
  if (octet_host_station_is_end (station))
    gtk_widget_add_css_class (caption, "end");

  return caption;
}

/**
 * octet_host_node_init:
 * @node: (out caller-allocates): the node
 * @station: (transfer none): what it shows; it must outlive the node
 * @busy: whether somebody is working on the answer
 * @parent: whose children the widgets become; has the action "path.follow"
 */
void
octet_host_node_init (OctetHostNode *node,
                      const OctetHostStation *station,
                      gboolean busy,
                      GtkWidget *parent)
{
  *node = (OctetHostNode){ .station = station,
                           .caption = caption_new (station),
                           .body = body_new (station, busy) };
  gtk_widget_set_parent (node->caption, parent);
  gtk_widget_set_parent (node->body, parent);
}

void
octet_host_node_clear (OctetHostNode *node)
{
  g_clear_pointer (&node->body, gtk_widget_unparent);
  g_clear_pointer (&node->caption, gtk_widget_unparent);
}

gboolean
octet_host_node_has_caption (const OctetHostNode *node)
{
  return *octet_host_station_get_caption (node->station) != '\0';
}
