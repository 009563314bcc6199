#include "panels/octet-panel-factory.h"

#include "panels/octet-addresses-panel.h"
#include "panels/octet-conversions-panel.h"
#include "panels/octet-hosts-panel.h"
#include "panels/octet-services-panel.h"
#include "panels/octet-urls-panel.h"
#include "system/octet-host-list.h"

struct _OctetPanelFactory
{
  GObject parent_instance;

  OctetDescriber *describer;
  OctetHostList *hosts; /* (nullable): made with the first Hosts panel */
};

G_DEFINE_FINAL_TYPE (OctetPanelFactory, octet_panel_factory, G_TYPE_OBJECT)

static void
octet_panel_factory_dispose (GObject *object)
{
  OctetPanelFactory *factory = OCTET_PANEL_FACTORY (object);

  g_clear_object (&factory->describer);
  g_clear_object (&factory->hosts);

  G_OBJECT_CLASS (octet_panel_factory_parent_class)->dispose (object);
}

static void
octet_panel_factory_class_init (OctetPanelFactoryClass *class)
{
  G_OBJECT_CLASS (class)->dispose = octet_panel_factory_dispose;
}

static void
octet_panel_factory_init (OctetPanelFactory *factory)
{
  factory->describer = octet_describer_new (NULL);
}

OctetPanelFactory *
octet_panel_factory_new (void)
{
  return g_object_new (OCTET_TYPE_PANEL_FACTORY, NULL);
}

static OctetHostList *
octet_panel_factory_ensure_hosts (OctetPanelFactory *factory)
{
  if (factory->hosts == NULL)
    {
      g_autoptr (OctetResolver) resolver = octet_resolver_new ();

      factory->hosts = octet_host_list_new (resolver);
    }

  return factory->hosts;
}

OctetPanel *
octet_panel_factory_build (OctetPanelFactory *factory, OctetPanelId id)
{
  g_return_val_if_fail (OCTET_IS_PANEL_FACTORY (factory), NULL);

  switch (id)
    {
    case OCTET_PANEL_ADDRESSES:
      return g_object_new (OCTET_TYPE_ADDRESSES_PANEL, "describer", factory->describer, NULL);
    case OCTET_PANEL_HOSTS:
      return g_object_new (OCTET_TYPE_HOSTS_PANEL, "describer", factory->describer, "host-list",
                           octet_panel_factory_ensure_hosts (factory), NULL);
    case OCTET_PANEL_SERVICES:
      return g_object_new (OCTET_TYPE_SERVICES_PANEL, "describer", factory->describer, NULL);
    case OCTET_PANEL_URLS:
      return g_object_new (OCTET_TYPE_URLS_PANEL, "describer", factory->describer, NULL);
    case OCTET_PANEL_CONVERSIONS:
      return g_object_new (OCTET_TYPE_CONVERSIONS_PANEL, "describer", factory->describer, NULL);
    case OCTET_N_PANELS:
    default:
      g_assert_not_reached ();
    }
}
