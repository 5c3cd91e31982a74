#include "extract/claims/claims.h"

#include "extract/place.h"
#include "extract/ratios/per_what.h"
#include "extract/claims/alone.h"
#include "extract/claims/slip.h"

/* Multiples: "three times the west lake", "2.5 times what it was designed for". */

enum { AHEAD = 3, VALUES = 12, SURE = 80 };

/* Two values of one thing: one has no name of its own, or is a base, or both have the same. */
static bool one_thing(const scene *s, uint32_t a, uint32_t b)
{
    wanted x = search_label(s, a), y = search_label(s, b);
    return s->mentions[b].use == USE_BASE || x.length < 2 || y.length < 2 || search_fit(s, &x, b) != 0 || search_fit(s, &y, a) != 0;
}

/* Asks about a quotient as if a value without "per day" beside one that has it were per day, too. */
static bool asked(const scene *s, uint32_t above, uint32_t below, uint32_t ratio, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    figure *x = builder_figure(s->x->builder, s->mentions[above].fact), *y = builder_figure(s->x->builder, s->mentions[below].fact);
    if (x == NULL || y == NULL)
        return false;
    const uint16_t was_x = x->per, was_y = y->per;
    if (was_x == 0)
        x->per = was_y;
    else if (was_y == 0)
        y->per = was_x;
    bool yes = ask(s, above, below, ratio);
    x->per = was_x;
    y->per = was_y;
    return yes;
}

bool claim_is_another_whole(const scene *s, uint32_t above, uint32_t below, uint32_t ratio)
{
    exact x, y, told, whole;
    const printed *p = &scene_figure(s, ratio)->print;
    return p->decimals == 0 && slip_value(s, above, &x) && slip_value(s, below, &y) && slip_value(s, ratio, &told) && exact_divide(&x, x, y) == STATUS_OK
        && exact_floor(&whole, x) == STATUS_OK && exact_compare(whole, exact_integer(1)) > 0 && exact_compare(x, whole) == 0 && exact_compare(x, told) != 0;
}

void claim_as_printed(scene *s, uint32_t above, uint32_t below, uint32_t ratio)
{
    figure *told = builder_figure(s->x->builder, s->mentions[ratio].fact);
    if (told != NULL && claim_is_another_whole(s, above, below, ratio))
        told->print.nature = NATURE_POINT;
}

static bool fits(const scene *s, uint32_t above, uint32_t below, uint32_t ratio)
{
    return feasible_ratio(s, above, below, ratio) && !claim_is_another_whole(s, above, below, ratio);
}

/* The fact of a mention; where it is not per what the other value is per, one more that is, in the same place. */
static uint32_t aligned(const scene *s, uint32_t which, uint32_t other)
{
    const token *t = &s->x->tokens[s->mentions[which].token];
    figure f = *scene_figure(s, which);
    if (f.per != 0 || scene_figure(s, other)->per == 0)
        return s->mentions[which].fact;
    f.per = scene_figure(s, other)->per;
    return place_fact(s->x, FACT_FIGURE, t->core_start, t->core_end, &f);
}

/* "the main span is 720, that of the bridge of 1990 was 240, the new bridge's main span is 3 times the old one's": do the words of what is
** so many times go on in what both values are told of? */
static bool goes_on(const scene *s, const frame *f, const uint32_t *two)
{
    for (uint32_t n = 0; n < f->names; n++)
        if (f->name[n].role == ROLE_NUMERATOR) {
            const wanted name = search_wanted(s, f->name[n].from, f->name[n].to);
            return claim_shared_run(s, &name, two[0]) > 1 && claim_shared_run(s, &name, two[1]) > 1;
        }
    return false;
}

