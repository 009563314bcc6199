#include "panels/octet-services-pictures.h"

#include "octet-config.h"
#include "widgets/octet-socket-pair.h"
#include "widgets/octet-stack-view.h"

/* Pixels. */
#define NATURAL_WIDTH 600
#define SPACE 12
#define CHOICE_SPACE 8
#define FACTS_HEIGHT_MIN 160
#define FACTS_HEIGHT 220

enum
{
  CELL_ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef enum
{
  PART_STACK,
  PART_SOCKETS,
  PART_FACTS,
  N_PARTS
} Part;

struct _OctetServicesPictures
{
  GtkWidget parent_instance;

  GtkWidget *choice;
  GtkWidget *stack_button;
  GtkWidget *sockets_button;
  GtkWidget *facts_button;
  GtkWidget *stack_card;
  GtkWidget *stack;
  GtkWidget *sockets_card;
  GtkWidget *sockets;
  GtkWidget *facts;

  gboolean has_sockets;
  gboolean has_facts;
};

G_DEFINE_FINAL_TYPE (OctetServicesPictures, octet_services_pictures, GTK_TYPE_WIDGET)

static GtkWidget *
get_part (OctetServicesPictures *self, Part part)
{
  GtkWidget *parts[] = { self->stack_card, self->sockets_card, self->facts };

  return parts[part];
}

static gboolean
has_part (OctetServicesPictures *self, Part part)
{
  return part == PART_STACK || (part == PART_SOCKETS ? self->has_sockets : self->has_facts);
}

static Part
get_chosen (OctetServicesPictures *self)
{
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->sockets_button)) && self->has_sockets)
    return PART_SOCKETS;
  if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->facts_button)) && self->has_facts)
    return PART_FACTS;

  return PART_STACK;
}

static void
measure_part (OctetServicesPictures *self, Part part, int width, int *ret_minimum, int *ret_natural)
{
  gtk_widget_measure (get_part (self, part), GTK_ORIENTATION_VERTICAL, width, ret_minimum,
                      ret_natural, NULL, NULL);
  if (part != PART_FACTS)
    return;

  *ret_minimum = MAX (*ret_minimum, FACTS_HEIGHT_MIN);
  *ret_natural = MAX (*ret_minimum, FACTS_HEIGHT);
}

static int
measure_choice (OctetServicesPictures *self)
{
  int natural;

  gtk_widget_measure (self->choice, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);

  return natural + CHOICE_SPACE;
}

/* px: the labels of services are short, and the view is narrow */
static const int label_width = 112;

/* What all parts need one below the other; returns the height of the highest alone. */
static int
measure_all (OctetServicesPictures *self, int width, int *ret_minimum, int *ret_natural)
{
  int highest = 0;

  *ret_minimum = *ret_natural = -SPACE;
  for (guint part = 0; part < N_PARTS; part++)
    {
      int minimum, natural;

      measure_part (self, part, width, &minimum, &natural);
      highest = MAX (highest, minimum);
      if (!has_part (self, part))
        continue;
      *ret_minimum += minimum + SPACE;
      *ret_natural += natural + SPACE;
    }

  return highest;
}

static GtkSizeRequestMode
octet_services_pictures_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (OctetServicesPictures *self, int *ret_minimum, int *ret_natural)
{
  gtk_widget_measure (self->choice, GTK_ORIENTATION_HORIZONTAL, -1, ret_minimum, NULL, NULL, NULL);
  *ret_natural = NATURAL_WIDTH;
  for (guint part = 0; part < N_PARTS; part++)
    {
      int minimum;

      gtk_widget_measure (get_part (self, part), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                          NULL, NULL);
      *ret_minimum = MAX (*ret_minimum, minimum);
    }
  *ret_natural = MAX (*ret_natural, *ret_minimum);
}

static void
octet_services_pictures_measure (GtkWidget *widget,
                                 GtkOrientation orientation,
                                 int for_size,
                                 int *minimum,
                                 int *natural,
                                 int *minimum_baseline,
                                 int *natural_baseline)
{
  OctetServicesPictures *self = OCTET_SERVICES_PICTURES (widget);
  int all;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = measure_all (self, for_size, &all, natural) + measure_choice (self);
  *natural = MAX (*natural, *minimum);
}

