/*
** stages.h -- the words of every stage of extraction, compiled once with the language, and the order the stages run in.
*/
#ifndef AUDITOR_EXTRACT_STAGES_H
#define AUDITOR_EXTRACT_STAGES_H

#include "extract/chronicle/chronicle.h"
#include "extract/extraction.h"
#include "extract/scene/headings.h"
#include "extract/lists/lists.h"
#include "extract/scene/marks.h"
#include "extract/people/people.h"
#include "extract/dates/programmes.h"
#include "extract/phrases/relation_words.h"
#include "extract/figures/scan.h"
#include "extract/words/starts.h"
#include "extract/words/traditional.h"
#include "extract/tables/tables.h"
#include "extract/dates/topic_years.h"

typedef struct {
    scan_words scan;
    traditional *traditional;   /* NULL, here and below, where the language has none */
    start_table *starts;        /* of the words of all stages below */
    series_words *series;
    topic_words *topics;
    list_words *lists;
    table_words *tables;
    people_words *people;
    programme_words *programmes;
    chronicle_words *chronicle;
    mark_words *marks;
    relation_words *relations;
} stage_words;

/* Everything lives in 'memory'; 'units' gets the language's units. STATUS_SYNTAX, STATUS_MEMORY. */
status stage_words_new(stage_words *out, arena *memory, const language *l, unit_table *units, error *err);

const stage_words *language_stages(const language *l);

/* All that follows figures, dates and sentences: tables, headings, lists, names, claims and keys, marks. STATUS_MEMORY. */
status stages_run(extraction *x, error *err);

#endif
