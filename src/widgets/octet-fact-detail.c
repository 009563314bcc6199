#include "widgets/octet-fact-detail.h"

#include "facts/octet-excerpt.h"
#include "widgets/octet-code-view.h"

#include <glib/gi18n.h>

struct _OctetFactDetail
{
  GtkWidget parent_instance;

  GtkWidget *text; /* the column of words */
  GtkWidget *title;
  GtkWidget *value;
  GtkWidget *why;
  GtkWidget *source;

  GtkWidget *working; /* (nullable): of some facts, among the words */
  char *working_id;   /* what their ids begin with */

  GtkWidget *code_switch; /* seen only when there is no room for both codes */
  GtkWidget *python_toggle;
  GtkWidget *python;
  GtkWidget *c;
};

enum
{
  FOLLOW,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (OctetFactDetail, octet_fact_detail, GTK_TYPE_WIDGET)

/* all in px */
static const int wide_width = 560; /* from here on words and code stand side by side */
static const int least_code_width = 272;
static const int column_gap = 22;
static const int row_gap = 8;
static const int switch_overlap = 4; /* the switch is so much taller than the code's heading */
static const int least_width = 220;

static const gsize longest_value = 400; /* characters; longer ones are copied whole */

/* Code has long lines: it gets what words can spare. */
static int
get_code_width (int width)
{
  return MAX (least_code_width, (int) (width * 0.45));
}

static int
measure_height (GtkWidget *child, int width)
{
  int natural = 0;

  if (gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, NULL, &natural, NULL, NULL);

  return natural;
}

static GtkWidget *
get_chosen_code (OctetFactDetail *detail)
{
  const gboolean python = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (detail->python_toggle));

  if (!gtk_widget_get_visible (detail->c))
    return detail->python;

  return python && gtk_widget_get_visible (detail->python) ? detail->python : detail->c;
}

static int
measure_detail_height (OctetFactDetail *detail, int width)
{
  const int code_width = get_code_width (width);
  const int text_width = width - code_width - column_gap;

  if (width >= wide_width)
    return MAX (measure_height (detail->text, text_width),
                measure_height (detail->python, code_width) + row_gap +
                    measure_height (detail->c, code_width));

  return measure_height (detail->text, width) + row_gap + switch_overlap +
         MAX (measure_height (detail->python, width), measure_height (detail->c, width));
}

/* The height depends on the width. */
static GtkSizeRequestMode
octet_fact_detail_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
octet_fact_detail_measure (GtkWidget *widget,
                           GtkOrientation orientation,
                           int for_size,
                           int *minimum,
                           int *natural,
                           int *minimum_baseline,
                           int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = least_width;
      *natural = wide_width;
    }
  else
    *minimum = *natural =
        measure_detail_height (OCTET_FACT_DETAIL (widget), MAX (for_size, least_width));
}

static void
allocate_at (GtkWidget *child, int x, int y, int width)
{
  GskTransform *place = gsk_transform_translate (NULL, &GRAPHENE_POINT_INIT ((float) x, (float) y));

  gtk_widget_allocate (child, width, MAX (measure_height (child, width), 1), -1, place);
}

static void
allocate_wide (OctetFactDetail *detail, int width)
{
  const int code_width = get_code_width (width);
  const int text_width = width - code_width - column_gap;
  const int x = text_width + column_gap;
  const int python_height = measure_height (detail->python, code_width);

  allocate_at (detail->text, 0, 0, text_width);
  if (gtk_widget_should_layout (detail->python))
    allocate_at (detail->python, x, 0, code_width);
  if (gtk_widget_should_layout (detail->c))
    allocate_at (detail->c, x, python_height > 0 ? python_height + row_gap : 0, code_width);
}

static void
allocate_narrow (OctetFactDetail *detail, int width)
{
  GtkWidget *code = get_chosen_code (detail);
  const int y = measure_height (detail->text, width) + row_gap;
  int switch_width;

  allocate_at (detail->text, 0, 0, width);
  gtk_widget_measure (detail->code_switch, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &switch_width,
                      NULL, NULL);
  allocate_at (detail->code_switch, 0, y, switch_width);
  if (gtk_widget_should_layout (code))
    allocate_at (code, 0, y + switch_overlap, width);
}

