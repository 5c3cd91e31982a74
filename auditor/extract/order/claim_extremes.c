#include "extract/claims/claims.h"
#include "extract/sums/sum_proof.h"

/*
** The greatest, the least and the mean of one thing, told side by side: the mean lies between the others.
*/

enum { NONE_OF_THEM, GREATEST, LEAST, MEAN, MEDIAN, REACH = 8, CLOSE = 66 };

/* The class of the last such word (MEDIAN is a mean, too, for what lies around it) between two symbols; what stands before and behind
** it in *head and *rest. */
static uint32_t last_word(const scene *s, uint32_t from, uint32_t to, view *head, view *rest)
{
    view text = reduced_text(&s->text, from, to);
    uint32_t found = NONE_OF_THEM, value, length;
    for (uint32_t at = 0; at < text.length; at += length) {
        at = wordset_find(s->words->sets[WORDS_EXTREME], text, at, (uint32_t)text.length, &length, &value);
        if (at >= text.length)
            break;
        found = value;
        *head = (view){ text.start, at };
        *rest = (view){ text.start + at + length, text.length - at - length };
    }
    return found;
}

/* The words that say what a mention is, from its clause's start or the last figure of its kind on. */
static uint32_t words_from(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    for (uint32_t i = which; i-- > 0 && s->mentions[i].place >= m->clause;)
        if (scene_comparable(s, i, which))
            return s->mentions[i].place + 1;
    return m->clause;
}

/* "the least had", "the greatest one of them": no thing of its own, as "the greatest plot" is. */
static bool is_one_of(const scene *s, view rest)
{
    enum { LETTER = 3 };
    uint32_t at = 0, n = 1;
    while (at < rest.length && n > 0)
        at += n = wordset_at(s->words->sets[WORDS_ONE_OF], rest, at, NULL);
    return at > 0 && (rest.length - at <= LETTER || scene_tells(s, WORDS_EACH_ONE, rest));
}

/* "discounts 1.9 on average, premiums at most 1.5": has each of them a name of its own, and neither holds the other's? */
static bool are_two_things(const scene *s, view head, uint32_t mean)
{
    enum { NAMED = 6 };
    view words = reduced_text(&s->text, words_from(s, mean), s->mentions[mean].place), before = { "", 0 }, behind = { "", 0 };
    last_word(s, words_from(s, mean), s->mentions[mean].place, &before, &behind);
    view name = behind.length >= NAMED ? behind : before;
    return head.length >= NAMED && name.length >= NAMED && view_find(words, head) < 0 && view_find(head, name) < 0;
}

/* "the least had income of ...", beside a mean of incomes; "the least class, class three, has", beside one to a class. */
static bool is_member(const scene *s, view rest, view words, uint32_t mean)
{
    enum { TWO = 6 };
    const figure *f = scene_figure(s, mean);
    const unit *per = f->per != 0 ? &s->doc->units[f->per] : NULL;
    uint32_t at = 0, n = 1;
    while (at < rest.length && n > 0)
        at += n = wordset_at(s->words->sets[WORDS_ONE_OF], rest, at, NULL);
    const view told = { rest.start + at, rest.length - at };
    const bool of_per = per != NULL && per->count && per->name.length > 0 && at > 0 && view_find(told, per->name) > 0;
    return (at > 0 && told.length >= TWO && view_find(words, told) >= 0) || of_per;
}

/* Is the superlative said of the same thing as the mean: of nothing else, of one of them, or in its words? */
static bool same_thing(const scene *s, view head, view rest, uint32_t mean)
{
    view words = reduced_text(&s->text, words_from(s, mean), s->mentions[mean].place);
    if (rest.length == 0 && are_two_things(s, head, mean))
        return false;
    return rest.length == 0 || is_one_of(s, rest) || view_find(words, rest) >= 0 || is_member(s, rest, words, mean);
}

static void relate(scene *s, uint32_t greater, uint32_t smaller)
{
    const uint32_t part[] = { smaller };
    if (!feasible_near(s, greater, part, 1, CLOSE, false) && !feasible_at_most(s, smaller, greater))
        return;     /* so far apart they are not of one thing */
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/extremes"));
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_emit(&d, s);
}

