#include <CUnit/CUnit.h>

#include "facts/read.h"
#include "rules/rules.h"

static const char share_document[] =
    "{\"format\":\"auditor-facts/1\",\"document\":{\"id\":\"parks\",\"language\":\"zh\"},\"facts\":["
    "{\"id\":\"f1\",\"kind\":\"figure\",\"text\":\"2598亿元\",\"start\":0,\"end\":10,\"value\":\"2598\",\"scale\":\"1e8\",\"unit\":\"CNY\",\"written_unit\":\"亿元\",\"modifier\":\"exact\"},"
    "{\"id\":\"f2\",\"kind\":\"figure\",\"text\":\"2024亿元\",\"start\":20,\"end\":30,\"value\":\"2024\",\"scale\":\"1e8\",\"unit\":\"CNY\",\"written_unit\":\"亿元\",\"modifier\":\"exact\"},"
    "{\"id\":\"f3\",\"kind\":\"figure\",\"text\":\"79.5%\",\"start\":40,\"end\":45,\"value\":\"79.5\",\"unit\":\"%\",\"written_unit\":\"%\",\"modifier\":\"exact\"}],"
    "\"claims\":[{\"id\":\"c1\",\"kind\":\"share\",\"start\":0,\"end\":45,\"part\":\"f2\",\"whole\":\"f1\",\"share\":\"f3\"}]}";

static document *read_document(const char *json)
{
    error err = { 0 };
    document *doc = NULL;
    facts_reader *reader = facts_reader_new(view_of(json), "test.json", NULL);
    if (facts_reader_next(reader, &doc, &err) != STATUS_OK)
        fprintf(stderr, "%s\n", err.message);
    facts_reader_free(reader);
    return doc;
}

static void a_wrong_share_is_a_finding(void)
{
    const char *folders[] = { "rules" };
    const rules_options options = { .folders = folders, .folder_count = 1 };
    error err = { 0 };
    ruleset *rules = NULL;
    worker *w = NULL;
    if (ruleset_load(&rules, &options, &err) != STATUS_OK)
        fprintf(stderr, "%s\n", err.message);
    CU_ASSERT_PTR_NOT_NULL_FATAL(rules);
    CU_ASSERT_EQUAL_FATAL(worker_new(&w, rules, &err), STATUS_OK);
    document *doc = read_document(share_document);
    CU_ASSERT_PTR_NOT_NULL_FATAL(doc);
    arena *memory = arena_new();
    outcome out;
    CU_ASSERT_EQUAL_FATAL(worker_check(w, doc, memory, &out, &err), STATUS_OK);
    CU_ASSERT_EQUAL(out.failure_count, 0);
    CU_ASSERT_EQUAL_FATAL(out.finding_count, 1);
    arena_free(memory);
    document_free(doc);
    worker_free(w);
    ruleset_free(rules);
}

CU_TestInfo worker_tests[] = {
    { "a wrong share is a finding", a_wrong_share_is_a_finding },
    CU_TEST_INFO_NULL
};
