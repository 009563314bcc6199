/* The one function of a fuzz target, as libFuzzer calls it. Each target gives a parser of the core
 * any bytes at all, and asserts what must hold whatever they are.
 */
#pragma once

#include <glib.h>

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);
