#include "facts/octet-format.h"

#include <string.h>

/* Columns on a terminal: Hangul takes two. */
static guint
get_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (!g_unichar_iszerowidth (character))
        width += g_unichar_iswide (character) ? 2 : 1;
    }

  return width;
}

static guint
get_label_width (GListModel *facts)
{
  guint width = 0;

  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);

      width = MAX (width, get_width (octet_fact_get_label (fact)));
    }

  return width;
}

static void
append_fact (GString *text, OctetFact *fact, guint label_width)
{
  const char *label = octet_fact_get_label (fact);
  g_autofree char *value = octet_format_make_visible (octet_fact_get_value (fact));

  g_string_append_printf (text, "  %s%*s  %s\n", label, (int) (label_width - get_width (label)), "",
                          value);
}

static void
append_line (GString *text, const char *line)
{
  g_autofree char *visible = octet_format_make_visible (line);

  g_string_append_printf (text, "%s\n", visible);
}

static void
append_description (GString *text, OctetDescription *description)
{
  GListModel *facts = octet_description_get_facts (description);
  guint label_width = get_label_width (facts);
  const char *group = NULL;

  append_line (text, octet_description_get_subject (description));
  append_line (text, octet_description_get_plain_answer (description));
  for (guint i = 0; i < g_list_model_get_n_items (facts); i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);

      if (g_strcmp0 (group, octet_fact_get_group (fact)) != 0)
        g_string_append_printf (text, "\n%s\n", octet_fact_get_group_title (fact));
      group = octet_fact_get_group (fact);
      append_fact (text, fact, label_width);
    }
  g_string_append_c (text, '\n');
}

static void
append_refusal (GString *text, const char *subject, const OctetExplanation *refusal)
{
  append_line (text, subject);
  append_line (text, refusal->message);
  if (refusal->reason != NULL)
    append_line (text, refusal->reason);
  for (guint i = 0; i < refusal->offers->len; i++)
    {
      const OctetOffer *offer = g_ptr_array_index (refusal->offers, i);

      g_string_append_printf (text, "  %s  %s\n", offer->subject, offer->note);
    }
  g_string_append_c (text, '\n');
}

const OctetFormatWriter octet_format_text = { "", append_description, append_refusal };
