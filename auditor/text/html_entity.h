/*
** html_entity.h -- what &nbsp; and &#12288; stand for.
*/
#ifndef AUDITOR_TEXT_HTML_ENTITY_H
#define AUDITOR_TEXT_HTML_ENTITY_H

#include <stdint.h>

#include "base/view.h"

/* The point of a name without & and ;, or 0. */
uint32_t html_entity_named(view name);

/* The point of a numeric reference; U+FFFD where there is no such character. */
uint32_t html_entity_numbered(view digits, unsigned base);

#endif
