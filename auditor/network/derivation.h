/*
** derivation.h -- the arithmetic of a relation in one line, as a person would write it. Private to network/.
**
** "2024 / 2598 = 77.9 % != 79.5 %". Figures stand as printed; the computed value has the unit of the figure that it is
** compared with, and as many decimals as show the difference. No words: it reads the same in any language.
*/
#ifndef AUDITOR_NETWORK_DERIVATION_H
#define AUDITOR_NETWORK_DERIVATION_H

#include "base/buffer.h"
#include "network/state.h"

/* In the network's arena. "~" stands for a relation that rounding explains. Empty where nothing can be written.
** STATUS_MEMORY. */
status derivation_write(network *n, const relation *r, verdict v, view *out, error *err);

#endif
