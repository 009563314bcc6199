#include "fact-fixture.h"

void
fact_fixture_set_up (FactFixture *fixture, gconstpointer data)
{
  fixture->window = gtk_window_new ();
  fixture->view = OCTET_FACT_VIEW (octet_fact_view_new ());
  ear_listen (&fixture->follow, fixture->view, "follow");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), FACT_FIXTURE_WIDE,
                               FACT_FIXTURE_HEIGHT);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->view));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
fact_fixture_tear_down (FactFixture *fixture, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ear_clear (&fixture->follow);
}

/* Places the view at once, where the window would in its next frame. */
void
fact_fixture_resize (FactFixture *fixture, int width)
{
  const GtkAllocation area = { 0, 0, width, FACT_FIXTURE_HEIGHT };
  int minimum;

  gtk_test_widget_wait_for_draw (fixture->window);
  gtk_widget_measure (GTK_WIDGET (fixture->view), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL,
                      NULL, NULL);
  gtk_widget_size_allocate (GTK_WIDGET (fixture->view), &area, -1);
}

static OctetFact *
add_fact (OctetDescription *description,
          const char *id,
          const char *group,
          const char *label,
          const char *value)
{
  OctetFact *fact = octet_description_add (description, id, group, label);

  octet_fact_set_value (fact, "%s", value);

  return fact;
}

/* An address with its network, or without. */
OctetDescription *
fact_fixture_describe (const char *address, gboolean with_network)
{
  OctetDescription *description = octet_description_new (address, "address");
  OctetFact *fact;

  fact = add_fact (description, "address.version", "kind", "IP version", "IPv4");
  octet_fact_set_raw (fact, "4");
  fact = add_fact (description, "address.is-private", "scope", "Private", "Yes");
  octet_fact_set_is_word (fact, TRUE);
  octet_fact_set_raw (fact, "True");
  octet_fact_set_why (fact, "Because of <RFC> 1918 & %s.", address);
  octet_fact_set_rfc (fact, 1918, "3");
  octet_fact_set_python (fact, "print(1)\n");
  octet_fact_set_c (fact, "puts (\"1\");\n");
  add_fact (description, "address.text", "scope", "Address", address);
  if (!with_network)
    return description;

  fact = add_fact (description, "network.mask", "network", "Subnet mask", "255.255.255.0");
  octet_fact_set_subject (fact, "http://x.example/?a=%s&b=<c>", address);

  return description;
}

void
fact_fixture_show (FactFixture *fixture, const char *address, gboolean with_network)
{
  g_autoptr (OctetDescription) description = fact_fixture_describe (address, with_network);

  octet_fact_view_set_description (fixture->view, description);
}

OctetFactRow *
fact_fixture_get_row (FactFixture *fixture, guint n)
{
  return tree_find_nth (GTK_WIDGET (fixture->view), OCTET_TYPE_FACT_ROW, n);
}

const char *
fact_fixture_get_label (gpointer widget, guint n)
{
  return gtk_label_get_text (tree_find_nth (GTK_WIDGET (widget), GTK_TYPE_LABEL, n));
}
