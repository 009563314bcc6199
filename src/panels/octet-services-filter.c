#include "panels/octet-services-filter.h"

struct _OctetServicesFilter
{
  GtkFilter parent_instance;

  char *text;
  GStrv words;           /* of the text, folded */
  GHashTable *haystacks; /* row → what it is found by, made when first searched */
};

G_DEFINE_FINAL_TYPE (OctetServicesFilter, octet_services_filter, GTK_TYPE_FILTER)

static const char *
get_haystack (OctetServicesFilter *self, gpointer row)
{
  char *haystack = g_hash_table_lookup (self->haystacks, row);

  if (haystack == NULL)
    {
      haystack = octet_services_row_get_haystack (row);
      g_hash_table_insert (self->haystacks, g_object_ref (row), haystack);
    }

  return haystack;
}

static gboolean
octet_services_filter_match (GtkFilter *filter, gpointer row)
{
  OctetServicesFilter *self = OCTET_SERVICES_FILTER (filter);

  return self->words[0] == NULL || octet_services_row_matches (row, get_haystack (self, row),
                                                               (const char *const *) self->words);
}

static GtkFilterMatch
octet_services_filter_get_strictness (GtkFilter *filter)
{
  return OCTET_SERVICES_FILTER (filter)->words[0] == NULL ? GTK_FILTER_MATCH_ALL
                                                          : GTK_FILTER_MATCH_SOME;
}

static void
octet_services_filter_finalize (GObject *object)
{
  OctetServicesFilter *self = OCTET_SERVICES_FILTER (object);

  g_free (self->text);
  g_strfreev (self->words);
  g_hash_table_unref (self->haystacks);

  G_OBJECT_CLASS (octet_services_filter_parent_class)->finalize (object);
}

static void
octet_services_filter_class_init (OctetServicesFilterClass *class)
{
  GtkFilterClass *filter_class = GTK_FILTER_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = octet_services_filter_finalize;
  filter_class->match = octet_services_filter_match;
  filter_class->get_strictness = octet_services_filter_get_strictness;
}

static void
octet_services_filter_init (OctetServicesFilter *self)
{
  self->text = g_strdup ("");
  self->words = g_new0 (char *, 1);
  self->haystacks = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
}

OctetServicesFilter *
octet_services_filter_new (void)
{
  return g_object_new (OCTET_TYPE_SERVICES_FILTER, NULL);
}

/* Words without the empty ones that blanks side by side leave. */
static GStrv
split_words (const char *folded)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);

  return g_strv_builder_end (builder);
}

/**
 * octet_services_filter_set_text:
 * @filter: the filter
 * @text: UTF-8: words, all of which a row must have; "" for all rows
 *
 * Returns: whether it is another text than before
 */
gboolean
octet_services_filter_set_text (OctetServicesFilter *filter, const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autofree char *folded = NULL;

  g_return_val_if_fail (OCTET_IS_SERVICES_FILTER (filter), FALSE);

  if (g_str_equal (filter->text, trimmed))
    return FALSE;

  folded = g_utf8_casefold (trimmed, -1);
  g_strfreev (filter->words);
  filter->words = split_words (folded);
  g_free (filter->text);
  filter->text = g_steal_pointer (&trimmed);
  gtk_filter_changed (GTK_FILTER (filter), GTK_FILTER_CHANGE_DIFFERENT);

  return TRUE;
}

const char *
octet_services_filter_get_text (OctetServicesFilter *filter)
{
  g_return_val_if_fail (OCTET_IS_SERVICES_FILTER (filter), NULL);

  return filter->text;
}

void
octet_services_filter_forget (OctetServicesFilter *filter)
{
  g_return_if_fail (OCTET_IS_SERVICES_FILTER (filter));

  g_hash_table_remove_all (filter->haystacks);
}
