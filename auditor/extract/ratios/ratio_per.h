/*
** ratio_per.h -- a value for one of something as the quotient of a total and a count that nothing need name. For claim_ratio.c.
** Arguments are mentions.
*/
#ifndef AUDITOR_EXTRACT_RATIO_PER_H
#define AUDITOR_EXTRACT_RATIO_PER_H

#include "extract/scene/scene.h"

/* May a level be the total that a value for one, or a multiple, is of? */
bool ratio_is_numerator(const scene *s, uint32_t which, uint32_t ratio);

/* Reads the value of a phrase that tells what it is per (人均, 每亩). */
void ratio_read_average(scene *s, const frame *f, uint32_t ratio);

/* Reads every value that carries what it is per itself (155人/班). */
void ratio_read_carried(scene *s);

#endif