static void
octet_fact_detail_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  OctetFactDetail *detail = OCTET_FACT_DETAIL (widget);
  const gboolean wide = width >= wide_width;
  const gboolean both =
      gtk_widget_get_visible (detail->python) && gtk_widget_get_visible (detail->c);
  GtkWidget *code = get_chosen_code (detail);

  gtk_widget_set_child_visible (detail->code_switch, !wide && both);
  gtk_widget_set_child_visible (detail->python, wide || code == detail->python);
  gtk_widget_set_child_visible (detail->c, wide || code == detail->c);
  octet_code_view_set_title_shown (OCTET_CODE_VIEW (detail->python), wide || !both);
  octet_code_view_set_title_shown (OCTET_CODE_VIEW (detail->c), wide || !both);

  if (wide)
    allocate_wide (detail, width);
  else
    allocate_narrow (detail, width);
}

static gboolean
on_subject_activated (GtkLabel *label, const char *uri, OctetFactDetail *detail)
{
  g_signal_emit (detail, signals[FOLLOW], 0, uri);

  return TRUE;
}

static void
octet_fact_detail_dispose (GObject *object)
{
  OctetFactDetail *detail = OCTET_FACT_DETAIL (object);

  g_clear_pointer (&detail->text, gtk_widget_unparent);
  g_clear_pointer (&detail->code_switch, gtk_widget_unparent);
  g_clear_pointer (&detail->python, gtk_widget_unparent);
  g_clear_pointer (&detail->c, gtk_widget_unparent);

  G_OBJECT_CLASS (octet_fact_detail_parent_class)->dispose (object);
}

static void
octet_fact_detail_finalize (GObject *object)
{
  g_free (OCTET_FACT_DETAIL (object)->working_id);

  G_OBJECT_CLASS (octet_fact_detail_parent_class)->finalize (object);
}

static void
octet_fact_detail_class_init (OctetFactDetailClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = octet_fact_detail_dispose;
  G_OBJECT_CLASS (class)->finalize = octet_fact_detail_finalize;
  widget_class->get_request_mode = octet_fact_detail_get_request_mode;
  widget_class->measure = octet_fact_detail_measure;
  widget_class->size_allocate = octet_fact_detail_size_allocate;

  signals[FOLLOW] = g_signal_new ("follow", G_TYPE_FROM_CLASS (class), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static GtkWidget *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  /* A hyphen in a name or an address would be one more character of it. */
  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static void
octet_fact_detail_build_text (OctetFactDetail *detail)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  detail->text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (detail->text, GTK_WIDGET (detail));
  gtk_box_append (GTK_BOX (detail->text), head);

  detail->title = append_label (head, "heading");
  gtk_label_set_wrap_mode (GTK_LABEL (detail->title), PANGO_WRAP_WORD);
  gtk_widget_set_valign (detail->title, GTK_ALIGN_START);
  detail->value = append_label (head, "detail-value");
  gtk_widget_set_hexpand (detail->value, TRUE);
  gtk_label_set_selectable (GTK_LABEL (detail->value), TRUE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (detail->value),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, detail->title, NULL, -1);
  g_signal_connect (detail->value, "activate-link", G_CALLBACK (on_subject_activated), detail);
  detail->why = append_label (detail->text, "why");
  gtk_label_set_selectable (GTK_LABEL (detail->why), TRUE);
  detail->source = append_label (detail->text, "small");
  gtk_widget_add_css_class (detail->source, "dim");
}

static void
octet_fact_detail_build_code_switch (OctetFactDetail *detail)
{
  GtkWidget *c_toggle = gtk_toggle_button_new_with_label ("C");

  detail->python_toggle = gtk_toggle_button_new_with_label ("Python");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (detail->python_toggle), TRUE);
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (c_toggle),
                               GTK_TOGGLE_BUTTON (detail->python_toggle));
  g_signal_connect_swapped (detail->python_toggle, "toggled",
                            G_CALLBACK (gtk_widget_queue_allocate), detail);

  detail->code_switch = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (detail->code_switch, "linked");
  gtk_widget_add_css_class (detail->code_switch, "switch");
  gtk_box_append (GTK_BOX (detail->code_switch), detail->python_toggle);
  gtk_box_append (GTK_BOX (detail->code_switch), c_toggle);
}

