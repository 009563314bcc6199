/* The rows of a long list, given to a view little by little.
 *
 * GTK makes about 205 row widgets as soon as a list is that long, which holds the main loop for a
 * tenth of a second. So the view is given the rows in sight first and some more in each frame, and
 * all the others once those widgets exist.
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define OCTET_TYPE_HOST_ROWS (octet_host_rows_get_type ())
G_DECLARE_FINAL_TYPE (OctetHostRows, octet_host_rows, OCTET, HOST_ROWS, GObject)

OctetHostRows *octet_host_rows_new (GListModel *list);
/* shows some more; FALSE if there are no more */
gboolean octet_host_rows_grow (OctetHostRows *rows);
/* signal "more": there are rows that are not shown yet */

G_END_DECLS
