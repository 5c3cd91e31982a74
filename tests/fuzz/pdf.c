/*
** pdf.c -- PDF files: any bytes, cut short or damaged, through pdftotext and the reader behind it.
*/
#include "support/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    text_fuzz(data, size, "a.pdf", NULL);
    return 0;
}
