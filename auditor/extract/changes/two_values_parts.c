#include "extract/changes/two_values.h"

enum { JOINED = 2, VERB = 2 };   /* symbols; characters */

/* "A and B, up by 2 and 5 %": only a pause or two characters between them, but "from A to B". */
static bool are_listed(const scene *s, const two_values *t)
{
    return t->last == t->first + 1 && !two_values_step(s, t) && s->mentions[t->last].place <= s->mentions[t->first].place + JOINED;
}

/* "Of the 86 routes 11 are new": does the first one's clause end as that of a whole does? */
static bool holds_other(const scene *s, const two_values *t)
{
    const uint32_t place = s->mentions[t->first].place + 1, end = scene_clause_end(s, place);
    view rest = reduced_text(&s->text, place, end);
    return place < end && s->mentions[t->last].place > end
        && wordset_before(s->words->sets[WORDS_AMONG], rest, (uint32_t)rest.length, NULL) > 0;
}

static bool same_print(const scene *s, uint32_t a, uint32_t b)
{
    const printed *p = &scene_figure(s, a)->print, *q = &scene_figure(s, b)->print;
    return p->digits == q->digits && p->decimals == q->decimals && p->scale == q->scale;
}

/* Is a value said to be what went out, right before it: "a net outflow of 0.31"? */
static bool went_out(const scene *s, uint32_t which)
{
    enum { WENT = 3 };
    uint32_t value = 0;
    view clause = reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place);
    return wordset_before(s->words->sets[WORDS_FLOWS], clause, (uint32_t)clause.length, &value) > 0 && value == WENT;
}

/* "2.4 a day, now 1.6": is the second told by no more than its time, or its name, so that all else is that of the first? */
static bool carries(const scene *s, const two_values *t, telling how)
{
    const mention *d = &s->mentions[t->said];
    return t->beside || how == TOLD_TURN || (t->way == WAY_APART && t->said < t->first)
           || scene_tells(s, WORDS_FORMER, reduced_text(&s->text, d->clause, d->place)) || how == TOLD_STEP
           || ((how == TOLD_TIME || how == TOLD_DATE || how == TOLD_YEAR || how == TOLD_LATER) && two_values_bare(s, t->last, VERB));
}

static bool tells_average(const scene *s, uint32_t which)
{
    return relation_words_in(s->words, WORDS_AVERAGE, reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place));
}

/* Is only one of them per something, or only one of them what went out? */
static bool are_unlike(const scene *s, const two_values *t, telling how)
{
    const bool per = scene_figure(s, t->first)->per != scene_figure(s, t->last)->per && !two_values_bare(s, t->last, how == TOLD_NORM ? VERB : 1);
    const bool averages = tells_average(s, t->first) && tells_average(s, t->last);
    return (per && !averages) || (how != TOLD_NORM && went_out(s, t->first) != went_out(s, t->last));
}

/* Are two values parts, or the one of them a part, of something: no two values of one thing? */
bool two_values_are_parts(const scene *s, const two_values *t, telling how)
{
    const mention *a = &s->mentions[t->first], *b = &s->mentions[t->last];
    const bool moved = t->way == WAY_ROSE || t->way == WAY_FELL, growths = a->use == USE_CHANGE && b->use == USE_CHANGE;
    const uint32_t nature = MENTION_PART | MENTION_EACH, alike = how == TOLD_NAME ? nature : nature | MENTION_AVERAGE;
    if (a->parent == t->last || b->parent == t->first || holds_other(s, t) || same_print(s, t->first, t->last) || (moved && are_listed(s, t)))
        return true;
    if (carries(s, t, how) && (b->flags & ~a->flags & alike) == 0 ? ((a->flags ^ b->flags) & MENTION_PART) != 0
                                                                  : ((a->flags ^ b->flags) & alike) != 0 || are_unlike(s, t, how))
        return true;
    return a->kind == TOKEN_PERCENT && (a->use == USE_CHANGE || b->use == USE_CHANGE) && !growths;
}

/* Is a value of the year's end, of which the end of the last year is the same time a year before? */
static bool is_year_end(const scene *s, const mention *m)
{
    const dated *d = claim_period(s, (uint32_t)(m - s->mentions));
    return d != NULL && d->to.month == 12 && d->precision != PRECISION_YEAR;
}

bool two_values_other_basis(const scene *s, const two_values *t, uint32_t from)
{
    const mention *d = &s->mentions[t->said], *m = &s->mentions[from], *n = &s->mentions[from == t->first ? t->last : t->first];
    view clause = reduced_text(&s->text, d->clause, d->place), words = reduced_text(&s->text, m->clause, m->place),
         other = reduced_text(&s->text, n->clause, n->place);
    const word_place *told = scene_find(s, WORDS_BASIS, clause), *own = scene_last(s, WORDS_BASIS, words);
    if (own != NULL && view_find(other, scene_word(s, own)) >= 0)
        own = scene_find(s, WORDS_BASIS, words);        /* of both: 预算724万元，上年预算为883万元 */
    if (told != NULL && own != NULL && !change_like_basis(told->value, own->value)
        && !(told->value == LAST_YEAR && own->value == YEAR_END && is_year_end(s, n)))
        return true;
    return scene_tells(s, WORDS_RESERVED, clause)
           || (d->kind == TOKEN_PERCENT
               && (scene_says(s, &s->mentions[t->first], WORDS_CONSTANT) != 0
                   || scene_says(s, &s->mentions[t->last], WORDS_CONSTANT) != 0));
}
