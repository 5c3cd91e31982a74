/*
** literal.c -- any bytes as a data file's table: what is read in place is what running the chunk gives.
*/
#include <stdlib.h>
#include <string.h>

#include "script/literal.h"
#include "support/same_data.h"

enum { LONGEST = 4096 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    static const char before[] = "local none return ";  /* a statement in front leaves the chunk to Lua */
    const size_t lead = sizeof "local none " - 1;
    char chunk[sizeof before + LONGEST];
    size_t length = size < LONGEST ? size : LONGEST;
    memcpy(chunk, before, sizeof before - 1);
    if (length > 0)
        memcpy(chunk + sizeof before - 1, bytes, length);
    length += sizeof before - 1;
    arena *memory = arena_new();
    data read;
    const data *run = NULL;
    if (memory != NULL && literal_read(&read, memory, (view){ chunk + lead, length - lead })
        && (data_read(&run, memory, (view){ chunk, length }, "fuzz", NULL) != STATUS_OK || !same_data(&read, run)))
        abort();
    arena_free(memory);
    return 0;
}
