/* The answers of many look-ups as one text: what the Hosts panel copies and saves.
 *
 * Thousands of hosts take a while to describe, so it is done in a thread: answers are immutable.
 */
#pragma once

#include "facts/octet-print.h"
#include "system/octet-host-list.h"

G_BEGIN_DECLS

/* describes every row of @list that has an answer, found or not */
void octet_host_export_async (OctetHostList *list,
                              OctetFormat format,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data);
/* (transfer full) (nullable): the text, "" if no row has an answer */
char *octet_host_export_finish (GAsyncResult *result, GError **error);

G_END_DECLS
