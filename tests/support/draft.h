/*
** draft.h -- short drafts, read with the Chinese language data of the source tree.
*/
#ifndef TESTS_SUPPORT_DRAFT_H
#define TESTS_SUPPORT_DRAFT_H

#include "base/buffer.h"
#include "facts/document.h"
#include "extract/language.h"

/* The language, loaded on first use; NULL (and a message on stderr) where that fails. Ended by draft_end. */
const language *draft_language(void);

/* Figures and dates of 'text', published on that day ("" unknown). NULL where reading fails. */
document *draft_read(const char *text, const char *published);

/* The same with keys, names, lists and claims. */
document *draft_read_whole(const char *text, const char *published);

/* The same of a Markdown text without a day of publication. */
document *draft_read_markdown(const char *text);

/* Whether a draft's facts of a kind are the expected line: "text=amount unit modifier; ..." Dates: "text=from..to". Offices:
** "text=organisation/office!/holder tenure", ! where it is exclusive. Quotations: their speaker. Lists: "least..most+".
** Headings: "level series ordinal". Tables: "rows x columns". Both lines are shown on stderr where they differ, under
** 'text'. Frees 'doc'; a draft that was not read (NULL) has no line at all, not even an empty one. */
bool draft_facts_are(const char *text, document *doc, fact_kind kind, const char *expected);

/* The same of the claims whose pattern starts with 'patterns' ("chronicle/"): "duration 2019年 2021年 两年; ..." */
bool draft_claims_are(const char *text, document *doc, const char *patterns, const char *expected);

/* The same of a line that was written from the draft; frees 'got'. */
bool draft_line_is(const char *text, buffer *got, const char *expected);

#endif
