#include "extract/tables/rows.h"

enum { LISTED = 12, NEXT = 14 };

static void emit_listed(scene *s, const frame *f, uint32_t greater, uint32_t smaller)
{
    bool down = f->direction == DIRECTION_DOWN;
    draft_claim d = draft_claim_begin(CLAIM_ORDER, claim_phrase(s, f)->id);
    draft_claim_add(&d, s, ROLE_GREATER, down ? smaller : greater);
    draft_claim_add(&d, s, ROLE_SMALLER, down ? greater : smaller);
    draft_claim_emit(&d, s);
}

static bool is_beyond(const scene *s, const frame *f, uint32_t a, uint32_t b)
{
    return f->direction == DIRECTION_DOWN ? !feasible_at_most(s, b, a) : !feasible_at_most(s, a, b);
}

/* The values that follow a phrase, each close behind the other, up to the end of the sentence. */
static uint32_t values_behind(const scene *s, const frame *f, uint32_t *row)
{
    uint32_t count = 0, before = scene_before(s, f->end), at = before == NONE ? 0 : before + 1, last = f->end + 2 * NEXT;
    for (; at < s->mention_count && count < LISTED && s->mentions[at].place < last; at++) {
        const mention *m = &s->mentions[at];
        bool value = (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT || m->kind == TOKEN_DURATION) && (m->flags & (MENTION_CELL | MENTION_TOTAL)) == 0;
        for (uint32_t k = count > 0 ? s->mentions[row[count - 1]].place : f->end; k < m->place; k++)
            if (s->text.symbols[k].mark >= MARK_STOP)
                return count;
        if (!value || m->use == USE_DIFFERENCE || (count > 0 && !scene_comparable(s, at, row[0])))
            return count;
        row[count++] = at;
        last = m->place + NEXT;
    }
    return count;
}

static view list_behind(const scene *s, const frame *f)
{
    return reduced_text(&s->text, f->end, scene_clause_end(s, f->end));
}

/* The symbols of the list before a phrase: its clause, items and all. */
static view list_before(const scene *s, const frame *f)
{
    return reduced_text(&s->text, scene_clause_start(s, f->start), f->start);
}

/* The first item of a list, and how many marks between items it has. */
static view first_item(view list, uint32_t *marks)
{
    const view mark = VIEW("\xE3\x80\x81");
    view rest = list, first = list;
    *marks = 0;
    for (ptrdiff_t at = view_find(rest, mark); at >= 0; at = view_find(rest, mark)) {
        if (*marks == 0)
            first.length = (size_t)at;
        ++*marks;
        rest = (view){ rest.start + at + mark.length, rest.length - (size_t)at - mark.length };
    }
    return first;
}

/* The entries named in a list, in its order. */
static uint32_t entries_in(const value_row *row, view list, uint32_t *found)
{
    ptrdiff_t places[LISTED];
    uint32_t count = 0;
    for (uint32_t i = 0; i < row->count; i++) {
        ptrdiff_t at = row_entry_in(row, i, list);
        if (at < 0)
            continue;
        if (count == LISTED)
            return 0;
        uint32_t k = count++;
        for (; k > 0 && places[k - 1] > at; k--) {
            places[k] = places[k - 1];
            found[k] = found[k - 1];
        }
        places[k] = at;
        found[k] = i;
    }
    return count;
}

/* The entry that comes first among those that a list leaves out; NONE where it leaves none. */
static uint32_t best_left(const scene *s, const frame *f, const value_row *row, const uint32_t *found, uint32_t count)
{
    uint32_t best = NONE;
    for (uint32_t i = 0; i < row->count; i++) {
        bool listed = false;
        for (uint32_t k = 0; k < count; k++)
            listed = listed || found[k] == i;
        if (!listed && (best == NONE || is_beyond(s, f, row->entries[i].which, row->entries[best].which)))
            best = i;
    }
    return best;
}

