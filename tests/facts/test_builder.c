#include <CUnit/CUnit.h>

#include "base/memory.h"
#include "facts/builder.h"

static uint32_t add_mark(builder *b, view text, uint32_t start, uint32_t clause_of)
{
    fact f = { .start = start, .end = start + (uint32_t)text.length, .clause = clause_of, .kind = FACT_MARK, .confidence = 100 };
    f.text_start = builder_pool(b, text);
    f.text_length = (uint32_t)text.length;
    return builder_fact(b, &f, &(mark){ builder_word(b, text) });
}

static document *finish(builder *b)
{
    document *doc = NULL;
    error err = { .code = STATUS_OK };
    CU_ASSERT_EQUAL_FATAL(builder_finish(b, &doc, &err), STATUS_OK);
    builder_free(b);
    return doc;
}

static void facts_stand_in_order_of_start_and_claims_follow_them(void)
{
    builder *b = builder_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(b);
    uint32_t late = add_mark(b, VIEW("late"), 20, FACT_NONE);
    uint32_t narrow = add_mark(b, VIEW("ab"), 3, FACT_NONE), wide = add_mark(b, VIEW("abc"), 3, FACT_NONE);
    operand pair[] = { { late, ROLE_GREATER }, { narrow, ROLE_SMALLER } };
    builder_claim(b, &(claim){ .kind = CLAIM_ORDER }, pair, 2);
    operand alone = { wide, ROLE_FACTS };
    builder_claim(b, &(claim){ .kind = CLAIM_REPEAT, .start = 1, .end = 9 }, &alone, 1);
    document *doc = finish(b);
    CU_ASSERT_TRUE(view_equal(fact_text(doc, 0), VIEW("abc")));
    CU_ASSERT_TRUE(view_equal(fact_text(doc, 1), VIEW("ab")));
    CU_ASSERT_TRUE(view_equal(fact_text(doc, 2), VIEW("late")));
    CU_ASSERT_EQUAL(claim_fact(doc, &doc->claims[0], ROLE_FACTS, 0), 0);
    const claim *order = &doc->claims[1];
    CU_ASSERT_EQUAL(claim_fact(doc, order, ROLE_GREATER, 0), 2);
    CU_ASSERT_EQUAL(claim_fact(doc, order, ROLE_SMALLER, 0), 1);
    CU_ASSERT_EQUAL(claim_fact(doc, order, ROLE_SMALLER, 1), FACT_NONE);
    CU_ASSERT_TRUE(order->start == 3 && order->end == 24);
    document_free(doc);
}

static void many_facts_in_any_order_come_out_sorted(void)
{
    builder *b = builder_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(b);
    for (uint32_t i = 0; i < 1000; i++)
        add_mark(b, VIEW("x"), i * 7919 % 1009, 0);
    document *doc = finish(b);
    bool sorted = doc->fact_count == 1000;
    for (uint32_t i = 1; i < doc->fact_count; i++)
        sorted = sorted && doc->facts[i - 1].start < doc->facts[i].start;
    CU_ASSERT_TRUE(sorted);
    document_free(doc);
}

static void a_fact_without_clause_gets_one_of_its_own(void)
{
    builder *b = builder_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(b);
    uint32_t said = builder_clause(b, &(clause){ 0, 9, 4, 2, 1 });
    add_mark(b, VIEW("a"), 1, said);
    add_mark(b, VIEW("b"), 2, FACT_NONE);
    add_mark(b, VIEW("c"), 3, FACT_NONE);
    document *doc = finish(b);
    CU_ASSERT_EQUAL(doc->facts[0].clause, said);
    CU_ASSERT_EQUAL_FATAL(doc->clause_count, 3);
    CU_ASSERT_EQUAL(doc->clauses[doc->facts[1].clause].sentence, 5);
    CU_ASSERT_EQUAL(doc->clauses[doc->facts[2].clause].paragraph, 4);
    document_free(doc);
}

