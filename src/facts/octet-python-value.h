/* Values as Python's print() shows them inside a list: 'a', "it's", ['a', 'b']. */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full): repr() of a string */
char *octet_python_value_from_text (const char *text);
/* (transfer full): repr() of a list of strings; @items ends with NULL */
char *octet_python_value_from_list (const char *const *items);

G_END_DECLS