/* What a list says of a row: in order, or only that all others come behind. Claims it where 'emit' is true.
** Answers whether it holds. */
static bool claim_list(scene *s, const frame *f, const value_row *row, const uint32_t *found, uint32_t count, bool ordered, bool leading, bool emit)
{
    bool holds = true;
    uint32_t last = found[count - 1];
    for (uint32_t k = 1; ordered && k < count; k++) {
        uint32_t a = row->entries[found[k - 1]].which, b = row->entries[found[k]].which;
        holds = holds && !is_beyond(s, f, b, a);
        if (emit)
            emit_listed(s, f, a, b);
    }
    for (uint32_t k = 0; k < count; k++)
        if (is_beyond(s, f, row->entries[last].which, row->entries[found[k]].which))
            last = found[k];
    uint32_t next = leading ? best_left(s, f, row, found, count) : NONE;
    if (next == NONE)
        return holds;
    if (emit && holds)
        emit_listed(s, f, row->entries[last].which, row->entries[next].which);
    return holds && !is_beyond(s, f, row->entries[next].which, row->entries[last].which);
}

/* Names in an order: looked up in the rows around; the row that fits is meant, a single one that does not is wrong. */
static void read_names(scene *s, const row_index *index, const frame *f, view list, bool ordered, bool leading, value_rows *rows)
{
    uint32_t marks, found[LISTED], considered = 0, only = NONE;
    view first = first_item(list, &marks);
    if (marks == 0 || first.length == 0)
        return;
    rows_around(s, index, f, first, rows);
    bool named = false;
    for (uint32_t i = 0; i < rows->count; i++)
        named = named || rows->at[i].named;
    for (uint32_t i = 0; i < rows->count; i++) {
        if (named ? !rows->at[i].named : rows->at[i].minor)
            continue;
        uint32_t count = entries_in(&rows->at[i], list, found);
        considered++;
        if (count < marks + 1 || count > marks + 2 || rows->at[i].count < 3)
            continue;
        if (claim_list(s, f, &rows->at[i], found, count, ordered, leading, false)) {
            claim_list(s, f, &rows->at[i], found, count, ordered, leading, true);
            return;
        }
        only = only == NONE ? i : only;
    }
    if (only == NONE || (considered > 1 && !named))
        return;
    claim_list(s, f, &rows->at[only], found, entries_in(&rows->at[only], list, found), ordered, leading, true);
}

/* Values in an order, told behind the phrase. */
static bool read_values(scene *s, const frame *f, bool sure)
{
    uint32_t row[LISTED], count = values_behind(s, f, row);
    if (count < 2)
        return false;
    uint32_t rising = 0;
    for (uint32_t k = 1; k < count; k++)
        rising += is_beyond(s, f, row[k], row[k - 1]);
    bool falls = 2 * rising < count;    /* 前三名 of a race are told from the least on */
    for (uint32_t k = 1; k < count && (falls || sure); k++)
        emit_listed(s, f, row[k - 1], row[k]);
    return true;
}

/* Does the first item behind a phrase, up to the first mark, have its value? */
static bool starts_at_once(const scene *s, const frame *f)
{
    uint32_t at = f->end;
    while (at < s->text.count && at < f->end + NEXT && s->text.symbols[at].mark < MARK_FIGURE)
        at++;
    return at < s->text.count && s->text.symbols[at].mark == MARK_FIGURE;
}

void claim_lists(scene *s)
{
    row_index index = rows_index(s);
    value_rows *rows = s->failed ? NULL : arena_take(s->x->scratch, sizeof *rows);
    s->failed = s->failed || rows == NULL;
    for (uint32_t i = 0; i < s->frame_count && rows != NULL; i++) {
        const frame *f = &s->frames[i];
        view sort = claim_phrase(s, f)->sort;
        bool ordered = view_equal(sort, VIEW("listed")), top = view_equal(sort, VIEW("listed-top"));
        if (claim_phrase(s, f)->claim != CLAIM_ORDER)
            continue;
        if (view_equal(sort, VIEW("listed-values")) && starts_at_once(s, f))
            read_values(s, f, false);
        if ((ordered || top) && !read_values(s, f, ordered))
            read_names(s, &index, f, list_behind(s, f), true, top, rows);
        else if (view_equal(sort, VIEW("leading")))
            read_names(s, &index, f, list_before(s, f), false, true, rows);
    }
}