/* The pictures grow up to what they would like; the facts take what remains. */
static void
allocate_all (OctetServicesPictures *self, int width, int height)
{
  int minimum, natural, spare, wish = 0, y = 0;
  int heights[N_PARTS] = { 0 }, wishes[N_PARTS] = { 0 };

  measure_all (self, width, &minimum, &natural);
  spare = height - minimum;
  for (guint part = 0; part < N_PARTS; part++)
    {
      measure_part (self, part, width, &heights[part], &wishes[part]);
      wishes[part] = has_part (self, part) && part != PART_FACTS ? wishes[part] - heights[part] : 0;
      wish += wishes[part];
    }
  for (guint part = 0; part < N_PARTS; part++)
    {
      if (!has_part (self, part))
        continue;
      if (part == PART_FACTS)
        heights[part] = height - y;
      else if (wish > 0)
        heights[part] += MIN (wishes[part], spare * wishes[part] / wish);
      gtk_widget_size_allocate (get_part (self, part),
                                &(GdkRectangle){ 0, y, width, heights[part] }, -1);
      y += heights[part] + SPACE;
    }
}

static void
allocate_chosen (OctetServicesPictures *self, int width, int height)
{
  const Part chosen = get_chosen (self);
  const int top = measure_choice (self);
  int minimum, natural;

  measure_part (self, chosen, width, &minimum, &natural);
  gtk_widget_size_allocate (self->choice, &(GdkRectangle){ 0, 0, width, top - CHOICE_SPACE }, -1);
  gtk_widget_size_allocate (
      get_part (self, chosen),
      &(GdkRectangle){ 0, top, width,
                       chosen == PART_FACTS ? height - top : MIN (natural, height - top) },
      -1);
}

static void
octet_services_pictures_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetServicesPictures *self = OCTET_SERVICES_PICTURES (widget);
  gboolean fits;
  int minimum, natural;

  measure_all (self, width, &minimum, &natural);
  fits = minimum <= height;
  gtk_widget_set_child_visible (self->choice, !fits && (self->has_sockets || self->has_facts));
  for (guint part = 0; part < N_PARTS; part++)
    gtk_widget_set_child_visible (get_part (self, part),
                                  has_part (self, part) && (fits || part == get_chosen (self)));

  if (fits)
    allocate_all (self, width, height);
  else
    allocate_chosen (self, width, height);
}

