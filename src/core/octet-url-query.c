#include "core/octet-url.h"

#include <string.h>

/**
 * octet_url_query_item_free:
 * @item: (nullable) (transfer full): an item of a query
 */
void
octet_url_query_item_free (OctetUrlQueryItem *item)
{
  if (item == NULL)
    return;

  g_free (item->name);
  g_free (item->value);
  g_free (item);
}

static OctetUrlQueryItem *
parse_item (const char *text, gsize length)
{
  OctetUrlQueryItem *item = g_new0 (OctetUrlQueryItem, 1);
  const char *equals = memchr (text, '=', length);
  const char *end = text + length;

  item->name = octet_url_unquote_plus (text, (equals != NULL ? equals : end) - text);
  item->value =
      equals != NULL ? octet_url_unquote_plus (equals + 1, end - equals - 1) : g_strdup ("");

  return item;
}

/**
 * octet_url_parse_query:
 * @query: (nullable): the query of a URL
 *
 * Reads @query as parse_qsl (query, keep_blank_values=True): only "&" separates, "+" is a blank, an
 * item without "=" has an empty value, nothing at all between two "&" is no item.
 *
 * Returns: (transfer full) (element-type OctetUrlQueryItem): the items, in order, duplicates kept
 */
GPtrArray *
octet_url_parse_query (const char *query)
{
  GPtrArray *items = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_url_query_item_free);

  while (query != NULL)
    {
      const char *end = strchrnul (query, '&');

      if (end > query)
        g_ptr_array_add (items, parse_item (query, (gsize) (end - query)));
      query = *end != '\0' ? end + 1 : NULL;
    }

  return items;
}

/**
 * octet_url_build_query:
 * @items: (element-type OctetUrlQueryItem): the items
 *
 * Returns: (transfer full): the query that urlencode() makes of them: blanks as "+", "=" always
 *   written
 */
char *
octet_url_build_query (GPtrArray *items)
{
  GString *query;

  g_return_val_if_fail (items != NULL, NULL);

  query = g_string_new (NULL);
  for (guint i = 0; i < items->len; i++)
    {
      const OctetUrlQueryItem *item = g_ptr_array_index (items, i);
      g_autofree char *name = octet_url_quote_plus (item->name, NULL);
      g_autofree char *value = octet_url_quote_plus (item->value, NULL);

      g_string_append_printf (query, i > 0 ? "&%s=%s" : "%s=%s", name, value);
    }

  return g_string_free (query, FALSE);
}

/**
 * octet_url_query_group_free:
 * @group: (nullable) (transfer full): a name of a query and its values
 */
void
octet_url_query_group_free (OctetUrlQueryGroup *group)
{
  if (group == NULL)
    return;

  g_free (group->name);
  g_ptr_array_unref (group->values);
  g_free (group);
}

static OctetUrlQueryGroup *
create_group (const char *name)
{
  OctetUrlQueryGroup *group = g_new0 (OctetUrlQueryGroup, 1);

  group->name = g_strdup (name);
  group->values = g_ptr_array_new_with_free_func (g_free);

  return group;
}

/**
 * octet_url_group_query:
 * @items: (element-type OctetUrlQueryItem): the items of a query, as octet_url_parse_query() reads
 *   them
 *
 * Gathers the values of each name, as parse_qs() does: names in the order in which they first
 * stand, values in theirs.
 *
 * Returns: (transfer full) (element-type OctetUrlQueryGroup): the names
 */
GPtrArray *
octet_url_group_query (GPtrArray *items)
{
  g_autoptr (GHashTable) groups_by_name = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *groups;

  g_return_val_if_fail (items != NULL, NULL);

  groups = g_ptr_array_new_with_free_func ((GDestroyNotify) octet_url_query_group_free);
  for (guint i = 0; i < items->len; i++)
    {
      const OctetUrlQueryItem *item = g_ptr_array_index (items, i);
      OctetUrlQueryGroup *group = g_hash_table_lookup (groups_by_name, item->name);

      if (group == NULL)
        {
          group = create_group (item->name);
          g_ptr_array_add (groups, group);
          g_hash_table_insert (groups_by_name, group->name, group);
        }
      g_ptr_array_add (group->values, g_strdup (item->value));
    }

  return groups;
}
