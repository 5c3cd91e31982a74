#include "extract/tables/sheet.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"
#include "extract/tables/rows.h"

enum {
    WINDOW = 40,
    BLOCKS = 8,
    SMALL = 3,
    FAR = 15,
    BEFORE = 60,
    SURE = 100,
    HAN = 3,
    HAN_FIRST = 0xE3
}; /* bytes of an ideograph, and its least first byte */

uint32_t sheet_column_items(const scene *s, const sheet *t, uint32_t column, uint32_t *parts)
{
    uint32_t count = 0;
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        if (!sheet_is_item(s, t, row))
            continue;
        uint32_t which = sheet_at(t, row, column);
        if (which == NONE || count == FEASIBLE_PARTS || s->mentions[which].kind != TOKEN_AMOUNT || (count > 0 && !scene_comparable(s, which, parts[0])))
            return 0;
        parts[count++] = which;
    }
    return count;
}

bool sheet_counts_alike(const scene *s, uint32_t which, uint32_t cell)
{
    return scene_comparable(s, which, cell)
        || (s->mentions[which].kind == TOKEN_DURATION && (s->mentions[cell].unit == 0 || unit_comparable(scene_unit(s, which), scene_unit(s, cell))))
        || (s->mentions[which].kind == TOKEN_AMOUNT && s->mentions[cell].unit == 0 && scene_unit(s, which)->count);
}

static bool is_candidate(const scene *s, const sheet *t, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    uint32_t from = s->mentions[t->first].block, to = s->mentions[t->last - 1].block;
    return m->use != USE_CHANGE && m->use != USE_DIFFERENCE && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_AVERAGE | MENTION_EACH)) == 0
        && m->sentence != NONE && sheet_counts_alike(s, which, like) && m->block + BLOCKS + t->columns >= from && m->block <= to + BLOCKS;
}

/* Are both characters of a short head, or two neighbours of a longer one, in the words before and behind the figure? */
bool sheet_names_column(const scene *s, const sheet *t, uint32_t column, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view head = row_head_core(s, sheet_text(s, t, t->what->head_rows > 0 ? t->what->head_rows - 1 : 0, column)),
         words = reduced_text(&s->text, m->clause, m->place + 1);
    bool ideographs = head.length == 2 * HAN && (unsigned char)head.start[0] >= HAN_FIRST && (unsigned char)head.start[HAN] >= HAN_FIRST;
    if (ideographs && view_find(words, (view){ head.start, HAN }) >= 0 && view_find(words, (view){ head.start + HAN, HAN }) >= 0)
        return true;
    for (size_t at = 0; at + 2 * HAN <= head.length; at++)
        if ((unsigned char)head.start[at] >= HAN_FIRST && view_find(words, (view){ head.start + at, 2 * HAN }) >= 0)
            return true;
    return false;
}

/* "three partners together 1351": which rows the words before a figure name; answers how many. */
static uint32_t rows_named(const scene *s, const sheet *t, uint32_t which, uint32_t *rows)
{
    const mention *m = &s->mentions[which];
    uint32_t start = claim_sentence_start(s, m->place), count = 0;
    start = m->place - start > BEFORE ? m->place - BEFORE : start;
    for (uint32_t i = which; i-- > 0 && s->mentions[i].place >= start;)
        if (scene_comparable(s, i, which)) {
            start = s->mentions[i].place + 1;
            break;
        }
    view words = reduced_text(&s->text, start, m->place);
    for (uint32_t row = t->what->head_rows; row < t->rows && count < FEASIBLE_PARTS; row++) {
        view head = sheet_text(s, t, row, 0);
        if (sheet_is_item(s, t, row) && head.length >= 3 && view_find(words, head) >= 0)
            rows[count++] = row;
    }
    return count >= 2 ? count : sheet_rows_listed(s, t, words, rows);
}

static void emit(scene *s, uint32_t total, const uint32_t *parts, uint32_t count, uint8_t confidence)
{
    addition a = { .total = total, .count = count, .pattern = VIEW("table/text"), .confidence = confidence };
    memcpy(a.parts, parts, count * sizeof *parts);
    if (!sum_is_excused(s, &a))
        sum_emit(s, &a, true);
}

/* A miss that one slip makes, or a small one. */
static bool misses_little(const scene *s, uint32_t total, const uint32_t *parts, uint32_t count)
{
    return feasible_near(s, total, parts, count, SMALL, false)
        || (feasible_slip(s, total, parts, count) > 0 && feasible_near(s, total, parts, count, FAR, false));
}

