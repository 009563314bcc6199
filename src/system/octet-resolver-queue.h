/* The questions that wait for a thread, and those that threads are at. It outlives the resolver: a
 * thread that the C library holds keeps it until it comes back.
 */
#pragma once

#include "system/octet-resolver-job.h"

G_BEGIN_DECLS

typedef struct _OctetResolverQueue OctetResolverQueue;

OctetResolverQueue *octet_resolver_queue_new (void);
OctetResolverQueue *octet_resolver_queue_ref (OctetResolverQueue *queue);
void octet_resolver_queue_unref (OctetResolverQueue *queue);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetResolverQueue, octet_resolver_queue_unref)

void octet_resolver_queue_push (OctetResolverQueue *queue, OctetResolverJob *job);
OctetResolverJob *octet_resolver_queue_pop (OctetResolverQueue *queue);
void octet_resolver_queue_finished (OctetResolverQueue *queue, OctetResolverJob *job);
GPtrArray *octet_resolver_queue_steal_all (OctetResolverQueue *queue);

G_END_DECLS
