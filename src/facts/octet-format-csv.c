#include "facts/octet-format.h"

#include <string.h>

/* RFC 4180: quotes around what has a comma, a quote or a line end in it, and CR LF behind a line.
 */
static void
append_cell (GString *text, const char *cell)
{
  if (text->len > 0 && text->str[text->len - 1] != '\n')
    g_string_append_c (text, ',');
  if (cell == NULL)
    return;
  if (strpbrk (cell, ",\"\r\n") == NULL)
    {
      g_string_append (text, cell);
      return;
    }

  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

static void
append_fact (GString *text, const char *subject, OctetFact *fact)
{
  append_cell (text, subject);
  append_cell (text, octet_fact_get_id (fact));
  append_cell (text, octet_fact_get_group (fact));
  append_cell (text, octet_fact_get_label (fact));
  append_cell (text, octet_fact_get_value (fact));
  append_cell (text, octet_fact_get_raw (fact));
  append_cell (text, octet_fact_get_why (fact));
  append_cell (text, octet_fact_get_source (fact));
  append_cell (text, octet_fact_get_python (fact));
  append_cell (text, octet_fact_get_c (fact));
  g_string_append (text, "\r\n");
}

static void
append_description (GString *text, OctetDescription *description)
{
  GListModel *facts = octet_description_get_facts (description);

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);

      append_fact (text, octet_description_get_subject (description), fact);
    }
}

/* A refusal is a line too: the id is "error", the raw value its code. */
static void
append_refusal (GString *text, const char *subject, const OctetExplanation *refusal)
{
  g_autofree char *valid = g_utf8_make_valid (subject, -1);

  append_cell (text, valid);
  append_cell (text, "error");
  append_cell (text, "error");
  append_cell (text, NULL);
  append_cell (text, refusal->message);
  append_cell (text, refusal->code);
  append_cell (text, refusal->reason);
  append_cell (text, NULL);
  append_cell (text, NULL);
  append_cell (text, NULL);
  g_string_append (text, "\r\n");
}

const OctetFormatWriter octet_format_csv = {
  "subject,id,group,label,value,raw,why,source,python,c\r\n",
  append_description,
  append_refusal,
};
