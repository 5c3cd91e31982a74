/*
** place.h -- lines and columns of a document's facts and claims, counted in its source.
*/
#ifndef AUDITOR_FACTS_PLACE_H
#define AUDITOR_FACTS_PLACE_H

#include "facts/document.h"

/* Fills every line and column that is 0. Facts and claims are in order. Without a source nothing is filled. */
void place_lines(document *doc);

#endif
