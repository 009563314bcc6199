#include "app/octet-window-menu.h"

#include <glib/gi18n.h>

static GMenuModel *
new_language_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, C_ ("language", "_System"), "app.language::");
  g_menu_append (menu, "한국어", "app.language::ko");
  g_menu_append (menu, "English", "app.language::en");

  return G_MENU_MODEL (menu);
}

static GMenuModel *
new_style_menu (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, C_ ("style", "_System"), "app.style::system");
  g_menu_append (menu, C_ ("style", "_Light"), "app.style::light");
  g_menu_append (menu, C_ ("style", "_Dark"), "app.style::dark");

  return G_MENU_MODEL (menu);
}

GMenuModel *
octet_window_menu_new (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) choices = g_menu_new ();
  g_autoptr (GMenu) help = g_menu_new ();
  g_autoptr (GMenuModel) languages = new_language_menu ();
  g_autoptr (GMenuModel) styles = new_style_menu ();

  g_menu_append_submenu (choices, _ ("_Language"), languages);
  g_menu_append (choices, _ ("_Terms in Both Languages"), "app.terms-in-both-languages");
  g_menu_append_submenu (choices, _ ("_Style"), styles);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (choices));

  g_menu_append (help, _ ("_Keyboard Shortcuts"), "app.shortcuts");
  g_menu_append (help, _ ("_About Octet"), "app.about");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (help));

  return G_MENU_MODEL (menu);
}
