#include "panels/octet-address-forms.h"

#include "core/octet-address-form.h"
#include "widgets/octet-copy-button.h"
#include "widgets/octet-value-entry.h"

#include <glib/gi18n.h>

typedef struct
{
  GtkWidget *label;
  GtkWidget *entry;
  GtkWidget *copy;
} Row;

struct _OctetAddressForms
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *title;
  GtkWidget *hint;
  GtkWidget *grid;
  GtkWidget *nothing; /* says that there is no address */
  Row rows[OCTET_N_FORMS];
  OctetIpVersion version;
};

enum
{
  EDITED,
  COMMITTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetAddressForms, octet_address_forms, GTK_TYPE_WIDGET)

static const char *const form_labels[OCTET_N_FORMS] = {
  [OCTET_FORM_TEXT] = N_ ("Dotted decimal"), [OCTET_FORM_EXPLODED] = N_ ("Exploded"),
  [OCTET_FORM_INTEGER] = N_ ("Integer"),     [OCTET_FORM_HEXADECIMAL] = N_ ("Hexadecimal"),
  [OCTET_FORM_BINARY] = N_ ("Binary"),       [OCTET_FORM_C_ARRAY] = N_ ("C array"),
  [OCTET_FORM_PYTHON] = N_ ("Python bytes"), [OCTET_FORM_INET_ATON] = N_ ("inet_aton, short"),
  [OCTET_FORM_MAPPED] = N_ ("IPv6, mapped"),
};

static const int binary_width = 35; /* 32 bits and their blanks */

static const char *
get_form_label (OctetAddressForm form, OctetIpVersion version)
{
  if (form == OCTET_FORM_TEXT && version == OCTET_IPV6)
    return _ ("Compressed");

  return _ (form_labels[form]);
}

static OctetAddressForm
find_form (OctetAddressForms *forms, GtkWidget *entry)
{
  for (guint form = 0; form < OCTET_N_FORMS; form++)
    if (forms->rows[form].entry == entry)
      return (OctetAddressForm) form;

  g_assert_not_reached ();
}

/* A bad edit marks itself and changes nothing else. */
static void
on_edited (OctetValueEntry *entry, OctetAddressForms *forms)
{
  OctetAddress address;
  const gboolean parsed =
      octet_address_form_parse (find_form (forms, GTK_WIDGET (entry)), forms->version,
                                octet_value_entry_get_text (entry), &address, NULL);

  octet_value_entry_set_refused (entry, parsed ? NULL : _ ("This is no address in this form"));
  if (parsed)
    {
      g_autofree char *text = octet_address_to_string (&address);

      g_signal_emit (forms, signals[EDITED], 0, text);
    }
}

static void
on_committed (OctetValueEntry *entry, OctetAddressForms *forms)
{
  g_signal_emit (forms, signals[COMMITTED], 0);
}

