/*
** facts.c -- any bytes as a facts file: refused with a message, or read; and what was read is written and read back
** as the same bytes.
*/
#include <stdlib.h>

#include "facts/read.h"
#include "facts/write.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void demand(bool fact)
{
    if (!fact)
        abort();
}

static void write_and_read(const document *doc)
{
    buffer first = { NULL, 0, 0, false }, second = first;
    facts_write(&first, doc, false, NULL);
    facts_reader *r = facts_reader_new(buffer_view(&first), "written", NULL);
    demand(r != NULL && !first.failed);
    document *again = NULL;
    demand(facts_reader_next(r, &again, NULL) == STATUS_OK && again != NULL);
    facts_write(&second, again, false, NULL);
    demand(view_equal(buffer_view(&first), buffer_view(&second)));
    document_free(again);
    facts_reader_free(r);
    buffer_free(&first);
    buffer_free(&second);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const view text = { (const char *)data, size };
    facts_reader *r = facts_reader_new(text, "fuzz", NULL);
    demand(r != NULL);
    facts_recognise(text);
    for (;;) {
        document *doc = NULL;
        error err = { .code = STATUS_OK };
        status s = facts_reader_next(r, &doc, &err);
        demand(s == err.code && (s == STATUS_OK || err.message[0] != '\0'));
        if (s == STATUS_OK && doc == NULL)
            break;
        if (doc != NULL)
            write_and_read(doc);
        document_free(doc);
    }
    facts_reader_free(r);
    return 0;
}
