/* How getfqdn() came to its answer, as numbered steps: name → address → names → the first with a
 * dot in it. */
#pragma once

#include "system/octet-host.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define OCTET_TYPE_FQDN_STEPS (octet_fqdn_steps_get_type ())
G_DECLARE_FINAL_TYPE (OctetFqdnSteps, octet_fqdn_steps, OCTET, FQDN_STEPS, GtkWidget)

GtkWidget *octet_fqdn_steps_new (void);
void octet_fqdn_steps_set_host (OctetFqdnSteps *steps, OctetHost *host); /* (nullable) */

G_END_DECLS
