/*
** extract.h -- from clean text to a document: facts, keys, claims.
*/
#ifndef AUDITOR_EXTRACT_EXTRACT_H
#define AUDITOR_EXTRACT_EXTRACT_H

#include "extract/language.h"
#include "facts/document.h"
#include "text/clean.h"

typedef struct {
    const language *language;
    view id;                    /* the document's id; empty: the file's name without folder and ending */
    view name;                  /* the file's name: may carry the date of publication */
    view published;             /* --published, as written; empty: the draft tells, or nobody */
    bool figures_only;          /* leave out keys, lists, names and claims */
} extract_options;

/* 'clean' is borrowed during the call only; but document.source = clean->source. STATUS_SYNTAX (published), STATUS_MEMORY. */
status extract_document(document **out, const clean_text *clean, const extract_options *options, error *err);

#endif
