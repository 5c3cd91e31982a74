/*
** language.h -- all words of one language, from rules/lang/<code>/ (*.lua), compiled into what the scanners use.
**
** Immutable after loading; shared by all workers.
*/
#ifndef AUDITOR_EXTRACT_LANGUAGE_H
#define AUDITOR_EXTRACT_LANGUAGE_H

#include "base/status.h"
#include "base/view.h"
#include "quantity/unit.h"
#include "script/data.h"

typedef struct language language;

/* Reads every data file of 'folder' (".../rules/lang/zh"). The message names file, line and what was expected.
** STATUS_SCRIPT, STATUS_SYNTAX, STATUS_IO, STATUS_MEMORY. */
status language_load(language **out, const char *folder, error *err);
void language_free(language *l);                        /* takes NULL */
const unit_table *language_units(const language *l);
view language_code(const language *l);                  /* the folder's name: "zh" */

/* The unit that a text as a whole names ("亿元", "万人次"), and the power of ten of its scale words; NULL where it names
** none. '*scale' is untouched then. */
const unit *language_unit(const language *l, view written, int8_t *scale);

/* What rules/lang/<code>/<name>.lua returned, or NULL where there is no such file: each stage compiles its own words
** from it when the language is loaded. Valid as long as 'l'. */
const data *language_data(const language *l, const char *name);

#endif
