#include "extract/tables/rows.h"

enum { LETTER = 3, NAME_BYTES = 6, ALIKE = 4 };

/* A head without the unit in brackets. */
static view without_unit(view head)
{
    static const char *const brackets[] = { "\xEF\xBC\x88", "(" };
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        ptrdiff_t open = view_find(head, view_of(brackets[i]));
        if (open > 0)
            head.length = (size_t)open;
    }
    return head;
}

view row_head_core(const scene *s, view head)
{
    head = without_unit(head);
    view core = head;
    for (uint32_t n = 1; n > 0 && core.length > NAME_BYTES;) {
        n = wordset_before(s->words->sets[WORDS_WHOLE_TAIL], core, (uint32_t)core.length, NULL);
        core.length -= n;
    }
    return core.length >= NAME_BYTES ? core : head;
}

view row_core(const scene *s, const value_row *row)
{
    return row_head_core(s, row->context);
}

/* How many neighbouring characters of a head stand in a text; all of them count double. */
static unsigned pairs_in(view core, view text)
{
    unsigned found = 0, all = 0;
    if (core.length < NAME_BYTES)
        return 0;
    for (size_t i = 0; i + NAME_BYTES <= core.length; i++) {
        if (((unsigned char)core.start[i] & 0xC0) == 0x80)
            continue;
        all++;
        found += view_find(text, (view){ core.start + i, NAME_BYTES }) >= 0;
    }
    return found == all ? 2 * all : found;
}

/* Do the words of a column stand in a text where no longer head of another column does: 办结, not 办结率? */
static bool stands_alone(const value_rows *rows, uint32_t first, uint32_t own, view words, view text)
{
    for (size_t from = 0; words.length >= NAME_BYTES && from + words.length <= text.length;) {
        const ptrdiff_t at = view_find((view){ text.start + from, text.length - from }, words);
        bool inside = false;
        if (at < 0)
            return false;
        from += (size_t)at;
        for (uint32_t k = first; k < rows->count && !inside; k++) {
            const view head = without_unit(rows->at[k].context);
            const ptrdiff_t in = k != own && head.length > words.length ? view_find(head, words) : -1;
            const size_t before = in < 0 ? 0 : (size_t)in;
            inside = in >= 0 && from >= before && view_starts((view){ text.start + from - before, text.length - from + before }, head);
        }
        if (!inside)
            return true;
        from += words.length;
    }
    return false;
}

uint32_t row_measure_in(const scene *s, view text)
{
    uint32_t length = 0, value = 0;
    return wordset_find(s->words->sets[WORDS_MEASURED], text, 0, (uint32_t)text.length, &length, &value) < text.length ? value : 0;
}

bool row_measures(const scene *s, const value_row *row, view text)
{
    const uint32_t measure = row->table ? row_measure_in(s, without_unit(row->context)) : 0;
    return measure != 0 && row_measure_in(s, text) == measure;
}

bool row_goes_on(const scene *s, const value_row *row, view words)
{
    const view core = row_core(s, row);
    const ptrdiff_t at = row->table ? view_find(words, core) : -1;
    if (at < 0)
        return false;
    view rest = { words.start + at + core.length, words.length - (size_t)at - core.length };
    for (uint32_t n = 1; n > 0;) {
        n = wordset_at(s->words->sets[WORDS_WHOLE_TAIL], rest, 0, NULL);
        rest = (view){ rest.start + n, rest.length - n };
    }
    return rest.length >= NAME_BYTES && view_find(row->context, rest) < 0;
}

size_t row_kind_at(const value_row *row, view text)
{
    size_t most = 0;
    for (size_t n = LETTER; n <= text.length && view_find(row->kind, (view){ text.start, n }) >= 0; n += LETTER)
        most = n;
    return most;
}

/* Does a text name the column? */
static unsigned named_in(const scene *s, const value_rows *rows, uint32_t first, uint32_t which, view text)
{
    static const words_kind alike[] = { WORDS_GROWTH_HEAD, WORDS_SHARE_HEAD };
    const view context = rows->at[which].context, core = row_head_core(s, context);
    unsigned found = view_find(text, core) < 0 || stands_alone(rows, first, which, core, text) ? pairs_in(core, text) : 0;
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
        if (relation_words_in(s->words, alike[i], context) && relation_words_in(s->words, alike[i], text))
            found += ALIKE;
    return found + (row_measures(s, &rows->at[which], text) ? ALIKE : 0);
}

static bool mark_by(const scene *s, value_rows *rows, uint32_t first, view text)
{
    unsigned best = 0;
    bool exact = false;
    for (uint32_t k = first; k < rows->count; k++) {
        value_row *row = &rows->at[k];
        const unsigned here = named_in(s, rows, first, k, text);
        best = here > best ? here : best;
        row->exact = stands_alone(rows, first, k, without_unit(row->context), text) || row_measures(s, row, text);
        exact = exact || row->exact;
    }
    for (uint32_t k = first; k < rows->count && best > 0; k++) {
        value_row *row = &rows->at[k];
        row->named = row->exact || (!exact && named_in(s, rows, first, k, text) == best) || stands_alone(rows, first, k, row_core(s, row), text);
    }
    return best > 0;
}

bool rows_mark_named(const scene *s, value_rows *rows, uint32_t first, symbol_span at)
{
    const uint32_t clause = scene_clause_start(s, at.from), end = scene_clause_end(s, at.to), start = claim_sentence_start(s, at.from);
    return mark_by(s, rows, first, reduced_text(&s->text, clause, end)) || mark_by(s, rows, first, reduced_text(&s->text, start, clause));
}
