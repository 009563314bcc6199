#include "facts/octet-format.h"

#include "facts/octet-json.h"

static void
append_fact (GString *text, OctetFact *fact)
{
  g_string_append_c (text, '{');
  octet_json_append_member (text, "id", octet_fact_get_id (fact));
  octet_json_append_member (text, "group", octet_fact_get_group (fact));
  octet_json_append_member (text, "label", octet_fact_get_label (fact));
  octet_json_append_member (text, "value", octet_fact_get_value (fact));
  octet_json_append_member (text, "raw", octet_fact_get_raw (fact));
  octet_json_append_member (text, "why", octet_fact_get_why (fact));
  octet_json_append_member (text, "source", octet_fact_get_source (fact));
  octet_json_append_member (text, "source-uri", octet_fact_get_source_uri (fact));
  octet_json_append_member (text, "python", octet_fact_get_python (fact));
  octet_json_append_member (text, "c", octet_fact_get_c (fact));
  octet_json_append_member (text, "subject", octet_fact_get_subject (fact));
  g_string_append_c (text, '}');
}

static void
append_description (GString *text, OctetDescription *description)
{
  GListModel *facts = octet_description_get_facts (description);
  guint n = g_list_model_get_n_items (facts);

  g_string_append_c (text, '{');
  octet_json_append_member (text, "subject", octet_description_get_subject (description));
  octet_json_append_member (text, "kind", octet_description_get_kind (description));
  octet_json_append_member (text, "answer", octet_description_get_plain_answer (description));
  octet_json_append_name (text, "facts");
  g_string_append_c (text, '[');
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (OctetFact) fact = g_list_model_get_item (facts, i);

      if (i > 0)
        g_string_append (text, ", ");
      append_fact (text, fact);
    }
  g_string_append (text, "]}\n");
}

static void
append_refusal (GString *text, const char *subject, const OctetExplanation *refusal)
{
  g_string_append_c (text, '{');
  octet_json_append_member (text, "subject", subject);
  octet_json_append_name (text, "error");
  g_string_append_c (text, '{');
  octet_json_append_member (text, "message", refusal->message);
  octet_json_append_number (text, "offset", refusal->offset);
  octet_json_append_member (text, "code", refusal->code);
  g_string_append (text, "}}\n");
}

const OctetFormatWriter octet_format_json = { "", append_description, append_refusal };
