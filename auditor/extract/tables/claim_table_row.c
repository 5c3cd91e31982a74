#include "extract/tables/sheet.h"
#include "extract/claims/slip.h"

/*
** What the text around a table says of one of its rows: "the city library alone lends 41.0 % of all". The row goes by its
** name, or is that of the total; figures that fit are meant. A share is charged only where the words name its column, and a
** slip separates it from what the table says.
*/

enum { WINDOW = 40, LEAST_HEAD = 6 /* bytes: two characters */, BEFORE = 60, TELLING = 3, BESIDE = 2 };

/* The name of a row without what stands in brackets behind it: 三号库（果蔬）. */
static view plain_name(const scene *s, const sheet *t, uint32_t row)
{
    static const char *const brackets[] = { "\xEF\xBC\x88", "(" };
    view name = sheet_text(s, t, row, 0);
    for (size_t i = 0; i < sizeof brackets / sizeof *brackets; i++) {
        const ptrdiff_t at = view_find(name, view_of(brackets[i]));
        if (at >= LEAST_HEAD)
            name.length = (size_t)at;
    }
    return name;
}

uint32_t sheet_row_told(const scene *s, const sheet *t, uint32_t which, uint32_t *behind)
{
    const mention *m = &s->mentions[which];
    uint32_t start = claim_sentence_start(s, m->place), found = NONE;
    start = m->place - start > BEFORE ? m->place - BEFORE : start;
    view words = reduced_text(&s->text, start, m->place);
    ptrdiff_t last = -1;
    for (uint32_t row = t->what->head_rows; row < t->rows; row++) {
        view head = plain_name(s, t, row);
        ptrdiff_t at = head.length >= LEAST_HEAD && row != t->total_row ? view_find(words, head) : -1;
        if (at > last || (at >= 0 && at == last && head.length > plain_name(s, t, found).length)) {
            last = at;
            found = row;
            *behind = reduced_find(&s->text, (uint32_t)(words.start + at + (ptrdiff_t)head.length - s->text.text.start));
        }
    }
    if (found == NONE && t->total_row != NONE && scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place)))
        found = t->total_row;
    return found;
}

static void emit_share(scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("table/row-share"));
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
}

/* "the city library alone has ... of all": its share in all there is, and in no other time. */
static bool says_of_all(const scene *s, const sheet *t, uint32_t share, uint32_t behind)
{
    const mention *m = &s->mentions[share];
    const frame *f = t->told[share].share;
    return scene_dates(s, claim_sentence_start(s, m->place), m->place) == 0 && f != NULL && f->start >= behind
           && f->start - behind <= BESIDE && scene_tells(s, WORDS_ALL, reduced_text(&s->text, f->start, m->place));
}

/* Does the share phrase follow the row's name, or begin its clause: with no subject of its own between? */
static bool is_own(const scene *s, const sheet *t, uint32_t share, uint32_t behind)
{
    const frame *f = t->told[share].share;
    return f != NULL && f->start >= behind && (f->start - behind <= BESIDE || f->start - scene_clause_start(s, f->start) <= 1);
}

/* The column that the last share was of, and its sentence: a share told beside it is of the same. */
typedef struct {
    uint32_t column, sentence;
} told_column;

/* "fish made up 42.0 %, meat 33.0 %": does a slip part the share of another row in the column of the one before from what is told? */
static bool goes_on(const scene *s, const sheet *t, const told_column *last, uint32_t row, uint32_t share)
{
    const mention *m = &s->mentions[share];
    if (last->sentence == NONE || m->sentence != last->sentence || m->use != USE_SHARE || (m->flags & MENTION_HEDGED) != 0)
        return false;
    const uint32_t part = sheet_at(t, row, last->column);
    return part != NONE && scene_comparable(s, part, sheet_at(t, t->total_row, last->column))
           && slip_share(s, part, sheet_at(t, t->total_row, last->column), share);
}

