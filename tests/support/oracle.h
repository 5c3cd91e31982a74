/*
** oracle.h -- what NUMERICS says about an honest document's relation, worked out again with GMP rationals and by
** the cross-multiplied inequalities of its section 2. Shares no code with quantity/ and network/.
*/
#ifndef TESTS_SUPPORT_ORACLE_H
#define TESTS_SUPPORT_ORACLE_H

#include "support/honest.h"

/* The first reading in which the printed figures can all be right; READINGS where there is none. */
int oracle_reading(const honest_document *d);

/* Every figure but a spoiled one lies less than one unit of its last digit from its truth. */
bool oracle_honest(const honest_document *d);

#endif
