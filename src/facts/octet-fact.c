#include "facts/octet-fact.h"

#include <glib/gi18n.h>
#include <stdarg.h>
#include <string.h>

struct _OctetFact
{
  GObject parent_instance;

  const char *id; /* static, as the next two */
  const char *group;
  const char *label; /* in English, the key of its translation */

  char *value;
  char *raw;
  char *why;
  char *source;
  char *source_uri;
  char *python;
  char *c;
  char *subject;
  gboolean is_word;
};

/* No properties: a fact is filled in once, before anybody sees it, and never changes. */
G_DEFINE_FINAL_TYPE (OctetFact, octet_fact, G_TYPE_OBJECT)

/* The headings of the fact list. */
static const struct
{
  const char *group;
  const char *title;
} groups[] = {
  { "kind", N_ ("Kind") },
  { "network", N_ ("Network") },
  { "scope", N_ ("Scope") },
  { "forms", N_ ("Forms") },
  { "embedded", N_ ("Embedded") },
  { "network-scope", N_ ("Scope of the network") },
  { "range", N_ ("Range") },
  { "host", N_ ("Host") },
  { "names", N_ ("Names") },
  { "addresses", N_ ("Addresses") },
  { "service", N_ ("Service") },
  { "protocol", N_ ("Protocol") },
  { "family", N_ ("Address family") },
  { "sockettype", N_ ("Socket type") },
  { "components", N_ ("Components") },
  { "decoded", N_ ("Decoded") },
  { "memory", N_ ("In memory") },
  { "order", N_ ("Byte order") },
  { "readings", N_ ("Readings") },
};

static void
octet_fact_finalize (GObject *object)
{
  OctetFact *self = OCTET_FACT (object);

  g_free (self->value);
  g_free (self->raw);
  g_free (self->why);
  g_free (self->source);
  g_free (self->source_uri);
  g_free (self->python);
  g_free (self->c);
  g_free (self->subject);

  G_OBJECT_CLASS (octet_fact_parent_class)->finalize (object);
}

static void
octet_fact_class_init (OctetFactClass *class)
{
  G_OBJECT_CLASS (class)->finalize = octet_fact_finalize;
}

static void
octet_fact_init (OctetFact *self)
{
}

/**
 * octet_fact_new:
 * @id: static: the stable name, such as "address.is-private"
 * @group: static: the heading it stands under, such as "scope"
 * @label: static: what it is called, in English and marked for translation
 *
 * Returns: (transfer full): a fact to be filled in
 */
OctetFact *
octet_fact_new (const char *id, const char *group, const char *label)
{
  OctetFact *fact = g_object_new (OCTET_TYPE_FACT, NULL);

  fact->id = id;
  fact->group = group;
  fact->label = label;

  return fact;
}

/* Thousands of facts a second are made for scripts: plain text and "%s" need no printf(). */
static char *
format_text (const char *format, va_list arguments)
{
  if (strcmp (format, "%s") == 0)
    return g_strdup (va_arg (arguments, const char *));

  if (strchr (format, '%') == NULL)
    return g_strdup (format);

  return g_strdup_vprintf (format, arguments);
}

#define SET_TEXT(field)                                                                            \
  G_STMT_START                                                                                     \
  {                                                                                                \
    va_list arguments;                                                                             \
    char *text;                                                                                    \
    g_return_if_fail (OCTET_IS_FACT (fact));                                                       \
    va_start (arguments, format);                                                                  \
    text = format_text (format, arguments);                                                        \
    va_end (arguments);                                                                            \
    g_free (fact->field);                                                                          \
    fact->field = text;                                                                            \
  }                                                                                                \
  G_STMT_END

/**
 * octet_fact_set_value:
 * @fact: a fact
 * @format: the value as a person reads it, in the reader's language; as printf() takes it
 *
 * A fact without a value shows its raw form.
 */
void
octet_fact_set_value (OctetFact *fact, const char *format, ...)
{
  SET_TEXT (value);
}

/**
 * octet_fact_set_raw:
 * @fact: a fact
 * @format: exactly what print() of the fact's Python expression writes, without the line end
 */
void
octet_fact_set_raw (OctetFact *fact, const char *format, ...)
{
  SET_TEXT (raw);
}

/**
 * octet_fact_set_boolean:
 * @fact: a fact
 * @answer: the answer to the question that the label asks
 *
 * Sets value and raw: "Yes" and "True", in the reader's and in Python's language.
 */
void
octet_fact_set_boolean (OctetFact *fact, gboolean answer)
{
  octet_fact_set_raw (fact, "%s", answer ? "True" : "False");
  octet_fact_set_value (fact, "%s", answer ? _ ("Yes") : _ ("No"));
  octet_fact_set_is_word (fact, TRUE);
}

/**
 * octet_fact_set_why:
 * @fact: a fact
 * @format: one sentence that gives the reason, with this value's own numbers in it
 */
void
octet_fact_set_why (OctetFact *fact, const char *format, ...)
{
  SET_TEXT (why);
}

/**
 * octet_fact_set_rfc:
 * @fact: a fact
 * @number: the RFC that says so
 * @section: (nullable): its section, such as "3.1"
 */