static void
octet_address_forms_dispose (GObject *object)
{
  g_clear_pointer (&OCTET_ADDRESS_FORMS (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_address_forms_parent_class)->dispose (object);
}

static void
octet_address_forms_class_init (OctetAddressFormsClass *class)
{
  const GType type = G_TYPE_FROM_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_address_forms_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BIN_LAYOUT);

  signals[EDITED] = g_signal_new ("edited", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[COMMITTED] =
      g_signal_new ("committed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
octet_address_forms_add_row (OctetAddressForms *forms, OctetAddressForm form)
{
  Row *row = &forms->rows[form];

  row->label = gtk_label_new (_ (form_labels[form]));
  gtk_label_set_xalign (GTK_LABEL (row->label), 0);
  gtk_widget_add_css_class (row->label, "small");
  gtk_widget_add_css_class (row->label, "dim");

  row->entry = octet_value_entry_new (_ (form_labels[form]));
  gtk_widget_set_hexpand (row->entry, TRUE);
  if (form == OCTET_FORM_BINARY)
    octet_value_entry_set_width_chars (OCTET_VALUE_ENTRY (row->entry), binary_width);
  g_signal_connect (row->entry, "edited", G_CALLBACK (on_edited), forms);
  g_signal_connect (row->entry, "committed", G_CALLBACK (on_committed), forms);

  row->copy = octet_copy_button_new (NULL);
  gtk_grid_attach (GTK_GRID (forms->grid), row->label, 0, (int) form, 1, 1);
  gtk_grid_attach (GTK_GRID (forms->grid), row->entry, 1, (int) form, 1, 1);
  gtk_grid_attach (GTK_GRID (forms->grid), row->copy, 2, (int) form, 1, 1);
}

static GtkWidget *
new_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
octet_address_forms_init (OctetAddressForms *forms)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  forms->title = new_label (NULL, "heading");
  forms->hint = new_label (_ ("edit any, the others follow"), "small");
  gtk_widget_add_css_class (forms->hint, "dim");
  gtk_box_append (GTK_BOX (head), forms->title);
  gtk_box_append (GTK_BOX (head), forms->hint);

  forms->nothing =
      gtk_label_new (_ ("No reader takes this text for an address, so there is nothing "
                        "to write in other forms."));
  gtk_label_set_wrap (GTK_LABEL (forms->nothing), TRUE);
  gtk_label_set_xalign (GTK_LABEL (forms->nothing), 0);
  gtk_widget_add_css_class (forms->nothing, "dim");

  forms->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (forms->grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (forms->grid), 8);
  for (guint form = 0; form < OCTET_N_FORMS; form++)
    octet_address_forms_add_row (forms, (OctetAddressForm) form);

  forms->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  gtk_box_append (GTK_BOX (forms->box), head);
  gtk_box_append (GTK_BOX (forms->box), forms->nothing);
  gtk_box_append (GTK_BOX (forms->box), forms->grid);
  gtk_widget_set_parent (forms->box, GTK_WIDGET (forms));
}

static void
octet_address_forms_update_row (OctetAddressForms *forms,
                                OctetAddressForm form,
                                const OctetAddress *address)
{
  Row *row = &forms->rows[form];
  const gboolean exists = octet_address_form_exists (form, address->version);
  const char *label = get_form_label (form, address->version);
  g_autofree char *text = exists ? octet_address_form_print (form, address) : NULL;

  gtk_widget_set_visible (row->label, exists);
  gtk_widget_set_visible (row->entry, exists);
  gtk_widget_set_visible (row->copy, exists);
  if (!exists)
    return;

  gtk_label_set_text (GTK_LABEL (row->label), label);
  octet_value_entry_set_label (OCTET_VALUE_ENTRY (row->entry), label);
  octet_copy_button_set_what (OCTET_COPY_BUTTON (row->copy), label);
  octet_copy_button_set_text (OCTET_COPY_BUTTON (row->copy), text);

  octet_value_entry_set_value (OCTET_VALUE_ENTRY (row->entry), text);
}

void
octet_address_forms_set_address (OctetAddressForms *forms, const OctetAddress *address)
{
  g_autofree char *text = NULL;
  g_autofree char *title = NULL;

  g_return_if_fail (OCTET_IS_ADDRESS_FORMS (forms));

  gtk_widget_set_visible (forms->nothing, address == NULL);
  gtk_widget_set_visible (forms->grid, address != NULL);
  gtk_widget_set_visible (forms->hint, address != NULL);
  if (address == NULL)
    {
      gtk_label_set_text (GTK_LABEL (forms->title), _ ("Forms"));
      return;
    }

  forms->version = address->version;
  text = octet_address_to_string (address);
  title = g_strdup_printf (_ ("Every form of %s"), text);
  gtk_label_set_text (GTK_LABEL (forms->title), title);

  for (guint form = 0; form < OCTET_N_FORMS; form++)
    octet_address_forms_update_row (forms, (OctetAddressForm) form, address);
}