/* The figures of some rows in a column; false where one is missing, or not to be compared with 'like'. */
static bool cells_of(const scene *s, const sheet *t, const uint32_t *rows, uint32_t count, uint32_t column, uint32_t like, uint32_t *parts)
{
    for (uint32_t i = 0; i < count; i++) {
        parts[i] = sheet_at(t, rows[i], column);
        if (parts[i] == NONE || !sheet_counts_alike(s, like, parts[i]))
            return false;
    }
    return true;
}

/* Of several columns the one that the words around the figure name by its head is meant; one alone is. */
static void read_named(scene *s, const sheet *t, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t rows[FEASIBLE_PARTS], parts[FEASIBLE_PARTS], near = NONE, columns = 0, heads = 0;
    if (!sum_is_announced(s, which) && !sum_says(s, m->clause, m->place, WORDS_TOTAL) && !sum_says(s, m->clause, m->place, WORDS_JOINTLY))
        return;
    const uint32_t count = rows_named(s, t, which, rows);
    for (uint32_t column = 1; count >= 2 && column < t->columns; column++) {
        if (!cells_of(s, t, rows, count, column, which, parts))
            continue;
        const bool head = sheet_names_column(s, t, column, which);
        columns++;
        heads += head;
        if (feasible_sum(s, which, parts, count)) {
            emit(s, which, parts, count, SURE);
            return;
        }
        if ((near == NONE || head) && misses_little(s, which, parts, count))
            near = column;
    }
    if (near == NONE || (columns > 1 && (heads != 1 || !sheet_names_column(s, t, near, which))))
        return;
    cells_of(s, t, rows, count, near, which, parts);
    emit(s, which, parts, count, SURE);
}

/* "the three villages have 805 households, 2881 people": do words of its clause, or earlier in its sentence, say that it is a total? */
static bool says_total(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t start = claim_sentence_start(s, m->place);
    return sum_is_announced(s, which) || sum_says(s, start, m->place, WORDS_TOTAL) || sum_says(s, start, m->place, WORDS_JOINTLY);
}

/* Does the head hold the word that the figure counts with (户数, 人口), or is it that of the totals? */
static bool head_counts(const scene *s, const sheet *t, uint32_t column, uint32_t which)
{
    const unit *u = scene_unit(s, which);
    const view head = row_head_core(s, sheet_text(s, t, t->what->head_rows > 0 ? t->what->head_rows - 1u : 0, column));
    return column == t->total_column || (u->count && u->name.length > 0 && view_starts(head, u->name));
}

/* "12 matches, 35 goals" beside a column of goals. A table that has a row for its total says so itself. */
static void read_column(scene *s, const sheet *t, uint32_t column, const uint32_t *candidates, uint32_t count)
{
    uint32_t parts[FEASIBLE_PARTS], parted = sheet_column_items(s, t, column, parts), near = NONE;
    for (uint32_t i = 0; parted >= 2 && i < count; i++) {
        uint32_t which = candidates[i];
        if (!is_candidate(s, t, which, parts[0]))
            continue;
        bool named = sheet_names_column(s, t, column, which);
        const bool total = says_total(s, which), meant = total && (s->mentions[which].unit == s->mentions[parts[0]].unit || head_counts(s, t, column, which));
        if (!named && !meant && s->mentions[which].unit != s->mentions[parts[0]].unit)
            continue;
        if (feasible_sum(s, which, parts, parted) && (named || meant || feasible_digits_printed(s, which) > 2)) {
            emit(s, which, parts, parted, SURE);
            return;
        }
        if (near == NONE && (named || meant) && parted > 2 && misses_little(s, which, parts, parted)
            && (total
                || (feasible_slip(s, which, parts, parted) > 1 && feasible_near(s, which, parts, parted, SMALL, false))))
            near = which;
    }
    if (near != NONE && t->total_row == NONE)
        emit(s, near, parts, parted, sum_is_announced(s, near) ? SURE : CLAIM_FOUND);
}

void claim_table_text(scene *s, const sheet *t)
{
    uint32_t around[2 * WINDOW], count = 0;
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; i < t->last + WINDOW && i < s->mention_count && count < 2 * WINDOW; i++)
        if (i < t->first || i >= t->last)
            around[count++] = i;
    for (uint32_t column = 1; column < t->columns; column++)
        if (!sheet_head_has(s, t, column, WORDS_NO_SUM))
            read_column(s, t, column, around, count);
    for (uint32_t i = 0; i < count; i++)
        if (s->mentions[around[i]].use == USE_LEVEL && s->mentions[around[i]].kind == TOKEN_AMOUNT)
            read_named(s, t, around[i]);
}