static void
octet_fact_detail_init (OctetFactDetail *detail)
{
  octet_fact_detail_build_text (detail);
  octet_fact_detail_build_code_switch (detail);
  detail->python = octet_code_view_new ("Python");
  detail->c = octet_code_view_new ("C");

  gtk_widget_set_parent (detail->python, GTK_WIDGET (detail));
  gtk_widget_set_parent (detail->c, GTK_WIDGET (detail));
  gtk_widget_set_parent (detail->code_switch, GTK_WIDGET (detail)); /* last: it lies on top */
}

GtkWidget *
octet_fact_detail_new (void)
{
  return g_object_new (OCTET_TYPE_FACT_DETAIL, NULL);
}

static void
set_optional_text (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, text != NULL);
}

static void
octet_fact_detail_show_value (OctetFactDetail *detail, OctetFact *fact)
{
  g_autofree char *value =
      octet_excerpt_new_from_lines (octet_fact_get_value (fact), longest_value);
  const char *subject = octet_fact_get_subject (fact);
  g_autofree char *markup = NULL;

  if (subject != NULL)
    markup = g_markup_printf_escaped ("<a href=\"%s\">%s</a>", subject, value);
  else
    markup = g_markup_escape_text (value, -1);

  gtk_label_set_markup (GTK_LABEL (detail->value), markup);
  if (octet_fact_get_is_word (fact))
    gtk_widget_remove_css_class (detail->value, "mono");
  else
    gtk_widget_add_css_class (detail->value, "mono");
}

static void
octet_fact_detail_show_source (OctetFactDetail *detail, OctetFact *fact)
{
  const char *source = octet_fact_get_source (fact);
  const char *uri = octet_fact_get_source_uri (fact);
  g_autofree char *link = NULL;
  g_autofree char *markup = NULL;

  gtk_widget_set_visible (detail->source, source != NULL);
  if (source == NULL)
    return;

  link = uri != NULL ? g_markup_printf_escaped ("<a href=\"%s\">%s</a>", uri, source)
                     : g_markup_escape_text (source, -1);
  /* Translators: where a fact is written down: “Source: RFC 4632, section 3.1” */
  markup = g_strdup_printf (_ ("Source: %s"), link);
  gtk_label_set_markup (GTK_LABEL (detail->source), markup);
}

/**
 * octet_fact_detail_set_fact:
 * @fact: (nullable): what to show; NULL for nothing
 */
void
octet_fact_detail_set_fact (OctetFactDetail *detail, OctetFact *fact)
{
  g_return_if_fail (OCTET_IS_FACT_DETAIL (detail));

  gtk_widget_set_visible (detail->text, fact != NULL);
  octet_code_view_set_code (OCTET_CODE_VIEW (detail->python),
                            fact != NULL ? octet_fact_get_python (fact) : NULL);
  octet_code_view_set_code (OCTET_CODE_VIEW (detail->c),
                            fact != NULL ? octet_fact_get_c (fact) : NULL);
  if (fact == NULL)
    return;

  gtk_label_set_text (GTK_LABEL (detail->title), octet_fact_get_label (fact));
  octet_fact_detail_show_value (detail, fact);
  set_optional_text (detail->why, octet_fact_get_why (fact));
  octet_fact_detail_show_source (detail, fact);
  if (detail->working != NULL)
    gtk_widget_set_visible (detail->working,
                            g_str_has_prefix (octet_fact_get_id (fact), detail->working_id));
}

/**
 * octet_fact_detail_set_working:
 * @id: what the ids of the facts begin with that it belongs to
 * @working: (transfer floating): shown between the why and the source
 */
void
octet_fact_detail_set_working (OctetFactDetail *detail, const char *id, GtkWidget *working)
{
  g_return_if_fail (OCTET_IS_FACT_DETAIL (detail));
  g_return_if_fail (detail->working == NULL);

  detail->working = working;
  detail->working_id = g_strdup (id);
  gtk_widget_set_visible (working, FALSE);
  gtk_box_insert_child_after (GTK_BOX (detail->text), working, detail->why);
}
