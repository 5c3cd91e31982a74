/*
** word_xml.c -- any bytes as the document part of a Word file, so that the fuzzer need not forge checksums.
*/
#include <archive.h>
#include <archive_entry.h>
#include <stdlib.h>

#include "support/text.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    size_t used = 0, room = size + 4096;
    char *packed = malloc(room);
    struct archive *zip = archive_write_new();
    struct archive_entry *entry = archive_entry_new();
    archive_write_set_format_zip(zip);
    archive_write_set_options(zip, "compression=store");
    archive_write_open_memory(zip, packed, room, &used);
    archive_entry_set_pathname(entry, "word/document.xml");
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_size(entry, (la_int64_t)size);
    archive_write_header(zip, entry);
    archive_write_data(zip, data, size);
    archive_entry_free(entry);
    archive_write_close(zip);
    archive_write_free(zip);
    text_fuzz((const uint8_t *)packed, used, "a.docx", NULL);
    free(packed);
    return 0;
}
