/*
** keys.h -- what each figure is about: metric, verb, subject, scope, period, status (DESIGN section 2).
*/
#ifndef AUDITOR_EXTRACT_KEYS_H
#define AUDITOR_EXTRACT_KEYS_H

#include "extract/scene/scene.h"

/* Gives every mention's figure its key. */
void keys_fill(scene *s);

#endif
