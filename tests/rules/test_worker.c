#include <CUnit/CUnit.h>
#include <time.h>

#include "base/memory.h"
#include "facts/read.h"
#include "rules/rules.h"

#define FIGURE(id, text, at, value, unit) \
    "{\"id\":\"" id "\",\"kind\":\"figure\",\"text\":\"" text "\",\"start\":" #at ",\"end\":" #at "9,\"value\":\"" value \
    "\",\"unit\":\"" unit "\",\"modifier\":\"exact\"}"

static const char share_document[] =
    "{\"format\":\"auditor-facts/1\",\"document\":{\"id\":\"parks\",\"language\":\"zh\"},\"facts\":["
    FIGURE("w", "2598个", 1, "2598", "个") "," FIGURE("p", "2024个", 2, "2024", "个") "," FIGURE("s", "79.5%", 3, "79.5", "%")
    "],\"claims\":[{\"id\":\"c1\",\"kind\":\"share\",\"part\":\"p\",\"whole\":\"w\",\"share\":\"s\"}]}";

static unit_table *percent(void)
{
    unit_table *table = unit_table_new();
    const unit u = { .name = VIEW("%"), .factor = exact_decimal(1, -2) };
    if (table != NULL && unit_table_add(table, &u, NULL) != STATUS_OK) {
        unit_table_free(table);
        return NULL;
    }
    return table;
}

static document *read_document(const char *json, const unit_table *units)
{
    document *doc = NULL;
    facts_reader *reader = facts_reader_new(view_of(json), "test.json", units);
    if (reader != NULL)
        facts_reader_next(reader, &doc, NULL);
    facts_reader_free(reader);
    return doc;
}

static status load(ruleset **out, const char *folder, view language, error *err)
{
    const rules_options options = { .folders = &folder, .folder_count = 1, .language = language, .relations = true };
    return ruleset_load(out, &options, err);
}

static void a_wrong_share_is_a_finding(void)
{
    const char *const messages[] = { "占比与分子、分母不符：2024 / 2598 = 77.9 % ≠ 79.5 %",
                                     "a stated share disagrees with its part and whole: 2024 / 2598 = 77.9 % ≠ 79.5 %" };
    char fingerprints[2][17] = { "", "" };
    for (int english = 0; english < 2; english++) {
        ruleset *rules = NULL;
        worker *w = NULL;
        outcome out;
        unit_table *units = percent();
        document *doc = read_document(share_document, units);
        arena *memory = arena_new();
        CU_ASSERT_EQUAL_FATAL(load(&rules, "tests/rules/pack", english ? VIEW("en") : VIEW(""), NULL), STATUS_OK);
        CU_ASSERT_EQUAL_FATAL(worker_new(&w, rules, NULL), STATUS_OK);
        CU_ASSERT_EQUAL_FATAL(worker_check(w, doc, memory, &out, NULL), STATUS_OK);
        CU_ASSERT_EQUAL(out.failure_count, 0);
        CU_ASSERT_EQUAL(out.check_count, 1);
        CU_ASSERT_EQUAL(out.counts.of[VERDICT_CONTRADICTS], 1);
        CU_ASSERT_EQUAL_FATAL(out.finding_count, 1);
        CU_ASSERT_TRUE(view_equal(out.findings[0].message, view_of(messages[english])));
        memcpy(fingerprints[english], out.findings[0].fingerprint, 17);
        CU_ASSERT_EQUAL(out.findings[0].evidence_count, 3);
        arena_free(memory);
        document_free(doc);
        unit_table_free(units);
        worker_free(w);
        ruleset_free(rules);
    }
    CU_ASSERT_EQUAL(strlen(fingerprints[0]), 16);
    CU_ASSERT_STRING_EQUAL(fingerprints[0], fingerprints[1]);
}

/* Load, then run, with the n-th allocation and all later ones failing. */
static status attempt(long n, const document *doc, error *err)
{
    ruleset *rules = NULL;
    worker *w = NULL;
    outcome out = { 0 };
    memory_fail_after(n);
    status result = load(&rules, "tests/rules/pack", VIEW(""), err);
    if (result == STATUS_OK)
        result = worker_new(&w, rules, err);
    arena *memory = arena_new();
    if (result == STATUS_OK)
        result = memory != NULL ? worker_check(w, doc, memory, &out, err) : error_set(err, STATUS_MEMORY, "no memory");
    if (result == STATUS_OK)
        CU_ASSERT_EQUAL(out.finding_count, 1);
    memory_fail_after(-1);
    arena_free(memory);
    worker_free(w);
    ruleset_free(rules);
    return result;
}

static void every_allocation_may_fail(void)
{
    unit_table *units = percent();
    document *doc = read_document(share_document, units);
    CU_ASSERT_EQUAL_FATAL(attempt(-1, doc, NULL), STATUS_OK);
    status result = STATUS_MEMORY;
    for (long n = 0; result != STATUS_OK && n < 100000; n += 1 + n / 400) {
        error err = { 0 };
        result = attempt(n, doc, &err);
        if ((result != STATUS_OK && result != STATUS_MEMORY) || err.code != result) {
            fprintf(stderr, "allocation %ld: status %d, %s\n", n, (int)result, err.message);
            CU_FAIL("an allocation that fails is reported otherwise");
        }
    }
    CU_ASSERT_EQUAL(result, STATUS_OK);
    document_free(doc);
    unit_table_free(units);
}

CU_TestInfo worker_tests[] = {
    { "a wrong share is a finding, worded in either language", a_wrong_share_is_a_finding },
    { "every allocation of loading and running may fail", every_allocation_may_fail },
    CU_TEST_INFO_NULL
};
