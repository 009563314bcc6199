#include "facts/octet-explanation.h"

#include "core/octet-parse-error.h"
#include "facts/octet-refusal.h"
#include "system/octet-host.h"

#include <glib/gi18n.h>

/**
 * octet_explanation_new:
 * @text: what was refused; any bytes
 * @panel: where it was typed
 * @error: the error of %OCTET_PARSE_ERROR that octet_subject_parse() gave for them, or that
 *   octet_describer_describe() gave for the subject
 *
 * Returns: (transfer full): what is wrong, why, where, and what to type instead, in the reader's
 *   language; all texts are plain, bounded in length and fit to be shown
 */
OctetExplanation *
octet_explanation_new (const char *text, OctetPanelId panel, const GError *error)
{
  OctetExplanation *explanation;
  OctetRefusal refusal;

  g_return_val_if_fail (text != NULL && panel <= OCTET_PANEL_ANY, NULL);
  g_return_val_if_fail (error != NULL && error->domain == OCTET_PARSE_ERROR, NULL);

  octet_refusal_init (&refusal, text, panel, error);
  explanation = g_new0 (OctetExplanation, 1);
  explanation->message = octet_refusal_dup_message (&refusal);
  explanation->reason = octet_refusal_dup_reason (&refusal);
  explanation->offset = octet_parse_error_get_offset (error);
  explanation->length = octet_parse_error_get_length (error);
  explanation->code = octet_parse_error_code_to_string (refusal.code);
  explanation->offers = octet_refusal_make_offers (&refusal);
  octet_refusal_clear (&refusal);

  return explanation;
}

/**
 * octet_explanation_free:
 * @explanation: (nullable): an explanation
 */
void
octet_explanation_free (OctetExplanation *explanation)
{
  if (explanation == NULL)
    return;

  g_free (explanation->message);
  g_free (explanation->reason);
  g_ptr_array_unref (explanation->offers);
  g_free (explanation);
}

/**
 * octet_explain_host_error:
 * @error: an error of %OCTET_HOST_ERROR
 *
 * Returns: (transfer full): why the look-up failed, one short sentence without a full stop
 */
char *
octet_explain_host_error (const GError *error)
{
  static const char *const sentences[] = {
    [OCTET_HOST_ERROR_NOT_FOUND] = N_ ("There is no such name"),
    [OCTET_HOST_ERROR_NO_ADDRESS] = N_ ("The name exists but has no address"),
    [OCTET_HOST_ERROR_NO_NAME] = N_ ("No name is registered for the address"),
    [OCTET_HOST_ERROR_NO_ANSWER] = N_ ("The name server did not answer"),
    [OCTET_HOST_ERROR_SERVER_FAILED] = N_ ("The name server reported a failure"),
    [OCTET_HOST_ERROR_INVALID_NAME] = N_ ("No host can have this name"),
    [OCTET_HOST_ERROR_SYSTEM] = N_ ("This computer could not ask"),
  };

  g_return_val_if_fail (error != NULL && error->domain == OCTET_HOST_ERROR, NULL);
  g_return_val_if_fail ((gsize) error->code < G_N_ELEMENTS (sentences), NULL);

  return g_strdup (_ (sentences[error->code]));
}
