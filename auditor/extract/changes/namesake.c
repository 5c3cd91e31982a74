#include "extract/changes/change.h"

#include "base/hash.h"
#include "extract/scene/identity.h"

/*
** "In 2023 visitors came to 412.7. ... This year visitors come to 486.3, up 17.8 %": the base of a change is told anywhere, by the very name
** of the value now, of the same time a year before. Where two values go by one name and time, nothing is claimed.
*/

enum { LEAST = 2, TELLING = 3 /* characters: in the same paragraph, anywhere */, MOST = 32 /* of one name */ };

/* When a value is told of, against the one that changed. */
typedef enum { TIME_OTHER, TIME_NOW, TIME_THEN } telling_time;

static uint32_t hash_of(const wanted *name)
{
    const uint64_t all = hash_bytes((view){ (const char *)name->points, sizeof *name->points * name->length });
    return (uint32_t)(all ^ all >> 32);
}

static bool may_be_named(const scene *s, uint32_t which)
{
    enum { NEVER = MENTION_CELL | MENTION_PLAN | MENTION_TARGET | MENTION_EACH | MENTION_BAND | MENTION_OTHER | MENTION_REST };
    const mention *m = &s->mentions[which];
    return m->sentence != NONE && (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT) && (m->use == USE_LEVEL || m->use == USE_BASE)
        && (m->flags & NEVER) == 0 && m->label < m->label_end;
}

bool change_index_names(scene *s)
{
    s->namesakes = arena_take(s->x->scratch, sizeof *s->namesakes * (s->mention_count + 1u));
    s->namesake_count = 0;
    if (s->namesakes == NULL)
        return false;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const wanted name = may_be_named(s, i) ? search_label(s, i) : (wanted){ .length = 0 };
        if (name.length >= LEAST)
            s->namesakes[s->namesake_count++] = (hashed){ hash_of(&name), i };
    }
    return hashed_sort(s->namesakes, s->namesake_count);
}

/* The first entry of a hash, or the count of all. */
static uint32_t first_of(const scene *s, uint32_t hash)
{
    uint32_t first = 0, end = s->namesake_count;
    while (first < end) {
        const uint32_t middle = first + (end - first) / 2;
        if (s->namesakes[middle].hash < hash)
            first = middle + 1;
        else
            end = middle;
    }
    return first;
}

/* Where no year is known: last year, against this one. */
static telling_time time_without_years(const scene *s, uint32_t which, uint32_t now, uint32_t at, uint32_t at_now)
{
    if (at_now != NONE && !scene_tells(s, WORDS_LATER, reduced_text(&s->text, at_now, at_now + 1)))
        return TIME_OTHER;
    return at == NONE ? TIME_NOW : change_is_a_year_ago(s, which) && !change_is_a_year_ago(s, now) ? TIME_THEN : TIME_OTHER;
}

/* A year that nobody names is that of publication; as many months of it as the other is told of. */
static telling_time time_of(const scene *s, uint32_t which, uint32_t now)
{
    uint32_t x = NONE, y = NONE;
    const dated *p = identity_period(s, now, &x), *q = identity_period(s, which, &y);
    const int published = s->x->published.from.year, of_now = p != NULL ? p->from.year : published, year = q != NULL ? q->from.year : published;
    if (y != NONE && which > 0 && s->mentions[which - 1].place > y)
        return TIME_OTHER;      /* "carried over from last year 0.62, outlays 46.90" */
    if (of_now == 0 || year == 0)
        return time_without_years(s, which, now, y, x);
    if ((x != NONE && p == NULL) || (y != NONE && q == NULL))
        return TIME_OTHER;      /* of a time that no calendar tells */
    const bool alike = p != NULL && q != NULL ? p->precision == q->precision && p->from.month == q->from.month && p->to.month == q->to.month
                                              : year == of_now || (p == NULL || p->precision == PRECISION_YEAR) == (q == NULL || q->precision == PRECISION_YEAR);
    return !alike ? TIME_OTHER : year == of_now ? TIME_NOW : year + 1 == of_now ? TIME_THEN : TIME_OTHER;
}

void change_find_namesake(const scene *s, change *c)
{
    const uint32_t said = c->rate != NONE ? c->rate : c->difference;
    if (said == NONE || c->from != NONE || c->to == NONE || c->yearly || c->spanned || c->between || c->planned || c->times != NONE
        || (c->basis != 0 && c->basis != LAST_YEAR) || !may_be_named(s, c->to) || s->mentions[said].sentence != s->mentions[c->to].sentence)
        return;
    const wanted name = search_label(s, c->to);
    if (name.length < LEAST)
        return;
    const uint32_t hash = hash_of(&name);
    uint32_t then = NONE, seen = 0;
    for (uint32_t i = first_of(s, hash); i < s->namesake_count && s->namesakes[i].hash == hash; i++) {
        const uint32_t at = s->namesakes[i].which;
        if (++seen > MOST)
            return;
        if (at == c->to || (name.length < TELLING && s->mentions[at].block != s->mentions[c->to].block) || !scene_comparable(s, at, c->to) || scene_figure(s, at)->per != scene_figure(s, c->to)->per)
            continue;
        const wanted own = search_label(s, at);
        if (!change_one_name(&own, &name) || ((s->mentions[at].flags ^ s->mentions[c->to].flags) & (MENTION_PART | MENTION_AVERAGE)) != 0)
            continue;
        const telling_time time = time_of(s, at, c->to);
        if (time == TIME_NOW && !feasible_equal(s, at, c->to))
            return;
        if (time != TIME_THEN)
            continue;
        if (then != NONE && !feasible_equal(s, at, then))
            return;
        then = then == NONE || s->mentions[then].block != s->mentions[c->to].block ? at : then;
    }
    if (then != NONE && !identity_supposed(s, then) && !identity_supposed(s, c->to) && !feasible_unbounded(s, then))
        c->from = then;
    c->namesake = c->from != NONE;
}
