#include "extract/claims/claims.h"

#include "extract/shares/share_tellings.h"

/*
** Rows of a list, or of a sentence, each an amount with its share right behind it: "upstream 46.2 (35 %), middle 33.0 (25 %),
** downstream 26.4 (22 %), in all 132". A level around them that all of them but one are shares of is the whole of that one, too.
*/

enum {
    LEAST = 3,
    AROUND = 8 /* mentions */,
    GAP = 3,
    TOLD_GAP = 6 /* symbols */,
    STRAYS = 1 /* mentions between two rows */,
    ENDS = 15 /* tenths of a last digit */,
    LIKELY = 80 /* percent */
};

typedef struct {
    uint32_t parts[FEASIBLE_PARTS], shares[FEASIBLE_PARTS];
    uint32_t count;
    uint32_t last;          /* the last mention of the last row */
} rows;

static bool is_part(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && search_level(s, which) && (m->flags & (MENTION_CELL | MENTION_AVERAGE | MENTION_HEDGED)) == 0
        && scene_figure(s, which)->per == 0;
}

static bool is_share(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_PERCENT && m->use != USE_CHANGE && m->use != USE_BASE && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0
        && scene_figure(s, which)->print.denominator == 1;
}

/* What parts the columns of a row that is written as text. */
static bool is_rule(view text)
{
    static const char *const rules[] = { " ", "\xC2\xB7", "|", "\xEF\xBD\x9C", "\xE2\x80\xA2", "\xE3\x80\x80" };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (view_starts(text, view_of(rules[i])))
            return true;
    return false;
}

/* Does the share stand right behind the amount: marks and blanks between them, or a phrase that names no whole? */
static bool is_row(const scene *s, const share_telling *told, uint32_t part)
{
    const uint32_t share = part + 1, from = s->mentions[part].place + 1;
    if (share >= s->mention_count || !is_part(s, part) || !is_share(s, share) || s->mentions[share].block != s->mentions[part].block)
        return false;
    const uint32_t to = s->mentions[share].place;
    const frame *f = told[share].share;
    if (f != NULL)
        return f->start >= from && to - from <= TOLD_GAP && frame_name(f, &s->text, ROLE_WHOLE).length == 0 && claim_phrase(s, f)->sort.length == 0;
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].mark < MARK_BRACKET && !is_rule(reduced_text(&s->text, at, to)))
            return false;
    return to - from <= GAP;
}

/* The rows from one on; each in the block of the one before, or in the next. */
static rows rows_from(const scene *s, const share_telling *told, uint32_t first)
{
    rows out = { .count = 0, .last = first };
    for (uint32_t at = first; at < s->mention_count && out.count < FEASIBLE_PARTS; at++) {
        if (out.count > 0 && (at > out.last + 1 + STRAYS || s->mentions[at].block > s->mentions[out.last].block + 1))
            break;
        if (!is_row(s, told, at) || (out.count > 0 && !scene_comparable(s, at, out.parts[0])))
            continue;
        out.parts[out.count] = at;
        out.shares[out.count++] = at + 1;
        out.last = ++at;
    }
    return out;
}

static uint32_t count_fits(const scene *s, const rows *r, uint32_t whole, uint32_t *misfit)
{
    uint32_t good = 0;
    for (uint32_t i = 0; i < r->count; i++) {
        if (r->parts[i] == whole)
            return 0;
        const bool fits = feasible_share(s, r->parts[i], whole, r->shares[i]);
        good += fits;
        *misfit = fits ? *misfit : i;
    }
    return good;
}

/* Is the share off by no more than its last digits: what makes a row of shares come to a hundred? */
static bool is_adjusted(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    const printed *a = &scene_figure(s, part)->print, *b = &scene_figure(s, whole)->print, *p = &scene_figure(s, share)->print;
    const exact most = exact_decimal(ENDS, -p->decimals - 1);
    exact ratio = printed_value(a), below = printed_value(b), told = printed_value(p), by;
    if (exact_multiply(&ratio, ratio, scene_unit(s, part)->factor) != STATUS_OK || exact_multiply(&below, below, scene_unit(s, whole)->factor) != STATUS_OK
        || exact_divide(&ratio, ratio, below) != STATUS_OK || exact_divide(&ratio, ratio, scene_unit(s, share)->factor) != STATUS_OK
        || exact_subtract(&by, ratio, told) != STATUS_OK)
        return true;
    return exact_compare(exact_sign(by) < 0 ? exact_negate(by) : by, most) <= 0;
}

static void emit(scene *s, const rows *r, uint32_t i, uint32_t whole, bool sure)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/rows"));
    d.what.confidence = sure ? 100 : LIKELY;
    d.named = d.told = sure;
    draft_claim_add(&d, s, ROLE_PART, r->parts[i]);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, r->shares[i]);
    draft_claim_emit(&d, s);
}

static void read_rows(scene *s, const rows *r)
{
    const uint32_t first = r->parts[0] > AROUND ? r->parts[0] - AROUND : 0,
                   end = r->last + 1 + AROUND < s->mention_count ? r->last + 1 + AROUND : s->mention_count;
    uint32_t most = 0, whole = NONE, misfit = NONE;
    bool rivalled = false;
    for (uint32_t at = first; at < end; at++) {
        uint32_t off = NONE;
        const uint32_t good = search_level(s, at) && scene_comparable(s, at, r->parts[0]) && s->mentions[at].kind == TOKEN_AMOUNT
                                  ? count_fits(s, r, at, &off)
                                  : 0;
        if (good < most || good + 1 < r->count || good < LEAST - 1 || (whole != NONE && feasible_equal(s, at, whole)))
            continue;
        rivalled = good == most;
        most = good;
        whole = at;
        misfit = off;
    }
    if (whole == NONE || rivalled || (misfit != NONE && is_adjusted(s, r->parts[misfit], whole, r->shares[misfit])))
        return;
    const bool sure = feasible_sum(s, whole, r->parts, r->count);
    for (uint32_t i = 0; i < r->count; i++)
        emit(s, r, i, whole, sure);
}

void claim_shares_in_rows(scene *s)
{
    const share_telling *told = share_tellings(s);
    if (told == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_row(s, told, i))
            continue;
        const rows r = rows_from(s, told, i);
        if (r.count >= LEAST)
            read_rows(s, &r);
        i = r.last;
    }
}
