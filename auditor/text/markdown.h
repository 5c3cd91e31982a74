/*
** markdown.h -- Markdown (CommonMark and tables, by md4c) into blocks.
**
** md4c's callbacks point into the text they were given; a pointer outside it is an error, never a wrong offset.
** The numbers of ordered items stay in the text, for editors count them. Raw HTML goes to the HTML reader.
*/
#ifndef AUDITOR_TEXT_MARKDOWN_H
#define AUDITOR_TEXT_MARKDOWN_H

#include "text/writer.h"

/* STATUS_SYNTAX, STATUS_MEMORY. */
status markdown_read(writer *w, view text, error *err);

#endif
