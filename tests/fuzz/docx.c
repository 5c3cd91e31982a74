/*
** docx.c -- Word documents: any bytes as a zip archive.
*/
#include "support/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    text_fuzz(data, size, "a.docx", NULL);
    return 0;
}