static void lines_and_columns_count_code_points(void)
{
    builder *b = builder_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(b);
    builder_document(b)->source = VIEW("一\n二三4x");
    add_mark(b, VIEW("4"), 10, FACT_NONE);
    add_mark(b, VIEW("一"), 0, FACT_NONE);
    document *doc = finish(b);
    CU_ASSERT_TRUE(doc->facts[0].line == 1 && doc->facts[0].column == 1);
    CU_ASSERT_TRUE(doc->facts[1].line == 2 && doc->facts[1].column == 3);
    document_free(doc);
}

static void columns_follow_the_encoding_of_the_source(void)
{
    const struct {
        view encoding, source;
        uint32_t start;
    } cases[] = {
        { VIEW("gb18030"), VIEW("\xD2\xBB\n\xB6\xFE\x81\x30\x81\x30\x34x"), 9 },
        { VIEW("utf-16le"), VIEW("\x00\x4E\n\x00\x8C\x4E\x09\x4E\x34\x00"), 8 },
        { VIEW("utf-16be"), VIEW("\x4E\x00\x00\n\x4E\x8C\x4E\x09\x00\x34"), 8 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        builder *b = builder_new();
        CU_ASSERT_PTR_NOT_NULL_FATAL(b);
        builder_document(b)->source = cases[i].source;
        builder_document(b)->encoding = cases[i].encoding;
        add_mark(b, VIEW("4"), cases[i].start, FACT_NONE);
        document *doc = finish(b);
        CU_ASSERT_TRUE(doc->facts[0].line == 2 && doc->facts[0].column == 3);
        document_free(doc);
    }
}

static void equal_keys_and_units_are_kept_once(void)
{
    builder *b = builder_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(b);
    CU_ASSERT_EQUAL(builder_key(b, &(key){ .metric = 0 }), 0);
    uint32_t last = 0;
    for (int round = 0; round < 2; round++)
        for (word w = 1; w <= 300; w++)
            last = builder_key(b, &(key){ .metric = w, .status = KEY_PLAN });
    CU_ASSERT_EQUAL(last, 300);
    unit home = { .name = VIEW("家"), .factor = { 1, 1, 0 }, .count = true };
    CU_ASSERT_EQUAL(builder_unit(b, &(unit){ .name = VIEW("") }), 0);
    CU_ASSERT_EQUAL(builder_unit(b, &home), 1);
    CU_ASSERT_EQUAL(builder_unit(b, &home), 1);
    CU_ASSERT_EQUAL(builder_document(b)->unit_count, 2);
    builder_free(b);
}

static bool build_with_failures(long after)
{
    memory_fail_after(after);
    document *doc = NULL;
    bool built = false;
    builder *b = builder_new();
    if (b != NULL) {
        for (uint32_t i = 0; i < 40; i++) {
            uint32_t fact_index = add_mark(b, VIEW("mark"), 40 - i, FACT_NONE);
            if (fact_index == FACT_NONE)
                continue;
            builder_key(b, &(key){ .metric = i });
            builder_claim(b, &(claim){ .kind = CLAIM_REPEAT }, &(operand){ fact_index, ROLE_FACTS }, 1);
        }
        error err = { .code = STATUS_OK };
        built = builder_finish(b, &doc, &err) == STATUS_OK;
        CU_ASSERT_TRUE(built || err.code == STATUS_MEMORY);
    }
    builder_free(b);
    document_free(doc);
    memory_fail_after(-1);
    return built;
}

static void any_allocation_may_fail(void)
{
    long n = 0;
    while (n < 10000 && !build_with_failures(n))
        n++;
    CU_ASSERT_TRUE(n > 10 && n < 10000);
}

CU_TestInfo builder_tests[] = {
    { "facts stand in order of start and claims follow them", facts_stand_in_order_of_start_and_claims_follow_them },
    { "many facts in any order come out sorted", many_facts_in_any_order_come_out_sorted },
    { "a fact without clause gets one of its own", a_fact_without_clause_gets_one_of_its_own },
    { "lines and columns count code points", lines_and_columns_count_code_points },
    { "columns follow the encoding of the source", columns_follow_the_encoding_of_the_source },
    { "equal keys and units are kept once", equal_keys_and_units_are_kept_once },
    { "any allocation may fail", any_allocation_may_fail },
    CU_TEST_INFO_NULL
};
