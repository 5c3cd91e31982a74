/*
** output.h -- the reports of one run: "-f FORMAT[=FILE]", each to its own place.
*/
#ifndef AUDITOR_CLI_OUTPUT_H
#define AUDITOR_CLI_OUTPUT_H

#include "cli/sink.h"
#include "report/report.h"

enum { OUTPUTS = 8 };

typedef struct {
    const report_format *format;
    const char *path;           /* NULL: standard output */
    bool folder;                /* html: a page per document and an index, in the folder 'path' */
    report_options options;
    sink *sink;
    buffer text;                /* being assembled */
    buffer gathered;            /* fragments that wait for the end */
    uint64_t written;           /* fragments */
} output;

typedef struct {
    output items[OUTPUTS];
    unsigned count;
} output_set;

/* Adds what "-f VALUE" says. STATUS_USAGE. */
status output_add(output_set *set, const char *value, error *err);

/* Every output begins; nothing is left behind when a later one fails. STATUS_IO, STATUS_MEMORY. */
status output_begin(output_set *set, const report_run *run, error *err);
status output_document(output *o, view fragment, const report_brief *document, error *err);
status output_end(output_set *set, const report_run *run, error *err);
bool output_lists(const output_set *set);       /* some format lists documents and relations */
bool output_tells_rules(const output_set *set);     /* some format tells the hash of the rules */
bool output_unread(const output_set *set);      /* no output has a reader any more */
void output_free(output_set *set);

#endif
