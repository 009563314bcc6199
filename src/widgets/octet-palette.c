#include "widgets/octet-palette.h"

static const char *const colour_names[] = {
  [OCTET_COLOUR_BG] = "octet_bg",
  [OCTET_COLOUR_BASE] = "octet_base",
  [OCTET_COLOUR_FG] = "octet_fg",
  [OCTET_COLOUR_DIM] = "octet_dim",
  [OCTET_COLOUR_BORDER] = "octet_border",
  [OCTET_COLOUR_RULE] = "octet_rule",
  [OCTET_COLOUR_CONTROL] = "octet_control",
  [OCTET_COLOUR_CODE] = "octet_code",
  [OCTET_COLOUR_NETWORK] = "octet_network",
  [OCTET_COLOUR_NETWORK_TINT] = "octet_network_tint",
  [OCTET_COLOUR_ON_NETWORK] = "octet_on_network",
  [OCTET_COLOUR_HOST] = "octet_host",
  [OCTET_COLOUR_HOST_TINT] = "octet_host_tint",
  [OCTET_COLOUR_ON_HOST] = "octet_on_host",
  [OCTET_COLOUR_GLOBAL] = "octet_global",
  [OCTET_COLOUR_INSIDE] = "octet_inside",
  [OCTET_COLOUR_INSIDE_FG] = "octet_inside_fg",
  [OCTET_COLOUR_MULTICAST] = "octet_multicast",
  [OCTET_COLOUR_MULTICAST_FG] = "octet_multicast_fg",
  [OCTET_COLOUR_OTHER] = "octet_other",
  [OCTET_COLOUR_OTHER_FG] = "octet_other_fg",
  [OCTET_COLOUR_RESERVED] = "octet_reserved",
  [OCTET_COLOUR_RESERVED_LINE] = "octet_reserved_line",
  [OCTET_COLOUR_RESERVED_FG] = "octet_reserved_fg",
  [OCTET_COLOUR_ACCENT] = "octet_accent",
  [OCTET_COLOUR_ERROR] = "octet_error",
  [OCTET_COLOUR_ERROR_TINT] = "octet_error_tint",
  [OCTET_COLOUR_ON_ERROR] = "octet_on_error",
  [OCTET_COLOUR_WARNING] = "octet_warning",
  [OCTET_COLOUR_WARNING_TINT] = "octet_warning_tint",
  [OCTET_COLOUR_WARNING_LINE] = "octet_warning_line",
  [OCTET_COLOUR_OK] = "octet_ok",
  [OCTET_COLOUR_HANDLE] = "octet_handle",
  [OCTET_COLOUR_ON_HANDLE] = "octet_on_handle",
  [OCTET_COLOUR_BLOCK1] = "octet_block1",
  [OCTET_COLOUR_BLOCK1_FG] = "octet_block1_fg",
  [OCTET_COLOUR_BLOCK1_SOLID] = "octet_block1_solid",
  [OCTET_COLOUR_BLOCK2] = "octet_block2",
  [OCTET_COLOUR_BLOCK2_FG] = "octet_block2_fg",
  [OCTET_COLOUR_BLOCK2_SOLID] = "octet_block2_solid",
  [OCTET_COLOUR_BLOCK3] = "octet_block3",
  [OCTET_COLOUR_BLOCK3_FG] = "octet_block3_fg",
  [OCTET_COLOUR_BLOCK3_SOLID] = "octet_block3_solid",
  [OCTET_COLOUR_BLOCK4] = "octet_block4",
  [OCTET_COLOUR_BLOCK4_FG] = "octet_block4_fg",
  [OCTET_COLOUR_BLOCK4_SOLID] = "octet_block4_solid",
  [OCTET_COLOUR_BLOCK5] = "octet_block5",
  [OCTET_COLOUR_BLOCK5_FG] = "octet_block5_fg",
  [OCTET_COLOUR_BLOCK5_SOLID] = "octet_block5_solid",
  [OCTET_COLOUR_BLOCK6] = "octet_block6",
  [OCTET_COLOUR_BLOCK6_FG] = "octet_block6_fg",
  [OCTET_COLOUR_BLOCK6_SOLID] = "octet_block6_solid",
  [OCTET_COLOUR_HOVER] = "octet_hover",
  [OCTET_COLOUR_SELECTION] = "octet_selection",
  [OCTET_COLOUR_NETWORK_SOFT] = "octet_network_soft",
  [OCTET_COLOUR_HOST_SOFT] = "octet_host_soft",
};

G_STATIC_ASSERT (G_N_ELEMENTS (colour_names) == OCTET_N_COLOURS);

/**
 * octet_colour_get_name:
 * @colour: a colour of the palette
 *
 * Returns: the name that the style sheets define it by
 */
const char *
octet_colour_get_name (OctetColour colour)
{
  g_return_val_if_fail (colour < OCTET_N_COLOURS, NULL);

  return colour_names[colour];
}

/**
 * octet_palette_get:
 * @widget: the widget that is being drawn
 * @colour: a colour of the palette
 *
 * Returns: @colour in the style, light or dark, that is in force; the text colour where no style
 *   sheet of Octet is loaded
 */
GdkRGBA
octet_palette_get (GtkWidget *widget, OctetColour colour)
{
  /* GTK 4.8 has no other way to read a named colour. */
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA rgba;

  if (!gtk_style_context_lookup_color (context, octet_colour_get_name (colour), &rgba))
    gtk_style_context_get_color (context, &rgba);

  return rgba;
}