/* "28.1 of orders, against 23.5 at the start, 1.22 times the sales of the year before": is the base told by a name, beside its time, of
** which no word stands with the values? */
static bool names_another(const scene *s, const frame *f, uint32_t above, uint32_t below)
{
    enum { NAMING = 6 /* bytes of two characters */, QUARTERS = 4, MOST_OF = 3 };
    const uint32_t two[] = { above, below }, first = above < below ? above : below, last = above < below ? below : above;
    for (uint32_t n = 0; n < f->names; n++) {
        uint32_t from = f->name[n].from, to = f->name[n].to, found;
        if (f->name[n].role != ROLE_DENOMINATOR)
            continue;
        if (claim_date_before(s, to, from, &found) != NULL)
            from = found + 1;
        const view told = reduced_text(&s->text, claim_sentence_start(s, s->mentions[first].place), s->mentions[last].noun_end);
        if (scene_tells(s, WORDS_MEAN_TIME, reduced_text(&s->text, from, to)) && !scene_tells(s, WORDS_MEAN_TIME, told))
            return true;        /* 是日均水平的1.67倍 */
        scene_strip(s, &from, &to);
        const view name = reduced_text(&s->text, from, to);
        return name.length >= NAMING && !scene_tells(s, WORDS_EARLIER, name) && !scene_tells(s, WORDS_BASIS, name)
               && !scene_tells(s, WORDS_FORMER, name) && per_untold(name, told) * QUARTERS >= name.length * MOST_OF && !goes_on(s, f, two);
    }
    return false;
}

static void emit(scene *s, const frame *f, uint32_t above, uint32_t below, uint32_t ratio)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, claim_phrase(s, f)->id);
    if (names_another(s, f, above, below) && !asked(s, above, below, ratio, feasible_ratio))
        return;
    uint32_t numerator = aligned(s, above, below), denominator = aligned(s, below, above);
    if (numerator == FACT_NONE || denominator == FACT_NONE)
        return;
    d.told = scene_slot(s, f, ROLE_NUMERATOR) != NONE && scene_slot(s, f, ROLE_DENOMINATOR) != NONE && feasible_digits_printed(s, above) > 1
             && feasible_digits_printed(s, below) > 1;      /* one digit may number a floor */
    d.operands[d.count++] = (operand){ numerator, ROLE_NUMERATOR };
    d.operands[d.count++] = (operand){ denominator, ROLE_DENOMINATOR };
    draft_claim_add(&d, s, ROLE_RATIO, ratio);
    claim_as_printed(s, above, below, ratio);
    draft_claim_emit(&d, s);
}

/* Are two dates the same, or told by the same word? */
static bool same_date(const dated *a, const dated *b)
{
    return a != NULL && b != NULL && (a->from.year != 0 || b->from.year != 0 ? date_compare(a->from, b->from) == 0 : a->relative == b->relative);
}

enum { FORMER, LATTER, EITHER, NEITHER };

/* Which of two values told one after the other the base of a multiple is, by its name: a time that names neither, or both, tells nothing. */
static unsigned base_of(const scene *s, const uint32_t *two, const frame *f)
{
    enum { NAMING = 6 };    /* bytes of two characters */
    uint32_t from = 0, to = 0, value = 0, found;
    for (uint32_t n = 0; n < f->names; n++)
        if (f->name[n].role == ROLE_DENOMINATOR) {
            from = f->name[n].from;
            to = f->name[n].to;
        }
    if (wordset_at(s->words->sets[WORDS_FORMER], s->text.text, s->text.symbols[from].at, &value) > 0)
        return value - 1;
    const dated *date = claim_date_before(s, to, from, &found);
    const view all = reduced_text(&s->text, from, to);
    scene_strip(s, &from, &to);
    const view name = reduced_text(&s->text, from, to);
    const uint32_t at[] = { s->mentions[two[0]].clause, s->mentions[two[0]].place + 1 }, end[] = { at[1], s->mentions[two[1]].noun_end };
    const uint32_t start[] = { claim_sentence_start(s, at[0]), at[1] };     /* of the time alone: 1990年，全市只有1500辆 */
    if (all.length > 0 && wordset_has(s->words->sets[WORDS_EARLIER], all) && (date == NULL || date->from.year == 0)
        && view_find(reduced_text(&s->text, at[1], end[1]), all) < 0 && claim_date_before(s, end[0], start[0], &found) == NULL
        && s->mentions[two[0]].clause != s->mentions[two[1]].clause)
        return FORMER;      /* 户数是当年的6.8倍 */
    bool is[2];
    for (int i = 0; i < 2; i++)
        is[i] = date != NULL ? same_date(claim_date_before(s, end[i], start[i], &found), date)
                             : name.length >= NAMING && per_untold(name, reduced_text(&s->text, at[i], end[i])) == 0;
    if (is[0] != is[1])
        return is[0] ? FORMER : LATTER;
    return (is[0] && date == NULL) || (date == NULL && name.length < NAMING) ? EITHER : date == NULL && s->mentions[two[0]].use == USE_BASE ? FORMER : NEITHER;
}

