#include "facts/octet-description.h"

#include <stdarg.h>
#include <string.h>

struct _OctetDescription
{
  GObject parent_instance;

  char *subject;
  const char *kind;
  GString *markup; /* the answer line */
  GString *plain;  /* the same without markup */
  GListStore *facts;
};

/* No properties: a description is built once and then only read. */
G_DEFINE_FINAL_TYPE (OctetDescription, octet_description, G_TYPE_OBJECT)

static void
octet_description_finalize (GObject *object)
{
  OctetDescription *self = OCTET_DESCRIPTION (object);

  g_free (self->subject);
  g_string_free (self->markup, TRUE);
  g_string_free (self->plain, TRUE);
  g_object_unref (self->facts);

  G_OBJECT_CLASS (octet_description_parent_class)->finalize (object);
}

static void
octet_description_class_init (OctetDescriptionClass *class)
{
  G_OBJECT_CLASS (class)->finalize = octet_description_finalize;
}

static void
octet_description_init (OctetDescription *self)
{
  self->markup = g_string_new (NULL);
  self->plain = g_string_new (NULL);
  self->facts = g_list_store_new (OCTET_TYPE_FACT);
}

/**
 * octet_description_new:
 * @subject: what is described, as it was given
 * @kind: what it is, as the JSON names it: "address", "network", "interface", "range", …
 *
 * Returns: (transfer full): a description without facts
 */
OctetDescription *
octet_description_new (const char *subject, const char *kind)
{
  OctetDescription *description;

  g_return_val_if_fail (subject != NULL && kind != NULL, NULL);

  description = g_object_new (OCTET_TYPE_DESCRIPTION, NULL);
  description->subject = g_strdup (subject);
  description->kind = g_intern_string (kind);

  return description;
}

/**
 * octet_description_add:
 * @description: a description
 * @id: static: as octet_fact_new() takes it
 * @group: static: likewise
 * @label: static: likewise
 *
 * Returns: (transfer none): a new fact at the end of the list, to be filled in
 */
OctetFact *
octet_description_add (OctetDescription *description,
                       const char *id,
                       const char *group,
                       const char *label)
{
  g_autoptr (OctetFact) fact = NULL;

  g_return_val_if_fail (OCTET_IS_DESCRIPTION (description), NULL);

  fact = octet_fact_new (id, group, label);
  g_list_store_append (description->facts, fact);

  return fact; /* the list keeps it */
}

static void
append_escaped (GString *markup, const char *text, gsize length)
{
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  g_string_append (markup, escaped);
}

/* Where a piece has its subject in it ("network 10.0.0.0/8"), that part alone is the link. */
static void
append_piece (GString *markup, const char *piece, const char *subject)
{
  const char *found = subject != NULL ? strstr (piece, subject) : NULL;
  const char *link = found != NULL ? found : piece;
  gsize length = found != NULL ? strlen (subject) : strlen (piece);

  if (subject == NULL)
    {
      append_escaped (markup, piece, strlen (piece));
      return;
    }

  append_escaped (markup, piece, (gsize) (link - piece));
  g_string_append (markup, "<a href=\"");
  append_escaped (markup, subject, strlen (subject));
  g_string_append (markup, "\">");
  append_escaped (markup, link, length);
  g_string_append (markup, "</a>");
  append_escaped (markup, link + length, strlen (link + length));
}

/**
 * octet_description_add_answer:
 * @description: a description
 * @subject: (nullable): makes the piece a link to this subject; where the piece contains it, only
 *   that part of the piece
 * @format: one piece of the answer line in the reader's language, as printf() takes it
 */
void
octet_description_add_answer (OctetDescription *description,
                              const char *subject,
                              const char *format,
                              ...)
{
  g_autofree char *piece = NULL;
  gboolean is_first;
  va_list arguments;

  g_return_if_fail (OCTET_IS_DESCRIPTION (description));

  va_start (arguments, format);
  piece = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  is_first = description->plain->len == 0;
  g_string_append (description->markup, is_first ? "<b>" : " · ");
  append_piece (description->markup, piece, subject);
  if (is_first)
    g_string_append (description->markup, "</b>");
  g_string_append_printf (description->plain, "%s%s", is_first ? "" : " · ", piece);
}

/**
 * octet_description_get_subject:
 * @description: a description
 *
 * Returns: what is described, as it was given
 */
const char *
octet_description_get_subject (OctetDescription *description)
{
  g_return_val_if_fail (OCTET_IS_DESCRIPTION (description), NULL);

  return description->subject;
}

/**
 * octet_description_get_kind:
 * @description: a description
 *
 * Returns: what it is: "address", "network", …
 */
const char *
octet_description_get_kind (OctetDescription *description)
{
  g_return_val_if_fail (OCTET_IS_DESCRIPTION (description), NULL);

  return description->kind;
}

/**
 * octet_description_get_answer:
 * @description: a description
 *
 * Returns: the answer line as Pango markup, with links
 */
const char *
octet_description_get_answer (OctetDescription *description)
{
  g_return_val_if_fail (OCTET_IS_DESCRIPTION (description), NULL);

  return description->markup->str;
}

/**
 * octet_description_get_plain_answer:
 * @description: a description
 *
 * Returns: the answer line without markup
 */
const char *
octet_description_get_plain_answer (OctetDescription *description)
{
  g_return_val_if_fail (OCTET_IS_DESCRIPTION (description), NULL);

  return description->plain->str;
}

/**
 * octet_description_get_facts:
 * @description: a description
 *
 * Returns: (transfer none): the facts, in the order they are shown
 */
GListModel *
octet_description_get_facts (OctetDescription *description)
{
  g_return_val_if_fail (OCTET_IS_DESCRIPTION (description), NULL);

  return G_LIST_MODEL (description->facts);
}

/**
 * octet_description_find:
 * @description: a description
 * @id: the id of a fact
 *
 * Returns: (transfer none) (nullable): the fact, if the description has it
 */
OctetFact *
octet_description_find (OctetDescription *description, const char *id)
{
  GListModel *facts = octet_description_get_facts (description);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);

      if (strcmp (octet_fact_get_id (fact), id) == 0)
        return fact; /* the list keeps it */
    }

  return NULL;
}