/* The greatest of them is one of them: what the mean is per, it is per too. */
static bool share_per(scene *s, uint32_t extreme, uint32_t mean)
{
    figure *f = builder_figure(s->x->builder, s->mentions[extreme].fact);
    if (f != NULL && f->per == 0)
        f->per = scene_figure(s, mean)->per;
    return f != NULL && f->per == scene_figure(s, mean)->per;
}

/* "at least 60 each": what is asked for is the least of nothing. */
static bool is_bound(const scene *s, uint32_t which)
{
    uint8_t modifier = scene_figure(s, which)->print.modifier;
    return modifier == MODIFIER_AT_LEAST || modifier == MODIFIER_AT_MOST || modifier == MODIFIER_UNDER;
}

/* "3600 a day on average. The busiest was the 18th; on the least day there were 3105": one of them, in the next sentence of its
** paragraph, before another mean. */
static bool is_behind(const scene *s, uint32_t which, uint32_t mean)
{
    view head = { "", 0 }, rest = { "", 0 };
    if (which < mean || s->mentions[which].block != s->mentions[mean].block || s->mentions[which].sentence != s->mentions[mean].sentence + 1
        || scene_figure(s, mean)->per == 0 || s->mentions[which].unit != s->mentions[mean].unit)
        return false;
    for (uint32_t i = mean + 1; i < which; i++)
        if (last_word(s, words_from(s, i), s->mentions[i].place, &head, &rest) >= MEAN)
            return false;
    const uint32_t is = last_word(s, words_from(s, which), s->mentions[which].place, &head, &rest);
    return (is == GREATEST || is == LEAST) && head.length == 0 && is_one_of(s, rest) && scene_tells(s, WORDS_EACH_ONE, rest);
}

/* The mean 'mean' against the greatest and the least of its sentence. */
static void read_mean(scene *s, uint32_t mean)
{
    uint32_t first = mean > REACH ? mean - REACH : 0, end = mean + REACH + 1 < s->mention_count ? mean + REACH + 1 : s->mention_count;
    for (uint32_t i = first; i < end; i++) {
        view head = { "", 0 }, rest = { "", 0 };
        if (i == mean || (s->mentions[i].sentence != s->mentions[mean].sentence && !is_behind(s, i, mean))
            || (s->mentions[i].flags & MENTION_CELL) != 0 || !scene_comparable(s, i, mean) || is_bound(s, i)
            || s->mentions[i].use == USE_CHANGE || s->mentions[i].use == USE_DIFFERENCE)
            continue;
        uint32_t is = last_word(s, words_from(s, i), s->mentions[i].place, &head, &rest);
        if ((is == GREATEST || is == LEAST) && same_thing(s, head, rest, mean) && share_per(s, i, mean))
            relate(s, is == GREATEST ? i : mean, is == GREATEST ? mean : i);
    }
}

/* "人均收入3.3万元，其中城镇居民4.0万元，农村居民2.9万元": the mean of two classes that are all lies between theirs. */
static void read_classes(scene *s, uint32_t mean)
{
    enum { SHORT_LABEL = 5 };
    if (mean + 2 >= s->mention_count || (s->mentions[mean + 1].flags & MENTION_PART) == 0)
        return;
    addition a = { .total = mean, .parts = { mean + 1, mean + 2 }, .count = 2 };
    for (uint32_t i = 0; i < a.count; i++) {
        const mention *m = &s->mentions[a.parts[i]];
        if (m->sentence != s->mentions[mean].sentence || m->use != s->mentions[mean].use || m->label_end - m->label > SHORT_LABEL
            || m->label_end == m->label || !scene_comparable(s, a.parts[i], mean))
            return;
    }
    if (!sum_is_partition(s, &a) || feasible_near(s, mean, a.parts, a.count, 1, false))
        return;
    bool rising = feasible_at_most(s, a.parts[0], a.parts[1]);
    relate(s, a.parts[rising], mean);
    relate(s, mean, a.parts[!rising]);
}

void claim_extremes(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        view head, rest;
        if (m->sentence == NONE || (m->flags & MENTION_CELL) != 0 || m->kind == TOKEN_ORDINAL || m->use == USE_CHANGE
            || m->use == USE_DIFFERENCE || m->use == USE_BASE)
            continue;
        uint32_t is = last_word(s, words_from(s, i), m->place, &head, &rest);
        if ((m->flags & MENTION_AVERAGE) != 0 || is == MEAN)
            read_classes(s, i);
        if (is >= MEAN)
            read_mean(s, i);
    }
}
