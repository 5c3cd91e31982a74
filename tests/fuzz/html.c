/*
** html.c -- HTML: unclosed, nested or broken as it may be.
*/
#include "support/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    text_fuzz(data, size, "a.html", NULL);
    return 0;
}
