/*
** shown.h -- the options of every verb that writes reports: formats, what is shown, colour.
*/
#ifndef AUDITOR_CLI_SHOWN_H
#define AUDITOR_CLI_SHOWN_H

#include "cli/output.h"
#include "cli/settings.h"

typedef struct {
    output_set outputs;
    report_options report;
    severity fail_on;           /* SEVERITIES: nothing fails the run */
    unsigned colour;
} shown;

extern const option shown_options[];

/* Does 'a' belong to shown_options? Then *taken, and the answer of taking it. */
status shown_take(shown *s, const argument *a, bool *taken, error *err);

/* Pretty on standard output where nothing else was asked for; words and colour for each output. */
status shown_complete(shown *s, const settings *with, error *err);

/* Does a person read standard output? */
bool shown_to_people(const shown *s);

void shown_free(shown *s);

#endif
