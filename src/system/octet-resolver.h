/* Asks the system's resolver for hosts, without ever holding the main loop.
 *
 * The C library's look-ups block and cannot be cancelled, so they run in threads of this object's
 * own pool (GLib's shared one would hold up every other task). Cancelling drops the answer at once;
 * the thread ends when the C library returns. Threads are abandoned, never joined, at quit.
 */
#pragma once

#include "system/octet-host.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define OCTET_RESOLVER_MAX_THREADS 64

#define OCTET_TYPE_RESOLVER (octet_resolver_get_type ())
G_DECLARE_FINAL_TYPE (OctetResolver, octet_resolver, OCTET, RESOLVER, GObject)

OctetResolver *octet_resolver_new (void);

/* name or address → OctetHost. A name that does not exist is a result whose host has an error, not
 * an error of the call; the call itself fails only with G_IO_ERROR_CANCELLED. */
void octet_resolver_look_up_async (OctetResolver *resolver,
                                   const char *query,
                                   OctetHostFamily family,
                                   GCancellable *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer user_data);
OctetHost *
octet_resolver_look_up_finish (OctetResolver *resolver, GAsyncResult *result, GError **error);

/* The same in stages, each a round trip to a name server at most: the addresses first. All first
 * stages go before all later ones, so that the addresses of many names are not held up by anything
 * else that is asked about them. @started tells in the caller's main context when a thread takes
 * the question up: before the answer comes, and not once the call is cancelled. */
typedef void (*OctetResolverStarted) (gint64 start_time, gpointer user_data);
void octet_resolver_begin_async (OctetResolver *resolver,
                                 const char *query,
                                 OctetHostFamily family,
                                 OctetResolverStarted started,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data);
void octet_resolver_continue_async (OctetResolver *resolver,
                                    OctetHost *host,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);

/* the same, blocking: for a program without a main loop, and for tests */
OctetHost *octet_resolver_look_up (const char *query, OctetHostFamily family);

G_END_DECLS
