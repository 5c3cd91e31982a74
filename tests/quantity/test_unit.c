#include <CUnit/CUnit.h>

#include "base/memory.h"
#include "quantity/unit.h"
#include "support/sets.h"

static unit money(const char *name, const char *factor, uint16_t currency)
{
    unit u = { .name = view_of(name), .factor = exact_of(factor), .dimension = { 1 }, .money = currency };
    return u;
}

static unit thing(const char *name, uint16_t likeness)
{
    unit u = { .name = view_of(name), .factor = exact_integer(1), .likeness = likeness, .count = true };
    return u;
}

static unit ratio(const char *name, const char *factor)
{
    unit u = { .name = view_of(name), .factor = exact_of(factor) };
    return u;
}

static void units_are_found_by_their_own_copy_of_the_name(void)
{
    unit_table *table = unit_table_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(table);
    char name[16];
    for (int i = 0; i < 200; i++) {
        snprintf(name, sizeof name, "u%d", i);
        unit u = thing(name, 0);
        CU_ASSERT_EQUAL(unit_table_add(table, &u, NULL), STATUS_OK);
    }
    const unit *found = unit_table_find(table, VIEW("u7"));
    CU_ASSERT_TRUE(found != NULL && view_equal(found->name, VIEW("u7")) && found->count);
    CU_ASSERT_PTR_NULL(unit_table_find(table, VIEW("u200")));
    CU_ASSERT_PTR_NULL(unit_table_find(table, VIEW("")));
    unit_table_free(table);
}

static void a_second_meaning_is_refused(void)
{
    unit_table *table = unit_table_new();
    CU_ASSERT_PTR_NOT_NULL_FATAL(table);
    unit u = money("CNY", "1", 1), other = money("CNY", "10", 1), nothing = ratio("", "1"), zero = ratio("zero", "0");
    error err = { 0 };
    CU_ASSERT_EQUAL(unit_table_add(table, &u, &err), STATUS_OK);
    CU_ASSERT_EQUAL(unit_table_add(table, &u, &err), STATUS_OK);
    CU_ASSERT_EQUAL(unit_table_add(table, &other, &err), STATUS_SYNTAX);
    CU_ASSERT_STRING_EQUAL(err.message, "the unit \"CNY\" is given two meanings");
    CU_ASSERT_EQUAL(unit_table_add(table, &nothing, NULL), STATUS_SYNTAX);
    CU_ASSERT_EQUAL(unit_table_add(table, &zero, NULL), STATUS_SYNTAX);
    unit_table_free(table);
}

static void currencies_and_counts_do_not_mix(void)
{
    unit yuan = money("CNY", "1", 1), fen = money("fen", "1/100", 1), dollar = money("USD", "1", 2);
    unit house = thing("家", 1), piece = thing("个", 1), person = thing("人", 0), percent = ratio("%", "1/100"),
         point = ratio("pp", "1/100");
    CU_ASSERT_TRUE(unit_convertible(&yuan, &fen));
    CU_ASSERT_FALSE(unit_convertible(&yuan, &dollar));
    CU_ASSERT_FALSE(unit_comparable(&yuan, &dollar));
    CU_ASSERT_FALSE(unit_convertible(&house, &piece));
    CU_ASSERT_TRUE(unit_comparable(&house, &piece));
    CU_ASSERT_FALSE(unit_comparable(&person, &piece));
    CU_ASSERT_TRUE(unit_convertible(&person, &person));
    CU_ASSERT_FALSE(unit_convertible(&person, &percent));
    CU_ASSERT_TRUE(unit_convertible(&percent, &point));
}

static void a_table_survives_failing_allocations(void)
{
    for (long n = 0; n < 40; n++) {
        memory_fail_after(n);
        unit_table *table = unit_table_new();
        char name[16];
        for (int i = 0; table != NULL && i < 200; i++) {
            snprintf(name, sizeof name, "u%d", i);
            unit u = thing(name, 0);
            if (unit_table_add(table, &u, NULL) != STATUS_OK)
                break;
        }
        unit_table_free(table);
    }
    memory_fail_after(-1);
}

CU_TestInfo unit_tests[] = {
    { "units are found by their own copy of the name", units_are_found_by_their_own_copy_of_the_name },
    { "a second meaning is refused", a_second_meaning_is_refused },
    { "currencies and counts do not mix", currencies_and_counts_do_not_mix },
    { "a table survives failing allocations", a_table_survives_failing_allocations },
    CU_TEST_INFO_NULL
};
