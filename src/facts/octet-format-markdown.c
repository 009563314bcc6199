#include "facts/octet-format.h"

#include <glib/gi18n.h>
#include <string.h>

/* Text that is no markup, inside a table or out of it. */
static void
append_text (GString *text, const char *plain)
{
  g_autofree char *visible = octet_format_make_visible (plain);

  for (const char *p = visible; *p != '\0'; p++)
    {
      if (*p == '<')
        g_string_append (text, "&lt;");
      else if (*p == '&')
        g_string_append (text, "&amp;");
      else if (strchr ("\\`*_[]|#~", *p) != NULL)
        g_string_append_printf (text, "\\%c", *p);
      else
        g_string_append_c (text, *p);
    }
}

static void
append_cell (GString *text, const char *plain)
{
  g_string_append (text, "| ");
  if (plain != NULL)
    append_text (text, plain);
  g_string_append_c (text, ' ');
}

static void
append_heading (GString *text, const char *subject)
{
  g_string_append (text, "## ");
  append_text (text, subject);
  g_string_append (text, "\n\n");
}

static void
append_description (GString *text, OctetDescription *description)
{
  GListModel *facts = octet_description_get_facts (description);

  append_heading (text, octet_description_get_subject (description));
  append_text (text, octet_description_get_plain_answer (description));
  g_string_append (text, "\n\n");
  append_cell (text, _ ("Fact"));
  append_cell (text, _ ("Value"));
  append_cell (text, _ ("Why"));
  append_cell (text, _ ("Source"));
  g_string_append (text, "|\n|---|---|---|---|\n");
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);

      append_cell (text, octet_fact_get_label (fact));
      append_cell (text, octet_fact_get_value (fact));
      append_cell (text, octet_fact_get_why (fact));
      append_cell (text, octet_fact_get_source (fact));
      g_string_append (text, "|\n");
    }
  g_string_append_c (text, '\n');
}

static void
append_refusal (GString *text, const char *subject, const OctetExplanation *refusal)
{
  append_heading (text, subject);
  append_text (text, refusal->message);
  g_string_append (text, "\n\n");
}

const OctetFormatWriter octet_format_markdown = { "", append_description, append_refusal };
