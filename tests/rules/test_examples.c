#include <CUnit/CUnit.h>

#include "rules/examples.h"

static ruleset *load_pack(void)
{
    const char *folders[] = { "rules" };
    const rules_options options = { .folders = folders, .folder_count = 1 };
    error err = { 0 };
    ruleset *rules = NULL;
    if (ruleset_load(&rules, &options, &err) != STATUS_OK)
        fprintf(stderr, "%s\n", err.message);
    return rules;
}

/* Enough for the examples that are facts. */
static unit_table *percent(void)
{
    unit_table *table = unit_table_new();
    unit u = { .name = VIEW("%"), .factor = exact_decimal(1, -2) };
    CU_ASSERT_EQUAL(unit_table_add(table, &u, NULL), STATUS_OK);
    return table;
}

static void examples_given_as_facts_pass(void)
{
    ruleset *rules = load_pack();
    CU_ASSERT_PTR_NOT_NULL_FATAL(rules);
    unit_table *units = percent();
    worker *w = NULL;
    CU_ASSERT_EQUAL_FATAL(worker_new(&w, rules, NULL), STATUS_OK);
    const example_reader reader = { .units = units };
    for (uint32_t i = 0; i < ruleset_count(rules); i++) {
        const rule_info *rule = ruleset_rule(rules, i);
        arena *memory = arena_new();
        const example_result *results;
        uint32_t count;
        CU_ASSERT_EQUAL_FATAL(examples_run(&results, &count, w, rule, &reader, memory, NULL), STATUS_OK);
        for (uint32_t k = 0; k < count; k++) {
            if (results[k].example->facts.length == 0 || results[k].passed)
                continue;
            fprintf(stderr, "%s: %s %u: expected %.*s\n  seen: %.*s\n", rule->id, example_sort_names[results[k].sort],
                    (unsigned)results[k].number, VIEW_PRINT(results[k].expected), VIEW_PRINT(results[k].seen));
            CU_FAIL("an example does not hold");
        }
        arena_free(memory);
    }
    worker_free(w);
    unit_table_free(units);
    ruleset_free(rules);
}

CU_TestInfo examples_tests[] = {
    { "examples given as facts pass", examples_given_as_facts_pass },
    CU_TEST_INFO_NULL
};
