/*
** told_units.h -- figures that are told in several units, or as a time of the day: 1小时06分20秒, 8时30分, 12时. Their number, 3980, 510, 720,
** is of the last unit and stands nowhere in the text. Private to network/.
*/
#ifndef AUDITOR_NETWORK_TOLD_UNITS_H
#define AUDITOR_NETWORK_TOLD_UNITS_H

#include "base/buffer.h"
#include "network/state.h"

/* Where in 'text' the n-th run of ASCII digits (with its points and commas) from the end stands. */
bool told_digits(view text, int from_end, size_t *start, size_t *end);

/* Is a fact a length or a time of the day whose number stands nowhere in the text? */
bool told_in_units(const network *n, uint32_t slot);

/* Appends its text with another number: 780 beside 8时30分 is 13时00分. False, with nothing appended, where the text does not show how it is
** made up, or a time of the day would fall on another day. */
bool told_units_put(const network *n, uint32_t slot, int64_t number, buffer *out);

#endif