/* Is a multiple told of what two values are of, and of one of them? Words for what it is and for its base stand with the values, or the
** base is a time, and the values are of two. */
static bool is_told_of(const scene *s, const uint32_t *two, const frame *f, unsigned base)
{
    enum { LETTER = 3 };
    const view told = reduced_text(&s->text, s->mentions[two[FORMER]].clause, s->mentions[two[LATTER]].noun_end);
    uint32_t found;
    const bool times = s->mentions[two[LATTER]].clause > s->mentions[two[FORMER]].clause
                       && claim_date_before(s, s->mentions[two[LATTER]].place, s->mentions[two[LATTER]].clause, &found) != NULL;
    for (uint32_t n = 0; n < f->names; n++) {
        uint32_t from = f->name[n].from, to = f->name[n].to, value;
        if (f->name[n].role != ROLE_NUMERATOR || wordset_at(s->words->sets[WORDS_FORMER], s->text.text, s->text.symbols[from].at, &value) > 0)
            continue;
        scene_strip(s, &from, &to);
        const view name = reduced_text(&s->text, from, to);
        const bool quantity = wordset_before(s->words->sets[WORDS_QUANTITY], name, (uint32_t)name.length, &value) > 0;
        if (per_untold(name, told) > LETTER && !quantity)
            return false;
    }
    return base == FORMER || base == LATTER || (base == EITHER && times);
}

/* "ten years ago 1.8, now 5.4, 3 times as much as then": the base is a time, its value the other one of the sentence,
** in either order. */
static bool read_then(scene *s, const frame *f, uint32_t ratio)
{
    uint32_t start = claim_sentence_start(s, f->start), now = claim_level_before(s, f->start, start, NONE), then = NONE;
    bool rivals = false;
    for (uint32_t at = now; at != NONE && at-- > 0 && s->mentions[at].place >= start;) {
        const mention *m = &s->mentions[at];
        if (!scene_comparable(s, at, now) || (m->use != USE_LEVEL && m->use != USE_BASE) || (m->flags & MENTION_EACH) != 0)
            continue;
        bool turned = fits(s, at, now, ratio);
        if (turned || fits(s, now, at, ratio)) {
            emit(s, f, turned ? at : now, turned ? now : at, ratio);
            return true;
        }
        rivals = then != NONE;
        then = at;
    }
    const uint32_t two[] = { then, now };
    const unsigned base = then == NONE ? NEITHER : base_of(s, two, f);
    if (base == NEITHER || rivals || !one_thing(s, now, then))
        return false;
    const bool shrunk = feasible_at_most(s, now, then), near = feasible_ratio(s, shrunk ? then : now, shrunk ? now : then, ratio);
    if (near && !is_told_of(s, two, f, base))
        return false;
    emit(s, f, shrunk ? then : now, shrunk ? now : then, ratio);
    return true;
}

