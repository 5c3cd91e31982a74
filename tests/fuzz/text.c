/*
** text.c -- plain text, in any encoding: joined lines, tables of spaces and the fold keep every place.
*/
#include "support/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    text_fuzz(data, size, "a.txt", NULL);
    return 0;
}
