/* The primary menu, in the language that is spoken now. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GMenuModel *octet_window_menu_new (void); /* (transfer full) */

G_END_DECLS
