/*
** sets.h -- intervals as tests write them: "[1, 5/2)", "(-inf, 3]".
*/
#ifndef TESTS_SUPPORT_SETS_H
#define TESTS_SUPPORT_SETS_H

#include <stdbool.h>

#include "quantity/interval.h"

exact exact_of(const char *text);
interval interval_of(const char *text);     /* a text that is no interval is a fault of the test: it exits */
bool interval_is(const interval *x, const char *text);  /* says on stderr what it is instead */

#endif
