#include "widgets/octet-socket-end.h"

#include "widgets/octet-placed-label.h"

#include <glib/gi18n.h>

/* Pixels. */
#define BOX_PADDING 12
#define UPRIGHT_TEXT_MIN 84

void
octet_socket_end_init (OctetSocketEnd *end, GtkWidget *parent)
{
  end->host = octet_placed_label_new (parent, "strong small");
  end->program = octet_placed_label_new (parent, "dim caption");
  end->socket = octet_placed_label_new (parent, "dim caption");
  gtk_label_set_text (GTK_LABEL (end->socket), _ ("socket"));
  end->address = octet_placed_label_new (parent, "mono socket-address");
  end->note = octet_placed_label_new (parent, "dim caption");
}

void
octet_socket_end_show (OctetSocketEnd *end, const OctetSocketEndWords *words)
{
  gtk_label_set_text (GTK_LABEL (end->host), words->host);
  gtk_label_set_text (GTK_LABEL (end->program), words->program);
  gtk_label_set_markup (GTK_LABEL (end->address), words->address);
  gtk_label_set_text (GTK_LABEL (end->note), words->note);
}

int
octet_socket_end_get_inner_width (const OctetSocketEnd *ends)
{
  const int width = MAX (octet_placed_label_get_width (ends[OCTET_SOCKET_NEAR].address),
                         octet_placed_label_get_width (ends[OCTET_SOCKET_FAR].address));

  return width + 2 * BOX_PADDING;
}

int
octet_socket_end_get_width (const OctetSocketEnd *ends)
{
  int width = octet_socket_end_get_inner_width (ends);

  for (guint end = 0; end < OCTET_N_SOCKETS; end++)
    {
      width = MAX (width, octet_placed_label_get_width (ends[end].host));
      width = MAX (width, octet_placed_label_get_width (ends[end].note));
    }

  return width + 2 * BOX_PADDING;
}

int
octet_socket_end_get_upright_width (const OctetSocketEnd *ends)
{
  return octet_socket_end_get_inner_width (ends) + 3 * BOX_PADDING + UPRIGHT_TEXT_MIN;
}

static int
get_inner_height (const OctetSocketEnd *end)
{
  return octet_placed_label_get_height (end->socket) + octet_placed_label_get_height (end->address);
}

int
octet_socket_end_get_height (const OctetSocketEnd *end, gboolean has_program, int padding)
{
  return padding / 2 + octet_placed_label_get_height (end->host) +
         (has_program ? octet_placed_label_get_height (end->program) : 0) + padding / 2 +
         get_inner_height (end) + padding + 2 + octet_placed_label_get_height (end->note) +
         padding / 2;
}

int
octet_socket_end_get_upright_height (const OctetSocketEnd *end)
{
  return octet_placed_label_get_height (end->host) + octet_placed_label_get_height (end->program) +
         octet_placed_label_get_height (end->note) + BOX_PADDING;
}

static void
allocate_inner (OctetSocketEnd *end, const GdkRectangle *inner)
{
  int y = inner->y + (inner->height - get_inner_height (end)) / 2;

  end->inner = *inner;
  y = octet_placed_label_stack (end->socket, inner->x, y, inner->width, 0.5f);
  octet_placed_label_stack (end->address, inner->x, y, inner->width, 0.5f);
}

/**
 * octet_socket_end_allocate:
 * @end: one end
 * @box: the host
 * @has_program: whether the line that names the program is shown
 * @padding: pixels, as octet_socket_end_get_height() was asked with
 */
void
octet_socket_end_allocate (OctetSocketEnd *end,
                           const GdkRectangle *box,
                           gboolean has_program,
                           int padding)
{
  const int inner = get_inner_height (end) + padding;
  int y = box->y + padding / 2;

  end->box = *box;
  gtk_widget_set_child_visible (end->program, has_program);
  y = octet_placed_label_stack (end->host, box->x, y, box->width, 0.5f);
  if (has_program)
    y = octet_placed_label_stack (end->program, box->x, y, box->width, 0.5f);
  y += padding / 2;
  allocate_inner (end,
                  &(GdkRectangle){ box->x + BOX_PADDING, y, box->width - 2 * BOX_PADDING, inner });
  octet_placed_label_stack (end->note, box->x, y + inner + 2, box->width, 0.5f);
}

void
octet_socket_end_allocate_upright (OctetSocketEnd *end, int inner_width, const GdkRectangle *box)
{
  const int width = box->width - inner_width - 3 * BOX_PADDING;
  const int x = box->x + BOX_PADDING;
  int y = box->y + BOX_PADDING / 2;

  end->box = *box;
  gtk_widget_set_child_visible (end->program, TRUE);
  y = octet_placed_label_stack (end->host, x, y, width, 0);
  y = octet_placed_label_stack (end->program, x, y, width, 0);
  octet_placed_label_stack (end->note, x, y, width, 0);
  allocate_inner (end, &(GdkRectangle){ box->x + box->width - inner_width - BOX_PADDING,
                                        box->y + BOX_PADDING / 2, inner_width,
                                        box->height - BOX_PADDING });
}

void
octet_socket_end_draw (const OctetSocketEnd *end, OctetDrawing *drawing)
{
  const GdkRectangle *box = &end->box, *inner = &end->inner;

  octet_drawing_rectangle (drawing, (float) box->x, (float) box->y, (float) box->width,
                           (float) box->height, 10, OCTET_COLOUR_BG);
  octet_drawing_outline (drawing, (float) box->x, (float) box->y, (float) box->width,
                         (float) box->height, 10, 1, OCTET_COLOUR_BORDER);
  octet_drawing_rectangle (drawing, (float) inner->x, (float) inner->y, (float) inner->width,
                           (float) inner->height, 8, OCTET_COLOUR_BASE);
  octet_drawing_outline (drawing, (float) inner->x, (float) inner->y, (float) inner->width,
                         (float) inner->height, 8, 2, OCTET_COLOUR_FG);
}
