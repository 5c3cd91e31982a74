/*
** json_text.h -- texts and numbers as JSON.
*/
#ifndef AUDITOR_REPORT_JSON_TEXT_H
#define AUDITOR_REPORT_JSON_TEXT_H

#include <stdint.h>

#include "base/buffer.h"

/* A string with its quotes. Controls, line separators and bidirectional controls are escaped: a report that is shown
** on a terminal does nothing there. What is no UTF-8 becomes U+FFFD. */
void json_string(buffer *out, view text);

/* "name":"text" after a comma; nothing where the text is empty. */
void json_field(buffer *out, const char *name, view text);

/* "name": 12 after 'before'. Not printf: a stream writes dozens of these for each document. */
void json_count(buffer *out, view before, uint64_t count);

/* A share between 0 and 1, to four decimals. */
void json_share(buffer *out, double share);

#endif
