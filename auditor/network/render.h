/*
** render.h -- how a repair reads. Private to network/.
*/
#ifndef AUDITOR_NETWORK_RENDER_H
#define AUDITOR_NETWORK_RENDER_H

#include "network/suspect.h"

/* Can a repair be told: does the text show how its number is made up? */
bool render_shows(const search *s, const candidate *c);

/* The fact's own text with what was meant put in its place, and the interval that mends it. STATUS_MEMORY. */
status render_repair(search *s, const candidate *c, repair *out, error *err);

#endif
