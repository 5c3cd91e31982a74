/*
** digest.h -- what a quotation says, without its text: length and SHA-256 of its letters and digits.
**
** White space and punctuation do not count, so that two printings of one quotation give one digest.
*/
#ifndef AUDITOR_FACTS_DIGEST_H
#define AUDITOR_FACTS_DIGEST_H

#include <stdint.h>

#include "base/view.h"

/* Its length: the code points that count. */
uint32_t digest_length(view text);

/* 'hex': lower case, NUL-terminated. */
void digest_quotation(view text, char hex[65]);

#endif
