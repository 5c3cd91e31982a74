/*
** html.h -- HTML into blocks: paragraphs, headings, list items, captions, and the cells of tables with their spans.
**
** Only what is open is counted, no tree is built: any nesting costs the same. Script, style and their like are left
** out. Text that ends within a tag is an error, for what the tag swallowed would be missing silently.
*/
#ifndef AUDITOR_TEXT_HTML_H
#define AUDITOR_TEXT_HTML_H

#include "base/buffer.h"
#include "text/writer.h"

/* What the head of a document says; empty where it says nothing. The buffer is the caller's to free. */
typedef struct {
    buffer title;
    view published;         /* in the text given */
} html_head;

/* STATUS_SYNTAX, with the byte of the decoded text where the unclosed tag begins. */
status html_read(writer *w, view text, html_head *head, error *err);

#endif
