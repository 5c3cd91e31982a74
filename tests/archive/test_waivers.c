#define _POSIX_C_SOURCE 200809L
#include <CUnit/CUnit.h>
#include <stdlib.h>
#include <unistd.h>

#include "archive/waivers.h"
#include "base/file.h"

static status read_text(waiver_list *out, const char *text, arena *memory, error *err)
{
    char path[] = "/tmp/waivers-XXXXXX";
    int fd = mkstemp(path);
    CU_ASSERT_FATAL(fd >= 0);
    close(fd);
    CU_ASSERT_EQUAL(file_write(path, view_of(text), NULL), STATUS_OK);
    status result = waivers_read(out, path, memory, err);
    unlink(path);
    return result;
}

static const char entry[] = "{\"format\": \"auditor-waivers/1\", \"waivers\": [{\"fingerprint\": \"00aa\", \"rule\": \"totals/sum\", "
                            "\"kind\": \"intended\", \"reason\": \"因\", \"by\": \"某\", \"until\": \"2026-03-31\"}]}";

static void an_entry_is_found_and_ends_with_its_day(void)
{
    arena *memory = arena_new();
    waiver_list list;
    CU_ASSERT_EQUAL_FATAL(read_text(&list, entry, memory, NULL), STATUS_OK);
    const waiver *w = waivers_find(&list, VIEW("00aa"));
    CU_ASSERT_PTR_NOT_NULL_FATAL(w);
    CU_ASSERT_FALSE(waiver_expired(w, VIEW("2026-03-31")));
    CU_ASSERT_TRUE(waiver_expired(w, VIEW("2026-04-01")));
    CU_ASSERT_PTR_NULL(waivers_find(&list, VIEW("00ab")));
    arena_free(memory);
}

static void what_is_printed_reads_the_same(void)
{
    arena *memory = arena_new();
    waiver_list list, again;
    buffer first = { 0 }, second = { 0 };
    CU_ASSERT_EQUAL_FATAL(read_text(&list, entry, memory, NULL), STATUS_OK);
    waivers_print(&first, &list);
    buffer_byte(&first, '\0');
    CU_ASSERT_EQUAL_FATAL(read_text(&again, first.bytes, memory, NULL), STATUS_OK);
    waivers_print(&second, &again);
    buffer_byte(&second, '\0');
    CU_ASSERT_STRING_EQUAL(first.bytes, second.bytes);
    buffer_free(&first);
    buffer_free(&second);
    arena_free(memory);
}

static void a_malformed_entry_names_its_place(void)
{
    static const struct {
        const char *text, *said;
    } cases[] = {
        { "[]", "expected a ledger" },
        { "{\"format\": \"auditor-waivers/1\", \"waivers\": {}}", "$.waivers: expected a list" },
        { "{\"format\": \"auditor-waivers/1\", \"waivers\": [{\"fingerprint\": \"a\"}]}", "$.waivers[0].rule" },
        { "{\"format\": \"auditor-waivers/1\", \"waivers\": [{\"why\": \"a\"}]}", "$.waivers[0].why: a waiver has no such key" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        arena *memory = arena_new();
        waiver_list list;
        error err = { 0 };
        CU_ASSERT_EQUAL(read_text(&list, cases[i].text, memory, &err), STATUS_SYNTAX);
        CU_ASSERT_PTR_NOT_NULL(strstr(err.message, cases[i].said));
        arena_free(memory);
    }
}

static void no_file_waives_nothing(void)
{
    arena *memory = arena_new();
    waiver_list list;
    CU_ASSERT_EQUAL(waivers_read(&list, "/nowhere/waivers.json", memory, NULL), STATUS_OK);
    CU_ASSERT_EQUAL(list.count, 0);
    arena_free(memory);
}

CU_TestInfo waivers_tests[] = {
    { "an entry is found and ends with its day", an_entry_is_found_and_ends_with_its_day },
    { "what is printed reads the same", what_is_printed_reads_the_same },
    { "a malformed entry names its place", a_malformed_entry_names_its_place },
    { "no file waives nothing", no_file_waives_nothing },
    CU_TEST_INFO_NULL
};
