/*
** pdf.h -- PDF by pdftotext (poppler-utils), as a child process: its crashes, memory and time are bounded and stay outside.
*/
#ifndef AUDITOR_TEXT_PDF_H
#define AUDITOR_TEXT_PDF_H

#include "text/clean.h"

/* Fills text and blocks of *out. STATUS_IO (pdftotext is missing or was stopped), STATUS_SYNTAX (no PDF, no text in it),
** STATUS_LIMIT, STATUS_MEMORY. */
status pdf_read(clean_text *out, arena *memory, view bytes, const cues *words, error *err);

#endif
