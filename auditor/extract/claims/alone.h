/*
** alone.h -- do figures stand alone: do their sentences tell nothing else that is counted, measured or compared? Then they can only
** be each other's, in any order and under whatever words.
*/
#ifndef AUDITOR_EXTRACT_ALONE_H
#define AUDITOR_EXTRACT_ALONE_H

#include "extract/scene/scene.h"

/* Does a mention only tell how things are: a place in an order, an age, one of something? */
bool alone_is_aside(const scene *s, uint32_t at);

/* Have the sentences of 'count' mentions no other figure, but for such, and for lengths of time where none of them is one? */
bool alone(const scene *s, const uint32_t *which, uint32_t count);

#endif
