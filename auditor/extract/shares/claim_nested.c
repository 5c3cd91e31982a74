#include "extract/claims/claims.h"

#include "base/utf8.h"
#include "extract/figures/number.h"
#include "extract/scene/identity.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Counts within bounds that hold each other: "2246 ran under two hours, 426 under an hour and a half", "villages of a thousand and
** more, 40; of three thousand and more, 6". What keeps within the narrower bound keeps within the wider one, where the second clause
** says nothing that the first one does not. Only the wider bound told first is read so: the other way round, each may leave out
** those before it.
*/

enum { LOWER = 1, UPPER, APART = 12 };      /* from so much on, up to so much; symbols between a bound and its count */

typedef struct {
    uint32_t which;             /* the mention of the bound, or NONE */
    exact printed, value;       /* its number as written; in base units where it is a mention */
    view unit;                  /* as written */
    uint32_t from, to;          /* in clean text, with the words that make it a bound */
    uint32_t side;
} bound;

/* "Above 100 mm 31 villages" looks like how far something is above it; the bound is of another unit. */
static bool is_count(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->kind == TOKEN_AMOUNT && (m->use == USE_LEVEL || m->use == USE_DIFFERENCE) && m->sentence != NONE
           && scene_unit(s, which)->count && sum_is_exact(s, which)
           && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE | MENTION_PLAN | MENTION_TARGET | MENTION_OTHER | MENTION_ADDED))
                  == 0;
}

/* The words right before and behind a figure that make it a bound: both of one side, or one of them. */
static bool find_side(const scene *s, const token *t, uint32_t stop, bound *out)
{
    const wordset *set = s->words->sets[WORDS_BOUNDS];
    uint32_t before = 0, behind = 0;
    out->from = t->core_start - wordset_before(set, s->text.text, t->core_start, &before);
    out->to = t->core_end + wordset_at(set, (view){ s->text.text.start, stop }, t->core_end, &behind);
    out->side = before != 0 ? before : behind;
    return out->side != 0 && (before == 0 || behind == 0 || before == behind);
}

static bool read_value(const scene *s, const token *t, bound *out)
{
    number n;
    if (!number_read(&n, s->text.text, t->number_start, t->core_end) || n.range || n.huge || n.denominator != 1)
        return false;
    out->printed = exact_decimal(n.digits, n.scale - n.decimals);
    out->unit = (view){ s->text.text.start + n.end, t->core_end - n.end };
    if (out->which == NONE)
        return true;
    const figure *f = scene_figure(s, out->which);
    out->value = printed_value(&f->print);
    return f->per == 0 && !f->given && (f->unit == 0 || exact_multiply(&out->value, out->value, s->doc->units[f->unit].factor) == STATUS_OK);
}

/* The bound of a count: the figure nearest before it in its clause. */
static bool find_bound(const scene *s, uint32_t count, bound *out)
{
    const mention *m = &s->mentions[count];
    if (m->token == 0 || s->text.places[m->token - 1] < m->clause)
        return false;
    const token *t = &s->x->tokens[m->token - 1];
    const bool may = t->kind == TOKEN_AMOUNT || t->kind == TOKEN_DURATION || t->kind == TOKEN_AGE || t->kind == TOKEN_THRESHOLD;
    if (!may || !find_side(s, t, s->text.symbols[m->place].at, out) || m->place - reduced_find(&s->text, t->core_end) > APART)
        return false;
    out->which = s->mention_of[m->token - 1];
    return (out->which == NONE || !scene_comparable(s, out->which, count)) && (out->which != NONE || m->use == USE_LEVEL) && read_value(s, t, out);
}

static bool is_narrower(const scene *s, const bound *wide, const bound *narrow)
{
    int order = 0;
    if (wide->side != narrow->side)
        return false;
    if (view_equal(wide->unit, narrow->unit))
        order = exact_compare(narrow->printed, wide->printed);
    else if (wide->which != NONE && narrow->which != NONE && scene_comparable(s, wide->which, narrow->which))
        order = exact_compare(narrow->value, wide->value);
    return wide->side == LOWER ? order > 0 : order < 0;
}

/* Does every character of symbols [from, to), but for words that say nothing, stand in 'told'? */
static bool is_told(const scene *s, uint32_t from, uint32_t to, view told)
{
    scene_strip(s, &from, &to);
    const view text = { s->text.text.start, s->text.symbols[to].at };
    uint32_t at = s->text.symbols[from].at;
    while (at < text.length) {
        const uint32_t beside = wordset_at(s->words->sets[WORDS_BESIDE], text, at, NULL), own = wordset_at(s->words->sets[WORDS_OWN_VALUE], text, at, NULL);
        const uint32_t step = utf8_step(text, at);
        if (beside == 0 && own == 0 && view_find(told, (view){ text.start + at, step }) < 0)
            return false;
        at += beside > own ? beside : own > 0 ? own : step;
    }
    return true;
}

/* Do the words around the narrower bound, and behind its count, say nothing else than those of the wider one? */
static bool says_no_more(const scene *s, uint32_t wide, uint32_t narrow, const bound *of)
{
    const mention *w = &s->mentions[wide], *n = &s->mentions[narrow];
    const view told = reduced_text(&s->text, w->clause, scene_clause_end(s, w->place));
    return is_told(s, n->clause, reduced_find(&s->text, of->from), told) && is_told(s, reduced_find(&s->text, of->to), n->place, told)
        && is_told(s, n->noun, n->noun_end, told);
}

void claim_nested(scene *s)
{
    bound last = { .side = 0 }, here;
    uint32_t before = NONE;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_count(s, i))
            continue;
        const bool bounded = find_bound(s, i, &here);
        const mention *m = &s->mentions[i];
        if (bounded && before != NONE && m->block == s->mentions[before].block && m->sentence - s->mentions[before].sentence <= 1 && m->parent != before
            && sum_one_unit(s, before, i) && is_narrower(s, &last, &here) && says_no_more(s, before, i, &here) && !identity_apart(s, before, i)
            && !identity_supposed(s, before) && !identity_supposed(s, i))
            claim_emit_part(s, VIEW("part/nested"), before, i);
        if (bounded || (before != NONE && sum_one_unit(s, before, i))) {
            before = bounded ? i : NONE;
            last = here;
        }
    }
}
