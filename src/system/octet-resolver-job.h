/* One question to the resolver, shared by the caller's thread, who may cancel it, and the thread
 * that asks it. Whoever comes first completes the caller's GTask; the other finds it done and drops
 * what it has.
 */
#pragma once

#include "system/octet-host-query.h"
#include "system/octet-resolver.h"

G_BEGIN_DECLS

typedef struct _OctetResolverJob OctetResolverJob;

/* how far a job goes */
typedef enum
{
  OCTET_RESOLVER_ONE_STAGE,
  OCTET_RESOLVER_ALL_STAGES,
} OctetResolverReach;

OctetResolverJob *octet_resolver_job_new (GTask *task,
                                          OctetHostQuery *query,
                                          OctetHostFamily family,
                                          OctetHost *host,
                                          OctetResolverReach reach,
                                          OctetResolverStarted started,
                                          gpointer user_data);
OctetResolverJob *octet_resolver_job_ref (OctetResolverJob *job);
void octet_resolver_job_unref (OctetResolverJob *job);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (OctetResolverJob, octet_resolver_job_unref)

guint octet_resolver_job_get_lane (OctetResolverJob *job);
gboolean octet_resolver_job_watch_cancellable (OctetResolverJob *job);
void octet_resolver_job_run (OctetResolverJob *job);
void octet_resolver_job_cancel (OctetResolverJob *job);
void octet_resolver_job_give_up (OctetResolverJob *job);

G_END_DECLS
