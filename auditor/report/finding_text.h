/*
** finding_text.h -- the parts of a finding that every format for people says the same way. The texts are not made safe:
** the format does that.
*/
#ifndef AUDITOR_REPORT_FINDING_TEXT_H
#define AUDITOR_REPORT_FINDING_TEXT_H

#include "report/report.h"

/* The evidence most likely wrong, or FACT_NONE where none leads. */
uint32_t finding_suspect(const finding *f);

/* "全区 · 工业 · 规模以上 · 总产值 · 2016": what the leading figure was understood to be about. */
void finding_key(buffer *out, const report_key *k, const data *words);

/* "132个 -> 133个 (0.86，改1字)；15个 -> 14个 (0.08)": at most 'most' of them, the most probable first. */
void finding_repairs(buffer *out, const finding *f, const data *words, uint32_t most);
void finding_repair(buffer *out, const finding *f, const repair *r, const data *words);

/* The derivation, unless the message says it already. */
void finding_derivation(buffer *out, const finding *f);

/* The rule's note in the words' language, where it has one. */
void finding_note(buffer *out, const finding *f, const data *words, const data *english);

#endif
