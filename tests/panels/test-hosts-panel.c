#include "hosts-fixture.h"
#include "panels/octet-host-detail.h"
#include "panels/octet-host-table.h"
#include "panels/octet-this-computer-card.h"
#include "system/octet-host-private.h"
#include "system/octet-this-computer.h"

static void
test_list (HostsFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "mail.lab.example", "testname", "old.lab.example",
                                       "localhost", "203.0.113.46" };
  hosts_look_up (fixture, "mail.lab.example, testname\nold.lab.example\tlocalhost 203.0.113.46");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (octet_host_item_get_query (hosts_get_item (fixture, i)), ==, names[i]);
  hosts_assert_shown (fixture, "5 names · 3 done · 2 failed");
  hosts_assert_shown (fixture, "192.0.2.25");
  hosts_assert_shown (fixture, "gw.campus.example");
}

static void
test_silent_server_holds_up_nobody (HostsFixture *fixture, gconstpointer data)
{
  octet_panel_edit_text (fixture->panel, "a.silent.example mail.lab.example", TRUE);
  main_loop_turn_until (hosts_is_complete, hosts_get_item (fixture, 1));

  g_assert_true (hosts_is_looking (hosts_get_item (fixture, 0)));
  g_assert_true (octet_host_list_is_busy (fixture->list));
  main_loop_turn_until (hosts_is_drawn, fixture);
  hosts_assert_shown (fixture, "2 names · 1 done · 1 looking up");
  hosts_assert_shown (fixture, "looking up…");
  g_assert_true (gtk_widget_get_sensitive (hosts_find_button (fixture, "Cancel")));
}

static void
test_cancel_and_retry (HostsFixture *fixture, gconstpointer data)
{
  octet_panel_edit_text (fixture->panel, "a.silent.example mail.lab.example", TRUE);
  main_loop_turn_until (hosts_is_complete, hosts_get_item (fixture, 1));
  hosts_click (fixture, "Cancel");

  g_assert_cmpint (octet_host_item_get_state (hosts_get_item (fixture, 0)), ==,
                   OCTET_HOST_CANCELLED);
  main_loop_turn_until (hosts_is_idle, fixture->list);
  main_loop_turn_until (hosts_is_drawn, fixture);
  hosts_assert_shown (fixture, "2 names · 1 done · 1 cancelled");
  hosts_assert_shown (fixture, "cancelled");
  g_assert_false (gtk_widget_get_sensitive (hosts_find_button (fixture, "Cancel")));

  hosts_click (fixture, "Retry failed");
  main_loop_turn_until (hosts_is_looking, hosts_get_item (fixture, 0));
  g_assert_cmpint (octet_host_item_get_state (hosts_get_item (fixture, 1)), ==, OCTET_HOST_FOUND);
}

static void
test_nothing_failed (HostsFixture *fixture, gconstpointer data)
{
  hosts_look_up (fixture, "localhost mail.lab.example");

  g_assert_false (gtk_widget_get_sensitive (hosts_find_button (fixture, "Retry failed")));
  g_assert_false (gtk_widget_get_sensitive (hosts_find_button (fixture, "Cancel")));
}

static void
test_one_name (HostsFixture *fixture, gconstpointer data)
{
  OctetHostDetail *detail = hosts_find_type (fixture, OCTET_TYPE_HOST_DETAIL);

  hosts_look_up (fixture, "host:www.lab.example");
  main_loop_turn_until (hosts_is_complete, hosts_get_item (fixture, 0));
  main_loop_turn_until (hosts_is_drawn, fixture);

  g_assert_cmpstr (octet_host_item_get_query (hosts_get_item (fixture, 0)), ==, "www.lab.example");
  hosts_assert_shown (
      fixture, octet_description_get_plain_answer (octet_host_detail_get_description (detail)));
  g_assert_nonnull (
      octet_description_find (octet_host_detail_get_description (detail), "host.canonical-name"));
  hosts_assert_shown (fixture,
                      "The first 2 names are aliases; the addresses are registered under the "
                      "canonical name.");
}

static void
test_links (HostsFixture *fixture, gconstpointer data)
{
  hosts_look_up (fixture, "www.lab.example");
  main_loop_turn_until (hosts_is_complete, hosts_get_item (fixture, 0));

  g_signal_emit_by_name (hosts_find_path_link (fixture, "2001:db8:20::80"), "clicked");
  g_assert_cmpstr (fixture->followed, ==, "2001:db8:20::80");
  g_signal_emit_by_name (hosts_find_path_link (fixture, "srv7.lab.example"), "clicked");
  g_assert_cmpstr (fixture->followed, ==, "host:srv7.lab.example");
}

static void
test_selecting (HostsFixture *fixture, gconstpointer data)
{
  OctetHostTable *table = hosts_find_type (fixture, OCTET_TYPE_HOST_TABLE);

  hosts_look_up (fixture, "mail.lab.example testname localhost");
  g_assert_true (octet_host_table_get_selected (table) == hosts_get_item (fixture, 0));
  g_assert_nonnull (hosts_find_path_link (fixture, "192.0.2.25"));

  octet_host_table_select (table, 1);
  g_assert_nonnull (hosts_find_path_link (fixture, "testname"));
  g_assert_null (hosts_find_path_link (fixture, "192.0.2.25"));

  octet_host_table_select (table, 2);
  g_assert_nonnull (hosts_find_path_link (fixture, "127.0.0.1"));
}

static gboolean
has_only_ipv6 (gpointer data)
{
  return hosts_find_path_link (data, "2001:db8:20::80") != NULL &&
         hosts_find_path_link (data, "192.0.2.80") == NULL;
}

