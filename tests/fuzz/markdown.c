/*
** markdown.c -- Markdown: whatever md4c makes of it, every character leads back to the draft.
*/
#include "support/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    text_fuzz(data, size, "a.md", NULL);
    return 0;
}
