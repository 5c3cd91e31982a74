/*
** honest_network.h -- an honest document as facts and a claim, and what network/ says about its relation.
*/
#ifndef TESTS_SUPPORT_HONEST_NETWORK_H
#define TESTS_SUPPORT_HONEST_NETWORK_H

#include "facts/document.h"
#include "network/network.h"
#include "support/honest.h"

/* A document of its figures, in order, and one claim that states the relation. STATUS_MEMORY. */
status honest_build(document **out, const honest_document *d, error *err);

/* The relation between the figures x[0 .. d->count), NULL when there is no memory. */
relation *honest_relation(network *n, const honest_document *d, expression **x, error *err);

/* The verdict on the relation. STATUS_MEMORY. */
status honest_judge(verdict *out, const honest_document *d, error *err);

#endif
