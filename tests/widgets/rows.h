/* Tables of tests: a path for each row, named by the row's "name". */
#pragma once

#include <glib.h>

#define ADD_ROWS(rows, path, function)                                                             \
  for (guint add_i = 0; add_i < G_N_ELEMENTS (rows); add_i++)                                      \
    {                                                                                              \
      g_autofree char *add_path = g_strconcat (path, rows[add_i].name, NULL);                      \
      g_test_add_data_func (add_path, &rows[add_i], function);                                     \
    }
