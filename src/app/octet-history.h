/* Where the reader has been: subjects in panels, with Back and Forward. */
#pragma once

#include "facts/octet-subject.h"

G_BEGIN_DECLS

#define OCTET_TYPE_HISTORY (octet_history_get_type ())
G_DECLARE_FINAL_TYPE (OctetHistory, octet_history, OCTET, HISTORY, GObject)

OctetHistory *octet_history_new (void);
/* goes to a new place; what lay ahead is forgotten. The place where one is already is not doubled.
 */
void octet_history_visit (OctetHistory *history, OctetPanelId panel, const char *text);
gboolean octet_history_is_empty (OctetHistory *history);
gboolean octet_history_can_go_back (OctetHistory *history);
gboolean octet_history_can_go_forward (OctetHistory *history);
/* FALSE if there is no such place; @ret_text is (transfer none) and valid until the next visit */
gboolean
octet_history_go_back (OctetHistory *history, OctetPanelId *ret_panel, const char **ret_text);
gboolean
octet_history_go_forward (OctetHistory *history, OctetPanelId *ret_panel, const char **ret_text);
/* signal "changed" */

G_END_DECLS
