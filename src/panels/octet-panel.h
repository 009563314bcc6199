/* What all five panels have in common: the grammar that who knows one panel knows for all.
 *
 * On top the subject entry, under it the one-line answer or the located error, below that the
 * panel's own picture and facts; the empty state and the error state take their place. A subclass
 * names its examples and texts in its class, and shows a description in its "show" function.
 * In its .ui, <child type="value"> is what is shown for a value, <child type="end"> stands at the
 * end of the answer line, <child type="error-picture"> and <child type="ghost"> illustrate the
 * error and the empty state. The property "fact-view" names the panel's OctetFactView: the base
 * gives it the description, follows its links and copies its selected fact on Ctrl+C.
 */
#pragma once

#include "facts/octet-describer.h"
#include "facts/octet-explanation.h"
#include "widgets/octet-subject-entry.h"

G_BEGIN_DECLS

#define OCTET_TYPE_PANEL (octet_panel_get_type ())
G_DECLARE_DERIVABLE_TYPE (OctetPanel, octet_panel, OCTET, PANEL, GtkWidget)

struct _OctetPanelClass
{
  GtkWidgetClass parent_class;

  OctetPanelId id;
  const char *placeholder;      /* N_() */
  const char *empty_title;      /* N_() */
  const char *empty_sentence;   /* N_(): what this panel is for */
  const OctetExample *examples; /* the first three are shown in the empty state */
  gsize n_examples;
  /* FALSE (Hosts): the network is asked only when Return is pressed */
  gboolean reads_while_typing;
  /* TRUE (Services): the value child has something to show for the empty text too */
  gboolean shows_without_value;

  /* shows a value that parsed and was described */
  void (*show) (OctetPanel *panel, const OctetSubject *subject, OctetDescription *description);
  /* (nullable): reads the whole text itself instead of parse, describe and show (Hosts' lists);
   * FALSE with an OCTET_PARSE_ERROR if it is refused */
  gboolean (*read) (OctetPanel *panel, const char *text, GError **error);
  /* (nullable): the text was refused; may fill the error picture. TRUE if the picture is of use */
  gboolean (*show_error) (OctetPanel *panel, const char *text, const OctetExplanation *explanation);
  /* (nullable): the entry was emptied */
  void (*clear) (OctetPanel *panel);
};

OctetDescriber *
octet_panel_get_describer (OctetPanel *panel); /* property "describer", construct only */
OctetPanelId octet_panel_get_id (OctetPanel *panel);

const char *octet_panel_get_text (OctetPanel *panel);
/* for read(): whether a key was just typed; whether Return was pressed or a subject chosen. Neither
 * when a text is shown again */
gboolean octet_panel_is_typing (OctetPanel *panel);
gboolean octet_panel_is_committing (OctetPanel *panel);
/* as if it had been typed and Return pressed, but without "committed"; "" is the empty state */
void octet_panel_set_text (OctetPanel *panel, const char *text);
/* writes @text into the entry because the picture was changed by hand (a drag, an edited part) and
 * shows it; @final when the change is complete, then it goes into the history */
void octet_panel_edit_text (OctetPanel *panel, const char *text, gboolean final);
/* the answer line, as Pango markup with links; panels that read by themselves set it */
void octet_panel_set_answer (OctetPanel *panel, const char *markup);
void octet_panel_set_recent (OctetPanel *panel, const char *const *subjects);
void octet_panel_set_terms_in_both_languages (OctetPanel *panel, gboolean both);
void octet_panel_grab_entry (OctetPanel *panel);
/* opens @subject in the panel that it belongs to: emits "follow" */
void octet_panel_follow (OctetPanel *panel, const char *subject);

/* signals: "follow" (const char *subject), "committed" (const char *text) */

G_END_DECLS
