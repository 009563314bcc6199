#include "panel-fixture.h"

#include "panels/octet-empty-page.h"
#include "panels/octet-error-page.h"
#include "panels/octet-panel-factory.h"
#include "panels/octet-panel-states.h"

void
panel_fixture_set_up (PanelFixture *fixture, OctetPanelId id)
{
  g_autoptr (OctetPanelFactory) factory = octet_panel_factory_new ();

  fixture->panel = octet_panel_factory_build (factory, id);
  fixture->entry = tree_find (GTK_WIDGET (fixture->panel), GTK_TYPE_ENTRY);
  fixture->inside = tree_find (GTK_WIDGET (fixture->panel), OCTET_TYPE_PANEL_STATES);
  ear_listen (&fixture->committed, fixture->panel, "committed");
  ear_listen (&fixture->follow, fixture->panel, "follow");
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->panel));
  gtk_window_present (GTK_WINDOW (fixture->window));
}

void
panel_fixture_tear_down (PanelFixture *fixture)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  ear_clear (&fixture->committed);
  ear_clear (&fixture->follow);
}

void
panel_fixture_type (PanelFixture *fixture, const char *text)
{
  panel_fixture_edit (fixture->entry, text);
}

void
panel_fixture_press_return (PanelFixture *fixture)
{
  g_signal_emit_by_name (fixture->entry, "activate");
}

void
panel_fixture_edit (GtkWidget *entry, const char *text)
{
  int position = 0;

  gtk_widget_grab_focus (entry);
  gtk_editable_delete_text (GTK_EDITABLE (entry), 0, -1);
  if (*text != '\0')
    gtk_editable_insert_text (GTK_EDITABLE (entry), text, -1, &position);
}

const char *
panel_fixture_get_state (PanelFixture *fixture)
{
  GtkWidget *stack = tree_find (fixture->inside, GTK_TYPE_STACK);
  GtkWidget *page = gtk_stack_get_visible_child (GTK_STACK (stack));

  return OCTET_IS_EMPTY_PAGE (page) ? "empty" : OCTET_IS_ERROR_PAGE (page) ? "error" : "value";
}

const char *
panel_fixture_get_answer (PanelFixture *fixture)
{
  GtkWidget *line = tree_find_class (GTK_WIDGET (fixture->panel), "answer");

  return gtk_label_get_text (tree_find (line, GTK_TYPE_LABEL));
}

void
panel_fixture_assert_value (PanelFixture *fixture, const char *text)
{
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, text);
  g_assert_cmpstr (panel_fixture_get_state (fixture), ==, "value");
  g_assert_false (gtk_widget_has_css_class (fixture->entry, "error"));
}
