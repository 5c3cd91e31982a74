/*
** decode.c -- any bytes in an encoding that the first of them names.
*/
#include "support/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const char *const encodings[] = { NULL, "utf-8", "utf-16", "utf-16le", "utf-16be", "gb18030" };
    if (size > 0)
        text_fuzz(data + 1, size - 1, "a.txt", encodings[data[0] % (sizeof encodings / sizeof *encodings)]);
    return 0;
}
