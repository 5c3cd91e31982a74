/*
** report.h -- the results of a run, and one writer per output format.
**
** A report is written as it comes: begin, one fragment per document, end. A
** fragment depends on its document alone, so that workers render side by side
** and a document is released as soon as its fragments exist.
** Writers append to a buffer; its 'failed' says that memory ran out.
*/
#ifndef AUDITOR_REPORT_REPORT_H
#define AUDITOR_REPORT_REPORT_H

#include <stdbool.h>

#include "base/buffer.h"
#include "base/status.h"
#include "facts/document.h"
#include "rules/rules.h"
#include "text/clean.h"

/* What a finding's leading figure was understood to be about. Empty: not said. */
typedef struct {
    view metric, verb, subject, scope, period, basis, status;
    view qualifiers;            /* joined by '\x1f' */
} report_key;

report_key report_key_of(const document *doc, uint32_t key);

/* One audited document. 'doc' and 'clean' are NULL for a stored report, 'clean' for a facts file. */
typedef struct {
    view path;                  /* as given */
    view id, title, language, published;
    uint32_t fact_count;
    outcome outcome;
    const report_key *keys;     /* one per finding */
    const document *doc;
    const clean_text *clean;
} report_document;

/* 'doc' and 'clean' are borrowed; the rest is in 'memory'. STATUS_MEMORY. */
status report_document_of(report_document *out, arena *memory, view path, const document *doc, const clean_text *clean,
                          const outcome *result, error *err);

typedef struct {
    uint64_t of[SEVERITIES];
} severity_counts;

/* What is kept of a document after its fragments are written. */
typedef struct {
    view path, title;
    severity_counts findings;
    relation_counts_by_verdict relations;
} report_brief;

typedef struct {
    view path;                  /* empty: the whole run */
    view rule;                  /* empty: the document */
    view why;
} not_evaluated;

typedef struct {
    const char *id;
    severity severity;
    view summary_zh, summary_en;    /* empty in a stored report */
    rule_work work;
} report_rule;

/* The run: rules and version from the beginning, the rest at the end. */
typedef struct {
    const char *version;
    view rules_hash;            /* empty where no format tells it */
    const report_rule *rules;       uint32_t rule_count;
    const report_brief *documents;  uint32_t document_count;    /* none where no format lists them */
    uint64_t fragments;                                         /* that this output has written */
    const finding *archive;         uint32_t archive_count;     /* cross-document findings */
    const report_key *archive_keys;
    const view *archive_paths;                                  /* by evidence.document */
    const not_evaluated *missing;   uint32_t missing_count;
    severity_counts findings;
    relation_counts_by_verdict relations;
    bool complete;
} report_run;

typedef struct {
    bool relations;             /* --relations */
    bool timings;               /* --timings */
    bool colour;
    view language;              /* of the frame's words: "zh", "en"; empty: the document's */
    severity least;             /* --severity: what is shown */
    double least_confidence;    /* --min-confidence */
    unsigned width;             /* terminal columns; 0: 80 */
    const data *zh, *en;        /* the words of reports: rules/lang/<code>/report.lua */
} report_options;

/* A format. 'begin' and 'end' may be NULL: nothing to say. */
typedef struct {
    const char *name;
    void (*begin)(buffer *out, const report_run *run, const report_options *options);
    void (*document)(buffer *out, const report_document *d, const report_options *options);
    const char *between;        /* stands between two documents' fragments */
    void (*end)(buffer *out, const report_run *run, const report_options *options, view gathered);
    bool gathers;               /* fragments are not written but handed to 'end' together */
    bool lists;                 /* 'end' lists all documents, and fragments all relations */
    bool tells_rules;           /* 'begin' tells run.rules_hash */
} report_format;

extern const report_format report_pretty, report_concise, report_json, report_ndjson, report_sarif, report_junit, report_github,
    report_html;

/* NULL where no format has that name. */
const report_format *report_format_find(view name);
extern const char *const report_format_names[];    /* NULL-terminated */

/* Is this finding to be shown to people? Formats for machines keep, marked, those that somebody answers for. */
bool report_shows(const report_options *options, const finding *f);
bool report_keeps(const report_options *options, const finding *f);

#endif