/* The share of a row in its column's total: of the column that fits, of the only one that the words name, or of that of the share
** before. */
static bool read_share(scene *s, const sheet *t, uint32_t row, uint32_t share, uint32_t behind, bool read, told_column *last)
{
    uint32_t named = NONE, count = 0;
    if (t->total_row == NONE || row == t->total_row || row == NONE)
        return false;
    const bool own = is_own(s, t, share, behind);
    for (uint32_t column = 1; column < t->columns; column++) {
        uint32_t part = sheet_at(t, row, column), whole = sheet_at(t, t->total_row, column);
        if (part == NONE || whole == NONE || s->mentions[part].kind != TOKEN_AMOUNT || sheet_head_has(s, t, column, WORDS_NO_SUM))
            continue;
        bool told = sheet_names_column(s, t, column, share);
        const bool all = t->total_column == NONE || column == t->total_column;
        if (feasible_share(s, part, whole, share) && (told || (own && all) || feasible_digits(s, share) >= TELLING)) {
            emit_share(s, part, whole, share);
            *last = (told_column){ column, s->mentions[share].sentence };
            return true;
        }
        named = told ? column : named;
        count += told;
    }
    if (read)
        return false;
    if (count == 1 && s->mentions[share].use == USE_SHARE && (s->mentions[share].flags & MENTION_HEDGED) == 0
        && slip_share(s, sheet_at(t, row, named), sheet_at(t, t->total_row, named), share) && says_of_all(s, t, share, behind))
        emit_share(s, sheet_at(t, row, named), sheet_at(t, t->total_row, named), share);
    else if (count == 0 && own && goes_on(s, t, last, row, share))
        emit_share(s, sheet_at(t, row, last->column), sheet_at(t, t->total_row, last->column), share);
    return false;
}

static bool may_be_share(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    return part != NONE && whole != NONE && part != whole && s->mentions[part].kind == TOKEN_AMOUNT && sheet_counts_alike(s, whole, part)
        && feasible_at_most(s, part, whole) && feasible_share(s, part, whole, share);
}

/* "Rescues make up 30 % of all", "the third quarter's 1690 were half of that quarter's calls": a column that the words name, over another one
** of the same row, or of that of all. */
static bool read_across(scene *s, const sheet *t, uint32_t row, uint32_t share, bool both)
{
    for (uint32_t part = 1; row != NONE && part < t->columns; part++) {
        if (!sheet_names_column(s, t, part, share) || sheet_head_has(s, t, part, WORDS_NO_SUM))
            continue;
        for (uint32_t whole = 1; whole < t->columns; whole++)
            if (may_be_share(s, sheet_at(t, row, part), sheet_at(t, row, whole), share)
                && (sheet_names_column(s, t, whole, share)
                    || (!both && (feasible_digits(s, share) >= TELLING || whole == t->total_column || whole == 1)))) {
                emit_share(s, sheet_at(t, row, part), sheet_at(t, row, whole), share);
                return true;
            }
    }
    return false;
}

/* The value that the text tells right before a share; NONE. */
static uint32_t value_before(const scene *s, uint32_t share)
{
    if (share == 0)
        return NONE;
    const mention *m = &s->mentions[share - 1];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && m->sentence == s->mentions[share].sentence
                   && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0
               ? share - 1
               : NONE;
}

/* "The chosen kinds brought 13.46, 60 % of what drugs did", "1326 of it by post, 30 %": a value of the text over a cell of the row that is named
** behind it, or of that of all. */
static void read_part(scene *s, const sheet *t, uint32_t row, uint32_t share, uint32_t behind)
{
    const uint32_t part = value_before(s, share);
    const bool named = row != NONE && part != NONE && behind > s->mentions[part].place;
    const uint32_t wholes = named ? row : t->total_row;
    uint32_t found = NONE, count = 0;
    for (uint32_t column = 1; part != NONE && wholes != NONE && column < t->columns; column++) {
        const uint32_t whole = sheet_at(t, wholes, column);
        if (whole == NONE || s->mentions[whole].kind != TOKEN_AMOUNT || !sheet_counts_alike(s, part, whole))
            continue;
        found = may_be_share(s, part, whole, share) ? whole : found;
        count++;
    }
    if (found != NONE && (count == 1 || named || feasible_digits(s, share) >= TELLING))
        emit_share(s, part, found, share);
}

void claim_table_rows(scene *s, const sheet *t)
{
    const bool *read = claim_answered(s);
    told_column last = { .sentence = NONE };
    s->failed = s->failed || read == NULL;
    uint32_t end = t->last + WINDOW < s->mention_count ? t->last + WINDOW : s->mention_count;
    for (uint32_t i = t->first > WINDOW ? t->first - WINDOW : 0; read != NULL && i < end; i++) {
        const mention *m = &s->mentions[i];
        if (m->kind != TOKEN_PERCENT || m->use == USE_CHANGE || m->use == USE_ASIDE || (m->flags & MENTION_CELL) != 0 || m->sentence == NONE)
            continue;
        uint32_t behind = 0, row = sheet_row_told(s, t, i, &behind);
        const uint32_t across = row != NONE ? row : t->total_row;
        if (!read_across(s, t, across, i, true) && !read_share(s, t, row, i, behind, read[m->fact], &last) && !read_across(s, t, across, i, false))
            read_part(s, t, row, i, behind);
    }
}