void
octet_fact_set_rfc (OctetFact *fact, guint number, const char *section)
{
  g_return_if_fail (OCTET_IS_FACT (fact));

  g_free (fact->source);
  g_free (fact->source_uri);
  if (section == NULL)
    {
      fact->source = g_strdup_printf ("RFC %u", number);
      fact->source_uri = g_strdup_printf ("https://www.rfc-editor.org/rfc/rfc%u", number);
    }
  else
    {
      fact->source = g_strdup_printf (_ ("RFC %1$u, section %2$s"), number, section);
      fact->source_uri =
          g_strdup_printf ("https://www.rfc-editor.org/rfc/rfc%u#section-%s", number, section);
    }
}

/**
 * octet_fact_set_source:
 * @fact: a fact
 * @source: where it is written, in the reader's language
 * @uri: (nullable): the address of that text
 */
void
octet_fact_set_source (OctetFact *fact, const char *source, const char *uri)
{
  g_return_if_fail (OCTET_IS_FACT (fact));

  g_free (fact->source);
  g_free (fact->source_uri);
  fact->source = g_strdup (source);
  fact->source_uri = g_strdup (uri);
}

/**
 * octet_fact_set_python:
 * @fact: a fact
 * @format: one Python expression whose print() is the raw value
 */
void
octet_fact_set_python (OctetFact *fact, const char *format, ...)
{
  SET_TEXT (python);
}

/**
 * octet_fact_set_c:
 * @fact: a fact
 * @format: statements of C for the body of main() that print the raw value and a line end
 */
void
octet_fact_set_c (OctetFact *fact, const char *format, ...)
{
  SET_TEXT (c);
}

/**
 * octet_fact_set_subject:
 * @fact: a fact
 * @format: a subject, as octet_subject_parse() reads it, that tells more about the value
 */
void
octet_fact_set_subject (OctetFact *fact, const char *format, ...)
{
  SET_TEXT (subject);
}

/**
 * octet_fact_set_is_word:
 * @fact: a fact
 * @is_word: whether the value is a word of the reader's language rather than text for machines
 */
void
octet_fact_set_is_word (OctetFact *fact, gboolean is_word)
{
  g_return_if_fail (OCTET_IS_FACT (fact));

  fact->is_word = is_word;
}

/**
 * octet_fact_get_id:
 * @fact: a fact
 *
 * Returns: the stable name, such as "address.is-private"
 */
const char *
octet_fact_get_id (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->id;
}

/**
 * octet_fact_get_group:
 * @fact: a fact
 *
 * Returns: the stable name of the group, such as "scope"
 */
const char *
octet_fact_get_group (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->group;
}

/**
 * octet_fact_get_group_title:
 * @fact: a fact
 *
 * Returns: the heading of the group, translated
 */
const char *
octet_fact_get_group_title (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].group, fact->group) == 0)
      return _ (groups[i].title);

  return fact->group;
}

/**
 * octet_fact_get_label:
 * @fact: a fact
 *
 * Returns: what the fact is called, translated
 */
const char *
octet_fact_get_label (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return _ (fact->label);
}

/**
 * octet_fact_get_term:
 * @fact: a fact
 *
 * Returns: what the fact is called, in English; also the key of its translation
 */
const char *
octet_fact_get_term (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->label;
}

/**
 * octet_fact_get_value:
 * @fact: a fact
 *
 * Returns: the value as a person reads it; "" if nothing was set
 */
const char *
octet_fact_get_value (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  if (fact->value != NULL)
    return fact->value;

  return fact->raw != NULL ? fact->raw : "";
}

/**
 * octet_fact_get_raw:
 * @fact: a fact
 *
 * Returns: (nullable): the value as Python prints it
 */
const char *
octet_fact_get_raw (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->raw;
}

/**
 * octet_fact_get_why:
 * @fact: a fact
 *
 * Returns: (nullable): the reason, one sentence
 */
const char *
octet_fact_get_why (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->why;
}

/**
 * octet_fact_get_source:
 * @fact: a fact
 *
 * Returns: (nullable): where it is written: "RFC 1918, section 3"
 */
const char *
octet_fact_get_source (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->source;
}

/**
 * octet_fact_get_source_uri:
 * @fact: a fact
 *
 * Returns: (nullable): the address of the source
 */
const char *
octet_fact_get_source_uri (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->source_uri;
}

/**
 * octet_fact_get_python:
 * @fact: a fact
 *
 * Returns: (nullable): the Python expression that computes it
 */
const char *
octet_fact_get_python (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->python;
}

/**
 * octet_fact_get_c:
 * @fact: a fact
 *
 * Returns: (nullable): the statements of C that print it
 */
const char *
octet_fact_get_c (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->c;
}

/**
 * octet_fact_get_subject:
 * @fact: a fact
 *
 * Returns: (nullable): the subject to open when the value is followed
 */
const char *
octet_fact_get_subject (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), NULL);

  return fact->subject;
}

/**
 * octet_fact_get_is_word:
 * @fact: a fact
 *
 * Returns: whether the value is a word of the reader's language
 */
gboolean
octet_fact_get_is_word (OctetFact *fact)
{
  g_return_val_if_fail (OCTET_IS_FACT (fact), FALSE);

  return fact->is_word;
}
