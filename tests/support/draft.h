/*
** draft.h -- short drafts, read with the Chinese language data of the source tree.
*/
#ifndef TESTS_SUPPORT_DRAFT_H
#define TESTS_SUPPORT_DRAFT_H

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

/* The facts of a kind as one line: "text=amount unit modifier; ..." Dates: "text=from..to". Offices:
** "text=organisation/office!/holder tenure", ! where it is exclusive. Quotations: their speaker. Lists: "least..most+".
** Headings: "level series ordinal". Tables: "rows x columns". Into 'out'. */
void draft_describe(char *out, size_t size, const document *doc, fact_kind kind);

/* The claims whose pattern starts with 'patterns' ("chronicle/") as one line: "duration 2019年 2021年 两年; ..." */
void draft_claims(char *out, size_t size, const document *doc, const char *patterns);

#endif
