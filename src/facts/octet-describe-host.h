/* What a look-up found out about a host; octet_describe_host() is public in the describer. */
#pragma once

#include "facts/octet-describer.h"