static void
on_choice_toggled (GtkToggleButton *button, OctetServicesPictures *self)
{
  if (gtk_toggle_button_get_active (button))
    gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
on_cell_activated (OctetStackView *stack,
                   guint layer,
                   const char *subject,
                   OctetServicesPictures *self)
{
  g_signal_emit (self, signals[CELL_ACTIVATED], 0, layer, subject);
}

static OctetStackPicture *
make_stack (gpointer row, OctetServiceDatabase *database)
{
  const char *name = octet_services_row_get_name (row);
  const char *protocol = octet_services_row_get_protocol (row);
  OctetService *carrier;

  switch (octet_services_row_get_page (row))
    {
    case OCTET_SERVICES_PAGE_SERVICES:
      carrier = octet_service_database_find_protocol (database, protocol);
      return octet_stack_picture_new_service (name, octet_service_get_number (row), protocol,
                                              carrier != NULL ? octet_service_get_number (carrier)
                                                              : 0);
    case OCTET_SERVICES_PAGE_PROTOCOLS:
      return octet_stack_picture_new_protocol (name, octet_service_get_number (row));
    case OCTET_SERVICES_PAGE_FAMILIES:
      return octet_stack_picture_new_family (name);
    case OCTET_SERVICES_PAGE_TYPES:
      return octet_stack_picture_new_socket_type (name);
    case OCTET_N_SERVICES_PAGES:
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Of a protocol, the sockets are those of the type that asks for it. */
static gboolean
show_protocol_sockets (OctetSocketPair *sockets, const char *name)
{
  if (g_str_equal (name, "tcp"))
    return octet_socket_pair_show_socket_type (sockets, "SOCK_STREAM");
  if (g_str_equal (name, "udp"))
    return octet_socket_pair_show_socket_type (sockets, "SOCK_DGRAM");
  if (g_str_equal (name, "sctp"))
    return octet_socket_pair_show_socket_type (sockets, "SOCK_SEQPACKET");

  return FALSE;
}

static gboolean
show_sockets (OctetSocketPair *sockets, gpointer row)
{
  const char *name = octet_services_row_get_name (row);

  switch (octet_services_row_get_page (row))
    {
    case OCTET_SERVICES_PAGE_SERVICES:
      octet_socket_pair_show_service (sockets, name, octet_service_get_number (row),
                                      octet_service_get_protocol (row));
      return TRUE;
    case OCTET_SERVICES_PAGE_PROTOCOLS:
      return show_protocol_sockets (sockets, name);
    case OCTET_SERVICES_PAGE_FAMILIES:
      return octet_socket_pair_show_family (sockets, name);
    case OCTET_SERVICES_PAGE_TYPES:
      return octet_socket_pair_show_socket_type (sockets, name);
    case OCTET_N_SERVICES_PAGES:
    default:
      g_return_val_if_reached (FALSE);
    }
}

/**
 * octet_services_pictures_show:
 * @pictures: the pictures
 * @row: (nullable): an #OctetService or #OctetSocketConstant
 * @database: where the numbers of protocols are found
 * @description: (nullable): whose facts are shown
 */
void
octet_services_pictures_show (OctetServicesPictures *pictures,
                              gpointer row,
                              OctetServiceDatabase *database,
                              OctetDescription *description)
{
  g_return_if_fail (OCTET_IS_SERVICES_PICTURES (pictures));

  octet_stack_view_set_picture (OCTET_STACK_VIEW (pictures->stack),
                                row != NULL ? make_stack (row, database)
                                            : octet_stack_picture_new ());
  pictures->has_sockets = row == NULL ? octet_socket_pair_show_socket_type (
                                            OCTET_SOCKET_PAIR (pictures->sockets), "SOCK_STREAM")
                                      : show_sockets (OCTET_SOCKET_PAIR (pictures->sockets), row);
  pictures->has_facts = description != NULL;
  if (description != NULL)
    octet_fact_view_set_description (OCTET_FACT_VIEW (pictures->facts), description);
  gtk_widget_set_sensitive (pictures->sockets_button, pictures->has_sockets);
  gtk_widget_set_sensitive (pictures->facts_button, pictures->has_facts);
  gtk_widget_queue_resize (GTK_WIDGET (pictures));
}

OctetFactView *
octet_services_pictures_get_facts (OctetServicesPictures *pictures)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_PICTURES (pictures), NULL);

  return OCTET_FACT_VIEW (pictures->facts);
}

static void
octet_services_pictures_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), OCTET_TYPE_SERVICES_PICTURES);

  G_OBJECT_CLASS (octet_services_pictures_parent_class)->dispose (object);
}

static void
octet_services_pictures_class_init (OctetServicesPicturesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_services_pictures_dispose;
  widget_class->get_request_mode = octet_services_pictures_get_request_mode;
  widget_class->measure = octet_services_pictures_measure;
  widget_class->size_allocate = octet_services_pictures_size_allocate;

  signals[CELL_ACTIVATED] =
      g_signal_new ("cell-activated", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_STRING);

  g_type_ensure (OCTET_TYPE_STACK_VIEW);
  g_type_ensure (OCTET_TYPE_SOCKET_PAIR);
  g_type_ensure (OCTET_TYPE_FACT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               OCTET_APP_PATH "/panels/octet-services-pictures.ui");
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, choice);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, stack_button);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, sockets_button);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, facts_button);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, stack_card);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, stack);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, sockets_card);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, sockets);
  gtk_widget_class_bind_template_child (widget_class, OctetServicesPictures, facts);
  gtk_widget_class_bind_template_callback (widget_class, on_choice_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_cell_activated);
}

static void
octet_services_pictures_init (OctetServicesPictures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  octet_fact_view_set_label_width (OCTET_FACT_VIEW (self->facts), label_width);
  self->has_sockets = TRUE;
}