static void
test_family (HostsFixture *fixture, gconstpointer data)
{
  hosts_look_up (fixture, "www.lab.example mail.lab.example");
  g_assert_nonnull (hosts_find_path_link (fixture, "192.0.2.80"));

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (hosts_find_button (fixture, "IPv6")), TRUE);
  main_loop_turn_until (has_only_ipv6, fixture);

  /* What another row shows was asked for without a hint. */
  octet_host_table_select (hosts_find_type (fixture, OCTET_TYPE_HOST_TABLE), 1);
  g_assert_true (
      gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (hosts_find_button (fixture, "All"))));
  g_assert_nonnull (hosts_find_path_link (fixture, "192.0.2.25"));
}

/* The list lives on when the panel is built again in another language, and nobody is asked twice.
 */
static void
test_second_panel (HostsFixture *fixture, gconstpointer data)
{
  g_autoptr (OctetHostItem) item = NULL;

  hosts_look_up (fixture, "mail.lab.example testname");
  item = g_object_ref (hosts_get_item (fixture, 0));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  hosts_open_panel (fixture);
  main_loop_turn_until (hosts_is_drawn, fixture);

  g_assert_true (hosts_get_item (fixture, 0) == item);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, "mail.lab.example testname");
  hosts_assert_shown (fixture, "2 names · 1 done · 1 failed");

  octet_panel_set_text (fixture->panel, "mail.lab.example testname");
  g_assert_true (hosts_get_item (fixture, 0) == item);
}

/* Return asks again, coming back with the same text does not. */
static void
test_again (HostsFixture *fixture, gconstpointer data)
{
  g_autoptr (OctetHostItem) item = NULL;

  hosts_look_up (fixture, "mail.lab.example");
  item = g_object_ref (hosts_get_item (fixture, 0));
  octet_panel_set_text (fixture->panel, "mail.lab.example");
  g_assert_true (hosts_get_item (fixture, 0) == item);

  octet_panel_edit_text (fixture->panel, "mail.lab.example", TRUE);
  g_assert_true (hosts_get_item (fixture, 0) != item);
}

static void
test_clear (HostsFixture *fixture, gconstpointer data)
{
  hosts_look_up (fixture, "mail.lab.example a.silent.example");
  octet_panel_set_text (fixture->panel, "");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  g_assert_false (octet_host_list_is_busy (fixture->list));
}

static void
test_no_name (HostsFixture *fixture, gconstpointer data)
{
  hosts_look_up (fixture, ", ; ,");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (fixture->list)), ==, 0);
  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, ", ; ,");
}

static void
test_markup (HostsFixture *fixture, gconstpointer data)
{
  hosts_look_up (fixture, "<b>&%s");

  hosts_assert_shown (fixture, "<b>&%s");
  hosts_assert_shown (fixture, "<b>&%s · No host can have this name");
}

static void
test_huge_text (HostsFixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (1024 * 1024, 'a');

  hosts_look_up (fixture, text);

  g_assert_cmpstr (octet_panel_get_text (fixture->panel), ==, text);
  g_assert_cmpint (octet_host_item_get_state (hosts_get_item (fixture, 0)), ==, OCTET_HOST_FAILED);
}

static void
test_this_computer (HostsFixture *fixture, gconstpointer data)
{
  g_autofree char *name = octet_this_computer_dup_name ();
  g_autofree char *subject = g_strconcat ("host:", name, NULL);
  OctetThisComputerCard *card = hosts_find_type (fixture, OCTET_TYPE_THIS_COMPUTER_CARD);

  hosts_look_up (fixture, "localhost");
  hosts_assert_shown (fixture, name);
  g_signal_emit_by_name (card, "follow", subject);
  g_assert_cmpstr (fixture->followed, ==, subject);
}

/* What is found out about this computer's name is told beside it; another name changes nothing. */
static void
test_this_computer_is_told (HostsFixture *fixture, gconstpointer data)
{
  g_autofree char *name = octet_this_computer_dup_name ();
  g_autoptr (OctetHost) host = octet_host_new (name, OCTET_HOST_FAMILY_ANY);
  g_autoptr (OctetHost) other = octet_host_new ("other.lab.example", OCTET_HOST_FAMILY_ANY);
  OctetThisComputerCard *card = hosts_find_type (fixture, OCTET_TYPE_THIS_COMPUTER_CARD);

  hosts_look_up (fixture, "203.0.113.46");
  host->fqdn = g_strdup ("pc07.lab.example");
  host->hostname_address = g_strdup ("192.168.100.10");
  other->fqdn = g_strdup ("other.lab.example");
  octet_this_computer_card_offer (card, host);
  octet_this_computer_card_offer (card, other);

  hosts_assert_shown (fixture, "pc07.lab.example");
  hosts_assert_shown (fixture, "192.168.100.10");
  g_assert_null (hosts_find (GTK_WIDGET (card), hosts_is_label, "other.lab.example"));
}

#define ADD(path, function)                                                                        \
  g_test_add ("/hosts-panel/" path, HostsFixture, NULL, hosts_set_up, function, hosts_tear_down)

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  ADD ("list", test_list);
  ADD ("silent-server-holds-up-nobody", test_silent_server_holds_up_nobody);
  ADD ("cancel-and-retry", test_cancel_and_retry);
  ADD ("nothing-failed", test_nothing_failed);
  ADD ("one-name", test_one_name);
  ADD ("links", test_links);
  ADD ("selecting", test_selecting);
  ADD ("family", test_family);
  ADD ("second-panel", test_second_panel);
  ADD ("again", test_again);
  ADD ("clear", test_clear);
  ADD ("no-name", test_no_name);
  ADD ("markup", test_markup);
  ADD ("huge-text", test_huge_text);
  ADD ("this-computer", test_this_computer);
  ADD ("this-computer-is-told", test_this_computer_is_told);

  return g_test_run ();
}
