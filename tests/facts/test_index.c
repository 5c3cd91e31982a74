#include <CUnit/CUnit.h>

#include "base/memory.h"
#include "facts/index.h"
#include "support/documents.h"

static bool in_order(index_list list)
{
    for (uint32_t i = 1; i < list.count; i++)
        if (list.items[i - 1] >= list.items[i])
            return false;
    return true;
}

static void every_fact_and_claim_is_listed_once_under_its_kind(void)
{
    document *doc = documents_random(3, 400);
    arena *memory = arena_new();
    fact_index x;
    CU_ASSERT_EQUAL_FATAL(index_document(&x, doc, memory, NULL), STATUS_OK);
    uint32_t facts = 0, claims = 0;
    for (int kind = 0; kind < FACT_KINDS; kind++) {
        CU_ASSERT_TRUE(in_order(x.facts[kind]));
        facts += x.facts[kind].count;
        for (uint32_t i = 0; i < x.facts[kind].count; i++)
            CU_ASSERT_EQUAL(doc->facts[x.facts[kind].items[i]].kind, kind);
    }
    for (int kind = 0; kind < CLAIM_KINDS; kind++) {
        CU_ASSERT_TRUE(in_order(x.claims[kind]));
        claims += x.claims[kind].count;
        for (uint32_t i = 0; i < x.claims[kind].count; i++)
            CU_ASSERT_EQUAL(doc->claims[x.claims[kind].items[i]].kind, kind);
    }
    CU_ASSERT_TRUE(facts == doc->fact_count && claims == doc->claim_count && claims > 0);
    arena_free(memory);
    document_free(doc);
}

static void figures_are_listed_under_their_unit(void)
{
    document *doc = documents_random(4, 400);
    arena *memory = arena_new();
    fact_index x;
    CU_ASSERT_EQUAL_FATAL(index_document(&x, doc, memory, NULL), STATUS_OK);
    uint32_t listed = 0;
    for (uint32_t u = 0; u < doc->unit_count; u++) {
        CU_ASSERT_TRUE(in_order(x.units[u]));
        listed += x.units[u].count;
        for (uint32_t i = 0; i < x.units[u].count; i++)
            CU_ASSERT_EQUAL(fact_figure(doc, x.units[u].items[i])->unit, u);
    }
    CU_ASSERT_EQUAL(listed, x.facts[FACT_FIGURE].count + x.facts[FACT_DURATION].count);
    arena_free(memory);
    document_free(doc);
}

static void groups_share_their_key_and_stand_in_order_of_first_appearance(void)
{
    document *doc = documents_random(5, 600);
    arena *memory = arena_new();
    index_list *groups;
    uint32_t count, first = 0, grouped = 0, said = 0;
    CU_ASSERT_EQUAL_FATAL(index_groups(&groups, &count, doc, GROUP_METRIC | GROUP_STATUS, memory, NULL), STATUS_OK);
    CU_ASSERT_TRUE(count > 1);
    for (uint32_t g = 0; g < count; g++) {
        CU_ASSERT_TRUE(in_order(groups[g]) && (g == 0 || groups[g].items[0] > first));
        first = groups[g].items[0];
        grouped += groups[g].count;
        const key *k = &doc->keys[fact_figure(doc, first)->key];
        for (uint32_t i = 0; i < groups[g].count; i++) {
            const key *other = &doc->keys[fact_figure(doc, groups[g].items[i])->key];
            CU_ASSERT_TRUE(k->metric == other->metric && k->status == other->status);
        }
    }
    for (uint32_t i = 0; i < doc->fact_count; i++)
        if (doc->facts[i].kind == FACT_FIGURE) {
            const key *k = &doc->keys[fact_figure(doc, i)->key];
            said += k->metric != 0 || k->status != 0;
        }
    CU_ASSERT_EQUAL(grouped, said);
    arena_free(memory);
    document_free(doc);
}

static void any_allocation_may_fail(void)
{
    document *doc = documents_random(6, 100);
    for (long n = 0; n < 100; n++) {
        fact_index x;
        index_list *groups;
        uint32_t count;
        arena *memory = arena_new();
        memory_fail_after(n);
        status index = index_document(&x, doc, memory, NULL), grouping = index_groups(&groups, &count, doc, GROUP_METRIC, memory, NULL);
        memory_fail_after(-1);
        arena_free(memory);
        CU_ASSERT_TRUE((index == STATUS_OK || index == STATUS_MEMORY) && (grouping == STATUS_OK || grouping == STATUS_MEMORY));
        if (grouping == STATUS_OK)
            break;
    }
    document_free(doc);
}

CU_TestInfo index_tests[] = {
    { "every fact and claim is listed once under its kind", every_fact_and_claim_is_listed_once_under_its_kind },
    { "figures are listed under their unit", figures_are_listed_under_their_unit },
    { "groups share their key and stand in order of first appearance", groups_share_their_key_and_stand_in_order_of_first_appearance },
    { "any allocation may fail", any_allocation_may_fail },
    CU_TEST_INFO_NULL
};
