/*
** examples.h -- a rule's examples, run as its tests.
**
** 'flags': every marked place is evidence of a finding, a stated repair is offered; without marks, something is found.
** 'accepts': no error and no warning. 'todo': like flags, and may fail.
*/
#ifndef AUDITOR_RULES_EXAMPLES_H
#define AUDITOR_RULES_EXAMPLES_H

#include "rules/rules.h"

/* Reads an example's text as a draft: extraction is the caller's. Facts are read here, with these units. */
typedef struct {
    status (*read)(void *context, document **out, view text, view published, error *err);
    void *context;
    const unit_table *units;
    const data *aliases;        /* of names across documents, or NULL (rules/comparable.h) */
} example_reader;

typedef struct {
    const example *example;
    example_sort sort;
    uint32_t number;            /* within its sort, from 1 */
    bool passed;
    view text;                  /* the example without its marks; empty for facts */
    uint32_t start, end;        /* what the message is about, in 'text'; 0, 0: no place */
    view expected, seen;        /* of one that did not pass */
} example_result;

/* Runs all examples of a rule, which alone is run. Results are in 'memory'. STATUS_MEMORY; an example that cannot be read
** or whose rule fails is a result that did not pass. */
status examples_run(const example_result **out, uint32_t *count, worker *w, const rule_info *rule, const example_reader *reader,
                    arena *memory, error *err);

#endif