/* "the east lake is 3 times the west lake": both looked up by name. */
static bool read_named(scene *s, const frame *f, uint32_t ratio)
{
    search_result found[2];
    static const role roles[] = { ROLE_NUMERATOR, ROLE_DENOMINATOR };
    bool leans = false;
    for (int i = 0; i < 2; i++) {
        wanted name = { .length = 0 };
        for (uint32_t n = 0; n < f->names; n++)
            if (f->name[n].role == roles[i])
                name = search_wanted(s, f->name[n].from, f->name[n].to);
        if (name.length < 2 && i == 0 && f->names == 1) {
            found[0] = (search_result){ .best = claim_level_before(s, f->start, claim_sentence_start(s, f->start), NONE) };
            leans = true;
            continue;
        }
        if (name.length < 2)
            return f->names == 1 && read_then(s, f, ratio);
        found[i] = search_named(s, &name, NONE, ratio, leans ? found[0].best : ratio, NULL, NULL);
    }
    uint32_t above = found[0].best, below = found[1].best;
    if (above == NONE || below == NONE || above == below || !scene_comparable(s, above, below))
        return false;
    bool sure = !found[0].rivalled && !found[1].rivalled && found[1].fit >= SURE;
    if (!sure && !asked(s, above, below, ratio, fits))
        return false;
    emit(s, f, above, below, ratio);
    return true;
}

typedef struct {
    uint32_t list[VALUES];
    uint32_t count;
} values;

static bool is_value(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && (m->flags & MENTION_CELL) == 0
        && (m->use == USE_LEVEL || m->use == USE_BASE || m->use == USE_RATIO);
}

/* "from 6 to 42, in three years 7 times as many": the only length of time, not of what is compared. */
static bool is_lone_time(const scene *s, uint32_t which)
{
    if (s->mentions[which].kind != TOKEN_DURATION)
        return false;
    for (uint32_t at = which; at-- > 0 && s->mentions[at].sentence == s->mentions[which].sentence;)
        if (s->mentions[at].kind == TOKEN_DURATION)
            return false;
    return true;
}

/* The values of the sentence, and where it has only one, of the one before, that measure what the nearest one does. */
static void gather_values(const scene *s, uint32_t ratio, values *out)
{
    const mention *r = &s->mentions[ratio];
    uint32_t like = NONE;
    out->count = 0;
    for (uint32_t at = ratio; at-- > 0 && s->mentions[at].block == r->block;) {
        if (s->mentions[at].sentence != r->sentence && (out->count > 1 || s->mentions[at].sentence + 1 != r->sentence))
            break;
        if (!is_value(s, at) || (like != NONE && !scene_comparable(s, at, like)))
            continue;
        if (like == NONE && is_lone_time(s, at))
            continue;
        like = like == NONE ? at : like;
        bool known = false;
        for (uint32_t i = 0; i < out->count && !known; i++)
            known = feasible_equal(s, out->list[i], at);
        if (!known && out->count < VALUES)
            out->list[out->count++] = at;
    }
    for (uint32_t at = ratio + 1; at < s->mention_count && at <= ratio + AHEAD && out->count < VALUES; at++) {
        if (s->mentions[at].sentence != r->sentence || !is_value(s, at) || (like != NONE ? !scene_comparable(s, at, like) : is_lone_time(s, at)))
            continue;
        like = like == NONE ? at : like;
        out->list[out->count++] = at;
    }
}

/* "From 3 to 21": has neither value a name? */
static bool are_bare(const scene *s, const uint32_t *two)
{
    const wanted x = search_label(s, two[0]), y = search_label(s, two[1]);
    return x.length < 2 && y.length < 2;
}

/* "it started at 8, the price it went for is 4.8 times the one it started at": do what is so many times and its base end in one character, so
** that both are of one kind, and do the words of one value name the base? */
static bool are_of_one_kind(const scene *s, const frame *f, const mention *base)
{
    enum { LETTER = 3 };
    view names[2] = { { NULL, 0 }, { NULL, 0 } };
    for (uint32_t n = 0; n < f->names; n++) {
        uint32_t from = f->name[n].from, to = f->name[n].to;
        scene_strip(s, &from, &to);
        if (f->name[n].role == ROLE_NUMERATOR || f->name[n].role == ROLE_DENOMINATOR)
            names[f->name[n].role == ROLE_DENOMINATOR] = reduced_text(&s->text, from, to);
    }
    return names[0].length >= 2 * LETTER && names[0].length <= 3 * LETTER && names[1].length >= 2 * LETTER
           && view_find(reduced_text(&s->text, base->clause, base->noun_end), names[1]) >= 0
           && view_equal((view){ names[0].start + names[0].length - LETTER, LETTER },
                         (view){ names[1].start + names[1].length - LETTER, LETTER });
}

