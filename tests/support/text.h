/*
** text.h -- cleaning a draft in a test, and showing its blocks in one string.
*/
#ifndef AUDITOR_TESTS_SUPPORT_TEXT_H
#define AUDITOR_TESTS_SUPPORT_TEXT_H

#include "base/buffer.h"
#include "text/clean.h"

typedef struct {
    arena *memory;
    clean_text clean;
    status result;
    error why;
    char *shown;    /* one line a block: "P text", "T", "H1", "I2", "F" caption, "B" byline, "C0.1" cell, "!" head, "+1x2" span */
} cleaned;

/* The words of tests: 记者, 摄, 作者系, 图为, 第…，, …是. */
const cues *text_words(void);

cleaned text_make(view bytes, const char *name, const text_options *options);
void text_end(cleaned *c);

/* Do blocks and texts stand as in 'expected'? Says what differs on stderr. */
bool text_is(const char *draft, const char *name, const char *expected);
bool text_shows(const cleaned *c, const char *expected);

/* Does every character lead back to the same one in the UTF-8 source, or to a folded form of it, in order, and both
** ways of asking agree? Says where not. */
bool text_leads_back(const cleaned *c);

/* What holds for any draft: blocks stand in order, one '\n' apart, hold none and are UTF-8; places rise and stay inside the
** source. For UTF-8 drafts also text_leads_back. */
bool text_is_sound(const cleaned *c);

/* Cleans any bytes as a fuzzer finds them and aborts where an error lacks its message or the result is not sound. */
void text_fuzz(const uint8_t *data, size_t size, const char *name, const char *encoding);

/* The source bytes behind the first appearance of 'part' in the clean text. */
view text_origin(const cleaned *c, const char *part);

#endif
