/* Two sockets joined by the network: host, socket, network, socket, host; with the address and port
 * of both ends, and the family and type in which they agree.
 *
 * Wide, the hosts stand side by side; narrow, one above the other.
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_SOCKET_PAIR (octet_socket_pair_get_type ())
G_DECLARE_FINAL_TYPE (OctetSocketPair, octet_socket_pair, OCTET, SOCKET_PAIR, GtkWidget)

GtkWidget *octet_socket_pair_new (void);
/* a program of this computer that uses the service @name, on @port over @protocol */
void octet_socket_pair_show_service (OctetSocketPair *pair,
                                     const char *name,
                                     guint port,
                                     const char *protocol);
/* FALSE, and nothing changes, for families and types of which there is no such picture */
gboolean octet_socket_pair_show_family (OctetSocketPair *pair, const char *name);
gboolean octet_socket_pair_show_socket_type (OctetSocketPair *pair, const char *name);
/* what it says, as one text: the description for the screen reader */
const char *octet_socket_pair_get_text (OctetSocketPair *pair);

G_END_DECLS