/* "kinds from 41 to 63, the catch is 2.4 times what it was", "12 goals and 4, team A has 2 times the shots": is the multiple told of
** something that neither value is, but for a word for any quantity? */
static bool is_of_others(const scene *s, const frame *f, const uint32_t *two, unsigned base)
{
    enum { LETTER = 3, WORD = 2 * LETTER };
    for (uint32_t n = 0; n < f->names; n++) {
        if (f->name[n].role != ROLE_NUMERATOR)
            continue;
        if (wordset_at(s->words->sets[WORDS_FORMER], s->text.text, s->text.symbols[f->name[n].from].at, NULL) > 0)
            return false;
        uint32_t from = f->name[n].from, to = f->name[n].to;
        scene_strip(s, &from, &to);
        view name = reduced_text(&s->text, from, to);
        const view told = reduced_text(&s->text, claim_sentence_start(s, s->mentions[two[0]].place), s->mentions[two[1]].noun_end);
        const uint32_t quantity = wordset_before(s->words->sets[WORDS_QUANTITY], name, (uint32_t)name.length, NULL);
        name.length -= quantity;
        name.length -= quantity > 0 ? wordset_before(s->words->sets[WORDS_PARTICLE], name, (uint32_t)name.length, NULL) : 0;    /* 桥的数量 */
        const bool begun = quantity == 0 && name.length >= WORD && view_find(told, (view){ name.start, WORD }) >= 0;     /* 处理能力 of 处理2万吨 */
        return !are_bare(s, two) && !goes_on(s, f, two) && !(base <= LATTER && are_of_one_kind(s, f, &s->mentions[two[base]]))
               && per_untold(name, told) > (begun ? WORD : LETTER);
    }
    return false;
}

/* Is a value the last one before another, lengths of time and shares between them aside: "6 in 2015, 42 now, in three years 7 times as many"? */
static bool stands_before(const scene *s, uint32_t value, uint32_t other)
{
    uint32_t at = other;
    while (at > value + 1
           && ((s->mentions[at - 1].kind == TOKEN_DURATION && s->mentions[value].kind != TOKEN_DURATION)
               || s->mentions[at - 1].use == USE_SHARE))
        at--;
    return at == value + 1;
}

/* "2.5 times last year's: 3.64 then, 9.1 now": do the two stand right behind their multiple, the only ones, the base among them by its name? */
static bool stand_behind(const scene *s, const uint32_t *two, uint32_t ratio, unsigned base)
{
    return base != EITHER && two[FORMER] == ratio + 1 && two[LATTER] == two[FORMER] + 1
        && (ratio == 0 || s->mentions[ratio - 1].sentence != s->mentions[ratio].sentence || s->mentions[ratio - 1].kind != s->mentions[two[FORMER]].kind);
}

