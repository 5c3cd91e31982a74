#include <CUnit/CUnit.h>

#include "base/memory.h"
#include "report/stored.h"

static const char sample[] =
    "{\"format\": \"auditor-report/1\", \"tool\": {\"name\": \"auditor\", \"version\": \"0\"}, \"documents\": [{\"path\": \"a.txt\", \"language\": \"zh\","
    " \"facts\": 2, \"relations\": {\"holds\": 1}, \"findings\": [{\"rule\": \"r/s\", \"severity\": \"error\", \"verdict\": \"contradicts\","
    " \"confidence\": 1, \"fingerprint\": \"00000000000000aa\", \"message\": \"m\", \"derivation\": \"1 != 2\","
    " \"key\": {\"metric\": \"k\", \"qualifiers\": [\"a\", \"b\"]},"
    " \"evidence\": [{\"role\": \"part\", \"text\": \"1\", \"start\": 0, \"end\": 1, \"line\": 1, \"column\": 1, \"suspicion\": 0.6},"
    " {\"role\": \"whole\", \"text\": \"2\", \"start\": 2, \"end\": 3, \"line\": 1, \"column\": 3, \"suspicion\": 0.4}],"
    " \"repairs\": [{\"evidence\": 0, \"text\": \"2\", \"probability\": 0.6, \"why\": [\"one-digit\"]}]}],"
    " \"checks\": [{\"rule\": \"r/s\", \"verdict\": \"holds\", \"evidence\": []}]}],"
    " \"archive\": {\"findings\": []}, \"rules\": [{\"id\": \"r/s\", \"candidates\": 2, \"findings\": 1}], \"not_evaluated\": [],"
    " \"summary\": {\"errors\": 1, \"warnings\": 0, \"notes\": 0, \"complete\": true}}";

static status read_sample(stored_report *out, arena *memory, const char *text)
{
    return stored_read(out, memory, view_of(text), "run.json", NULL);
}

static void what_was_written_is_read(void)
{
    stored_report r;
    arena *memory = arena_new();
    CU_ASSERT_EQUAL_FATAL(read_sample(&r, memory, sample), STATUS_OK);
    CU_ASSERT_EQUAL(r.run.document_count, 1);
    CU_ASSERT_EQUAL(r.run.findings.of[SEVERITY_ERROR], 1);
    const finding *f = &r.documents[0].outcome.findings[0];
    CU_ASSERT_STRING_EQUAL(f->rule, "r/s");
    CU_ASSERT_EQUAL(f->evidence_count, 2);
    CU_ASSERT_TRUE(view_equal(r.documents[0].keys[0].qualifiers, VIEW("a\x1f" "b")));
    CU_ASSERT_TRUE(view_equal(f->repairs[0].why[0], VIEW("one-digit")));
    arena_free(memory);
}

static void refuse(const char *text)
{
    stored_report r;
    arena *memory = arena_new();
    CU_ASSERT_EQUAL(read_sample(&r, memory, text), STATUS_SYNTAX);
    arena_free(memory);
}

static void what_is_no_report_is_refused(void)
{
    refuse("");
    refuse("[]");
    refuse("{\"format\": \"auditor-facts/1\"}");
    refuse("{\"format\": \"auditor-report/1\", \"documents\": 1}");
    refuse("{\"format\": \"auditor-report/1\", \"documents\": [{\"path\": 7}]}");
    refuse("{\"format\": \"auditor-report/1\", \"documents\": [{\"findings\": [{\"severity\": \"fatal\"}]}]}");
    refuse("{\"format\": \"auditor-report/1\", \"documents\": [{\"facts\": -1}]}");
    refuse("{\"format\": \"auditor-report/1\", \"documents\": [{\"findings\": [{\"severity\": \"error\", \"verdict\": \"holds\","
           " \"fingerprint\": \"../../../../../../etc\"}]}]}");
}

/* Rendered in every format with the n-th allocation failing: an answer is whole, or 'failed' says that it is not. */
static void no_report_is_cut_short_in_silence(void)
{
    report_options options = { .relations = true };
    stored_report r;
    arena *memory = arena_new();
    CU_ASSERT_EQUAL_FATAL(read_sample(&r, memory, sample), STATUS_OK);
    for (const char *const *format = report_format_names; *format != NULL; format++) {
        const report_format *f = report_format_find(view_of(*format));
        buffer whole = { 0 };
        f->document(&whole, &r.documents[0], &options);
        bool done = false;
        for (long n = 0; !done && n < 1000; n++) {
            buffer out = { 0 };
            memory_fail_after(n);
            f->document(&out, &r.documents[0], &options);
            done = memory_count() <= n;
            memory_fail_after(-1);
            CU_ASSERT_TRUE(out.failed || view_equal(buffer_view(&out), buffer_view(&whole)));
            buffer_free(&out);
        }
        CU_ASSERT_TRUE(done);
        buffer_free(&whole);
    }
    arena_free(memory);
}

CU_TestInfo stored_tests[] = {
    { "what was written is read", what_was_written_is_read },
    { "what is no report is refused", what_is_no_report_is_refused },
    { "no report is cut short in silence when memory is short", no_report_is_cut_short_in_silence },
    CU_TEST_INFO_NULL
};
