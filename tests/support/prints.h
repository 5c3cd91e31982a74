/*
** prints.h -- printed figures as tests write them.
*/
#ifndef TESTS_SUPPORT_PRINTS_H
#define TESTS_SUPPORT_PRINTS_H

#include "quantity/printed.h"

/* "12.50" with the power of ten of its scale words. A text that is no plain decimal is a fault of the test: it exits.
 */
printed print_of(const char *digits, int scale, modifier m, nature n);

#endif