/* "1500 bowls at first, 5400 now, 3 times as many as then": the only two values of the sentence, of which one is the base by its
** name. Right before their multiple, or behind it, they are meant, whether they fit or not; elsewhere a slip must show. */
static void read_pair(scene *s, const frame *f, uint32_t ratio, uint32_t a, uint32_t b)
{
    const uint32_t two[] = { a < b ? a : b, a < b ? b : a }, flags = s->mentions[a].flags | s->mentions[b].flags | s->mentions[ratio].flags;
    unsigned base = base_of(s, two, f);
    if ((base == NEITHER && !goes_on(s, f, two)) || is_of_others(s, f, two, base))
        return;
    for (unsigned i = FORMER; i <= LATTER; i++)
        if (s->mentions[two[FORMER]].sentence == s->mentions[ratio].sentence && (base == i || base >= EITHER)
            && asked(s, two[1 - i], two[i], ratio, slip_ratio)) {
            emit(s, f, two[1 - i], two[i], ratio);
            return;
        }
    if (s->mentions[two[FORMER]].sentence != s->mentions[ratio].sentence) {
        if (base <= LATTER && is_told_of(s, two, f, base) && claim_is_another_whole(s, two[1 - base], two[base], ratio))
            emit(s, f, two[1 - base], two[base], ratio);
        return;
    }
    const bool before = stands_before(s, two[LATTER], ratio) && stands_before(s, two[FORMER], two[LATTER]);
    if ((!before && !stand_behind(s, two, ratio, base)) || s->mentions[a].unit != s->mentions[b].unit
        || (flags & (MENTION_HEDGED | MENTION_PLAN)) != 0 || per_is_single(s, ratio))
        return;
    const bool told = is_told_of(s, two, f, base);
    if (base >= EITHER)
        base = feasible_at_most(s, two[LATTER], two[FORMER]) ? LATTER : FORMER;
    if (told || !asked(s, two[1 - base], two[base], ratio, feasible_ratio))
        emit(s, f, two[1 - base], two[base], ratio);
}

/* Names that no figure goes by: two values of the sentence that fit are meant; just two in it may be so even where they do not, unless
** each has a multiple of its own. */
static void read_values(scene *s, const frame *f, uint32_t ratio, bool paired)
{
    values v;
    gather_values(s, ratio, &v);
    for (uint32_t i = 0; i < v.count; i++)
        for (uint32_t k = 0; k < v.count; k++)
            if (i != k && asked(s, v.list[i], v.list[k], ratio, fits)) {
                emit(s, f, v.list[i], v.list[k], ratio);
                return;
            }
    if (!paired && v.count == 2)
        read_pair(s, f, ratio, v.list[1], v.list[0]);
}

/* "The minute hand is 1.35, the hour hand 0.9, the former 1.5 times the latter": the last two values, each of its own clause and name. */
static bool read_former(scene *s, const frame *f, uint32_t ratio)
{
    uint32_t word = 0, base = 0, two[] = { NONE, NONE };
    for (uint32_t n = 0; n < f->names; n++)
        wordset_at(s->words->sets[WORDS_FORMER], s->text.text, s->text.symbols[f->name[n].from].at, f->name[n].role == ROLE_NUMERATOR ? &word : &base);
    if (word == 0 || base == 0 || word == base)
        return false;
    for (uint32_t at = ratio; at-- > 0 && two[FORMER] == NONE && s->mentions[at].sentence == s->mentions[ratio].sentence;) {
        if (!is_value(s, at) || is_lone_time(s, at))
            continue;
        two[two[LATTER] == NONE ? LATTER : FORMER] = at;
    }
    if (two[FORMER] == NONE || two[FORMER] + 1 != two[LATTER] || !scene_comparable(s, two[FORMER], two[LATTER])
        || s->mentions[two[FORMER]].clause == s->mentions[two[LATTER]].clause || are_bare(s, two))
        return false;
    emit(s, f, two[word - 1], two[base - 1], ratio);
    return true;
}

void claim_multiple(scene *s, const frame *f, uint32_t ratio)
{
    uint32_t above = scene_slot(s, f, ROLE_NUMERATOR), below = scene_slot(s, f, ROLE_DENOMINATOR);
    const mention *m = &s->mentions[ratio];
    bool paired = scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, m->clause, m->place));  /* 分别是它的1.4倍和2.1倍 */
    if (above != NONE && below != NONE)
        emit(s, f, above, below, ratio);
    else if (paired || (!read_former(s, f, ratio) && !read_named(s, f, ratio)))
        read_values(s, f, ratio, paired);
}
