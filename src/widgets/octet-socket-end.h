/* One end of the picture of two sockets: a host, and in it the socket with its address and port.
 * A part of OctetSocketPair, which places and draws it.
 */
#pragma once

#include "widgets/octet-drawing.h"
#include "widgets/octet-socket-words.h"

G_BEGIN_DECLS

/* Pixels, of a host from top to bottom: half above and half below each thing in it. */
#define OCTET_SOCKET_END_PADDING 18
#define OCTET_SOCKET_END_PADDING_MIN 6

typedef struct
{
  GtkWidget *host;
  GtkWidget *program;
  GtkWidget *socket;
  GtkWidget *address;
  GtkWidget *note;
  /* as allocated: the host, and the socket in it */
  GdkRectangle box;
  GdkRectangle inner;
} OctetSocketEnd;

void octet_socket_end_init (OctetSocketEnd *end, GtkWidget *parent);
void octet_socket_end_show (OctetSocketEnd *end, const OctetSocketEndWords *words);

/* widths that do for both of @ends, which are to look alike */
int octet_socket_end_get_inner_width (const OctetSocketEnd *ends);
int octet_socket_end_get_width (const OctetSocketEnd *ends);
int octet_socket_end_get_upright_width (const OctetSocketEnd *ends);
int octet_socket_end_get_height (const OctetSocketEnd *end, gboolean has_program, int padding);
int octet_socket_end_get_upright_height (const OctetSocketEnd *end);

/* everything on a line of its own; the program is left out where height is short */
void octet_socket_end_allocate (OctetSocketEnd *end,
                                const GdkRectangle *box,
                                gboolean has_program,
                                int padding);
/* the words at the left, the socket at the right */
void
octet_socket_end_allocate_upright (OctetSocketEnd *end, int inner_width, const GdkRectangle *box);
void octet_socket_end_draw (const OctetSocketEnd *end, OctetDrawing *drawing);

G_END_DECLS
