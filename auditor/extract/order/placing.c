#include "extract/order/placing.h"

void placing_emit(scene *s, view pattern, uint32_t greater, uint32_t smaller)
{
    draft_claim d = draft_claim_begin(CLAIM_ORDER, pattern);
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_emit(&d, s);
}

bool placing_beyond(const scene *s, uint32_t a, uint32_t b, bool down)
{
    return down ? !feasible_at_most(s, b, a) : !feasible_at_most(s, a, b);
}

uint32_t placing_nth(const scene *s, const value_row *row, uint32_t self, int64_t n, bool down)
{
    for (uint32_t i = 0; i < row->count; i++) {
        int64_t above = 0;
        for (uint32_t k = 0; k < row->count; k++)
            above += k != self && k != i && (placing_beyond(s, row->entries[k].which, row->entries[i].which, down)
                                              || (k < i && !placing_beyond(s, row->entries[i].which, row->entries[k].which, down)));
        if (i != self && above == n - 1)
            return i;
    }
    return NONE;
}

bool placing_holds(const scene *s, const value_row *row, uint32_t self, int64_t place, bool down, bool exact)
{
    int64_t above = 0, not_below = 0;
    for (uint32_t i = 0; i < row->count; i++)
        if (i != self) {
            above += placing_beyond(s, row->entries[i].which, row->entries[self].which, down);
            not_below += !placing_beyond(s, row->entries[self].which, row->entries[i].which, down);
        }
    return above < place && (not_below >= place - 1 || !exact);
}

bool placing_near(const scene *s, const value_row *row, uint32_t self, int64_t place, bool down)
{
    enum { NEAR = 90 };
    const uint32_t next = placing_nth(s, row, self, place, down), mine = row->entries[self].which;
    bool near = next != NONE && feasible_near(s, mine, &row->entries[next].which, 1, NEAR, false);
    for (uint32_t i = 0; place == 1 && row->exact && !near && i < row->count; i++)
        near = i != self && placing_beyond(s, row->entries[i].which, mine, down) && feasible_near(s, mine, &row->entries[i].which, 1, NEAR, false);
    return near;
}

bool placing_rises(const scene *s, const value_row *row)
{
    uint32_t up = 0, down = 0;
    for (uint32_t i = 1; i < row->count; i++) {
        up += placing_beyond(s, row->entries[i].which, row->entries[i - 1].which, false);
        down += placing_beyond(s, row->entries[i - 1].which, row->entries[i].which, false);
    }
    return up > down;
}

/* The same of entries of a column that words name: of one measure they are, however far apart. */
static void emit_named(scene *s, view pattern, uint32_t greater, uint32_t smaller)
{
    draft_claim d = draft_claim_begin(CLAIM_ORDER, pattern);
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_trust(&d, s);
    draft_claim_emit(&d, s);
}

void placing_claim(scene *s, view pattern, const value_row *row, uint32_t self, int64_t place, bool down)
{
    uint32_t mine = row->entries[self].which, at = placing_nth(s, row, self, place, down), before = placing_nth(s, row, self, place - 1, down);
    const uint32_t next = at != NONE ? row->entries[at].which : NONE, previous = before != NONE ? row->entries[before].which : NONE;
    void (*emit)(scene *, view, uint32_t, uint32_t) = row->exact ? emit_named : placing_emit;
    if (next != NONE)
        emit(s, pattern, down ? next : mine, down ? mine : next);
    if (previous == NONE || (next != NONE && placing_beyond(s, next, mine, down)))
        return;
    if (row->whole || !placing_beyond(s, mine, previous, down))
        emit(s, pattern, down ? mine : previous, down ? previous : mine);
}

bool placing_is_sum(const scene *s, const value_row *row, uint32_t which, unsigned percent)
{
    uint32_t others[FEASIBLE_PARTS], count = 0;
    bool first = true;
    for (uint32_t i = 0; i < row->count && count < FEASIBLE_PARTS; i++) {
        if (i == which || feasible_equal(s, row->entries[i].which, row->entries[which].which))
            continue;
        first = first && row->entries[which].which < row->entries[i].which;
        others[count++] = row->entries[i].which;
    }
    return !row->table && count >= 2 && feasible_near(s, row->entries[which].which, others, count, first ? percent : PLACING_SUM, false);
}
