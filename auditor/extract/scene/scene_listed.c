#include "extract/scene/scene.h"

/*
** Numbers of a list whose last one alone has its unit: 318、246、302、331亿元. All go by it; of points two will do, as they are told: 2.3个和1.8个百分点.
*/

enum { LISTED = 3, GAP = 2, NEAR = 1000 };

static bool is_bare(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    return s->mentions[which].kind == TOKEN_AMOUNT && f->unit == 0 && f->print.scale == 0 && f->print.modifier == MODIFIER_EXACT
           && f->print.denominator == 1 && f->print.digits > 0 && (s->mentions[which].flags & MENTION_CELL) == 0;
}

/* Does the next mention follow with only a mark between items, or a word that joins, before it? */
static bool goes_on(const scene *s, uint32_t which)
{
    const mention *a = &s->mentions[which], *b = a + 1;
    if (which + 1 >= s->mention_count || b->sentence != a->sentence || b->place != a->place + GAP)
        return false;
    const symbol *between = &s->text.symbols[a->place + 1];
    return between->mark == MARK_PAUSE || (between->mark == MARK_WORD && wordset_at(s->words->sets[WORDS_JOINS], s->text.text, between->at, NULL) > 0);
}

/* Of the last one's size, as it is printed: within three powers of ten. */
static bool is_near(const figure *a, const figure *last)
{
    const double x = (double)a->print.digits * NEAR, y = (double)last->print.digits * NEAR;
    return x >= (double)last->print.digits && y >= (double)a->print.digits;
}

static void share_unit(scene *s, uint32_t first, uint32_t last)
{
    const figure like = *scene_figure(s, last);
    for (uint32_t i = first; i < last; i++) {
        if (!is_near(scene_figure(s, i), &like))
            return;
    }
    for (uint32_t i = first; i < last; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[i].fact);
        if (f == NULL)
            return;
        f->unit = like.unit;
        f->written_unit = like.written_unit;
        f->print.scale = like.print.scale;
        f->print.nature = like.print.nature;
        s->mentions[i].unit = s->mentions[last].unit;
    }
}

/* 2.3, or 2.3个, before 1.8个百分点: does it begin with what the last one's unit begins with, and is it no count of its own? */
static bool is_points(const scene *s, uint32_t which, uint32_t last)
{
    const figure *f = scene_figure(s, which);
    const view own = document_word(s->doc, f->written_unit), unit = document_word(s->doc, scene_figure(s, last)->written_unit);
    return s->mentions[which].kind == TOKEN_AMOUNT && f->print.scale == 0 && f->print.modifier == MODIFIER_EXACT && f->print.denominator == 1
        && (s->mentions[which].flags & MENTION_CELL) == 0 && (own.length == 0 ? f->print.decimals > 0 : view_starts(unit, own));
}

static void share_points(scene *s, uint32_t last)
{
    for (uint32_t i = last; i-- > 0 && goes_on(s, i) && is_points(s, i, last);) {
        figure *f = builder_figure(s->x->builder, s->mentions[i].fact);
        if (f == NULL)
            return;
        f->unit = scene_figure(s, last)->unit;
        f->print.nature = scene_figure(s, last)->print.nature;
        s->mentions[i].unit = s->mentions[last].unit;
        s->mentions[i].kind = TOKEN_POINTS;
        s->x->tokens[s->mentions[i].token].kind = TOKEN_POINTS;     /* phrases look at it */
    }
}

void scene_share_units(scene *s)
{
    for (uint32_t i = 1; i < s->mention_count; i++)
        if (s->mentions[i].kind == TOKEN_POINTS)
            share_points(s, i);
    for (uint32_t i = 0; i < s->mention_count;) {
        uint32_t end = i;
        while (is_bare(s, end) && goes_on(s, end))
            end++;
        const figure *last = scene_figure(s, end);
        if (end - i + 1 >= LISTED && s->mentions[end].kind == TOKEN_AMOUNT && last->unit != 0 && last->print.modifier == MODIFIER_EXACT
            && last->print.denominator == 1)
            share_unit(s, i, end);
        i = end + 1;
    }
}
