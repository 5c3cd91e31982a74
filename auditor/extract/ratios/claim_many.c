#include "extract/claims/claims.h"
#include "extract/claims/of_another.h"

#include "extract/language.h"
#include "extract/place.h"
#include "extract/stages.h"
#include "extract/claims/slip.h"

/*
** A value for every so many: "2 for every 10 shares", "32 to every thousand people". It is to that number what the total is
** to the count. Claimed where the four agree, or where one total and one count are all there is and a slip, or words that
** announce the total, tell that they are meant.
*/

enum { WORDS_BETWEEN = 10, BACK = 12, AHEAD = 6, EACH = 1, POWERS = 6, MOST = 1000000000, FEW = 2, LEAST_DIGITS = 2 /* one digit is anything's total */ };

/* So many of what: a figure of the text, or a numeral that stands as a word in front of a measure word (千人). */
typedef struct {
    uint32_t fact;
    uint16_t unit;
    int64_t number;
    uint32_t mention;       /* NONE: a word */
    bool bare;              /* a word without "each" before it */
} many;

static bool is_plain(const scene *s, uint32_t which, int64_t *out)
{
    const printed *p = &scene_figure(s, which)->print;
    if (p->modifier != MODIFIER_EXACT || p->decimals != 0 || p->denominator != 1 || p->digits <= 0 || p->digits > MOST || p->scale >= POWERS)
        return false;
    *out = p->digits;
    for (int i = 0; i < p->scale; i++)
        *out *= 10;
    return true;
}

/* Does "each" end right before a place of the clean text? */
static bool each_before(const scene *s, uint32_t at)
{
    uint32_t value = 0;
    return wordset_before(s->words->sets[WORDS_EACH_ONE], s->text.text, at, &value) > 0 && value == EACH;
}

/* "100 yen make 4.8 yuan": do just words for the same again stand between two figures? */
static bool converts(const scene *s, uint32_t a, uint32_t b)
{
    view words = reduced_text(&s->text, s->mentions[a].place + 1, s->mentions[b].place);
    return wordset_has(s->words->sets[WORDS_RESTATES], words) && scene_unit(s, a)->money != 0 && scene_unit(s, b)->money != 0;
}

/* "every 10 shares 2": the figure right before the value. */
static bool find_figure(const scene *s, uint32_t value, many *out)
{
    if (value == 0 || !claim_stands_before(s, value, WORDS_BETWEEN) || s->mentions[value - 1].kind != TOKEN_AMOUNT
        || !is_plain(s, value - 1, &out->number) || out->number < 2
        || !(each_before(s, s->x->tokens[s->mentions[value - 1].token].start) || converts(s, value - 1, value)))
        return false;
    out->mention = value - 1;
    out->fact = s->mentions[value - 1].fact;
    out->unit = s->mentions[value - 1].unit;
    return true;
}

/* The measure word that so many are counted in: right behind them, or, where 'each' says so, behind a word for which of them are meant
** (每千常住人口). */
static const unit *unit_behind(const scene *s, uint32_t *end, uint32_t stop, bool each)
{
    enum { CHARACTER = 3, WORD = 2 * CHARACTER };
    const unit *u = NULL;
    const uint32_t first = *end;
    for (uint32_t at = first; u == NULL && at <= first + (each ? WORD : 0); at += WORD)
        for (uint32_t size = WORD; size >= CHARACTER && u == NULL; size -= CHARACTER)
            if (at + size <= stop && (u = unit_table_find(language_units(s->x->language), (view){ s->text.text.start + at, size })) != NULL) {
                u = u->count || at == first ? u : NULL;
                *end = u != NULL ? at : *end;
            }
    return u;
}

/* Where so many begin: behind the last "each" of the clause, or at its head ("千人口献血率"). */
static bool begins_at(const scene *s, const mention *m, const word_place *each, uint32_t *at)
{
    *at = each != NULL ? each->at + each->length : s->text.symbols[m->clause].at;
    return each != NULL ? each_before(s, *at) : s->text.symbols[m->clause].token == NO_TOKEN;
}

/* "every thousand people 32": a power of ten in words, and a measure word. */
static bool find_power(const scene *s, uint32_t value, many *out)
{
    const mention *m = &s->mentions[value];
    const uint32_t stop = s->text.symbols[m->place].at;
    const word_place *each = scene_last(s, WORDS_EACH_ONE, reduced_text(&s->text, m->clause, m->place));
    uint32_t at, power = 0, behind;
    if (!begins_at(s, m, each, &at))
        return false;
    const uint32_t length = wordset_at(s->words->sets[WORDS_POWERS], s->text.text, at, &power);
    if (length == 0 || at >= stop || lexicon_start(language_stages(s->x->language)->scan.figures->behind, s->text.text, at, stop, &behind) > 0)
        return false;       /* a word before the value, not the first of its own; nor the beginning of a unit: 千瓦时 */
    uint32_t end = at + length;
    const unit *u = unit_behind(s, &end, stop, each != NULL);
    if (u == NULL)
        return false;
    *out = (many){ .number = 1, .mention = NONE, .unit = builder_unit(s->x->builder, u), .bare = each == NULL };
    for (uint32_t i = 0; i < power; i++)
        out->number *= 10;
    figure f = { .print = { .digits = out->number, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_POINT },
                 .number_start = text_source_start(s->x->clean, at), .number_end = text_source_end(s->x->clean, end),
                 .table = FACT_NONE, .unit = out->unit };
    out->fact = place_fact(s->x, FACT_FIGURE, at, end, &f);
    return out->fact != FACT_NONE;
}

static bool is_free(const scene *s, uint32_t which, uint32_t value, const many *of)
{
    const mention *m = &s->mentions[which];
    return which != value && which != of->mention && m->kind == TOKEN_AMOUNT && m->block == s->mentions[value].block
        && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && m->use != USE_DIFFERENCE && m->use != USE_BASE && scene_figure(s, which)->per == 0;
}

static bool is_count(const scene *s, uint32_t which, const many *of)
{
    const unit *u = scene_unit(s, which), *each = &s->doc->units[of->unit];
    return unit_comparable(u, each) || (!of->bare && (u->count || u->name.length == 0) && scene_holds(s, &s->mentions[which], each->name));
}

typedef struct {
    uint32_t total, count, pairs;
} pair;

typedef bool (*question)(const scene *, uint32_t, uint32_t, uint32_t, exact);

static bool any_pair(const scene *s, uint32_t total, uint32_t count, uint32_t value, exact number)
{
    (void)s, (void)total, (void)count, (void)value, (void)number;
    return true;
}

static bool in_sentence(const scene *s, uint32_t total, uint32_t count, uint32_t value, exact number)
{
    (void)number;
    return s->mentions[total].sentence == s->mentions[value].sentence && s->mentions[count].sentence == s->mentions[value].sentence;
}

/* "1.95 for each 10 shares, a year ago 1.75 for each 10", "1 for each 5 km, 1 for each 7 beyond 16": what another value is for
** counts nothing. */
static bool is_many(const scene *s, uint32_t count)
{
    return wordset_before(s->words->sets[WORDS_EACH_ONE], s->text.text, s->text.symbols[s->mentions[count].place].at, NULL) > 0;
}

/* So many, in the base of their unit. */
static exact amount_of(const scene *s, const many *of)
{
    const exact number = exact_integer(of->number);
    exact amount;
    const bool known = exact_multiply(&amount, number, s->doc->units[of->unit].factor) == STATUS_OK;
    return known ? amount : number;
}

/* What the value measures, or, where it has no unit, anything that is counted: a rate to the thousand. */
static bool may_be_total(const scene *s, uint32_t which, uint32_t value)
{
    const unit *u = scene_unit(s, which);
    return s->mentions[value].unit != 0 ? unit_comparable(u, scene_unit(s, value)) : u->count;
}

/* The last pair of a total and a count around the value that 'ask' says yes to, and how many there are. */
static pair find_pair(const scene *s, uint32_t value, const many *of, question ask)
{
    pair found = { NONE, NONE, 0 };
    const exact number = amount_of(s, of);
    uint32_t first = value > BACK ? value - BACK : 0, end = value + AHEAD < s->mention_count ? value + AHEAD : s->mention_count;
    for (uint32_t t = first; t < end; t++)
        for (uint32_t c = first; is_free(s, t, value, of) && may_be_total(s, t, value) && c < end; c++)
            if (c != t && is_free(s, c, value, of) && is_count(s, c, of) && !is_many(s, c) && ask(s, t, c, value, number))
                found = (pair){ t, c, found.pairs + 1 };
    return found;
}

/* The only value of its unit that is told before the value's paragraph, as a level, in figures: "4.2亿股"; NONE. */
static uint32_t count_before(const scene *s, uint32_t value, const many *of)
{
    const unit *each = &s->doc->units[of->unit];
    uint32_t only = NONE;
    for (uint32_t back = 1; of->mention != NONE && back <= value && back <= SEARCH_WINDOW; back++) {
        const uint32_t at = value - back;
        const mention *m = &s->mentions[at];
        if (m->block == s->mentions[value].block || m->kind != TOKEN_AMOUNT || !view_equal(scene_unit(s, at)->name, each->name) || is_many(s, at))
            continue;
        if ((m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN)) != 0 || m->use != USE_LEVEL || (only != NONE && !feasible_equal(s, only, at)))
            return NONE;
        only = at;
    }
    return only;
}

/* "0.60 a share, of 420 million shares. ... 2.40 for every 10 shares, 100.8 million in all": the count stands paragraphs before, the total
** right behind the value. */
static bool choose_far(const scene *s, uint32_t value, const many *of, pair *out)
{
    const uint32_t total = value + 1, count = count_before(s, value, of);
    if (count == NONE || total >= s->mention_count || s->mentions[total].sentence != s->mentions[value].sentence || !is_free(s, total, value, of)
        || !may_be_total(s, total, value) || !claim_is_announced(s, total))
        return false;
    *out = (pair){ total, count, 1 };
    return feasible_for_many(s, total, count, value, amount_of(s, of)) || slip_for_many(s, total, count, value, amount_of(s, of));
}

/* Four that agree; or else the one pair that a slip tells, or the only one there is, all in one sentence. */
static bool choose(const scene *s, uint32_t value, const many *of, pair *out)
{
    *out = find_pair(s, value, of, feasible_for_many);
    if (out->pairs > 0 || (s->mentions[value].flags & MENTION_HEDGED) != 0 || s->mentions[value].use == USE_BASE)
        return out->pairs > 0;
    *out = find_pair(s, value, of, slip_for_many);
    if (out->pairs == 1 && (in_sentence(s, out->total, out->count, value, amount_of(s, of)) || find_pair(s, value, of, any_pair).pairs <= FEW))
        return true;
    if (find_pair(s, value, of, any_pair).pairs == 0)
        return choose_far(s, value, of, out);
    *out = find_pair(s, value, of, in_sentence);
    return out->pairs == 1 && claim_is_announced(s, out->total) && feasible_digits_printed(s, out->total) >= LEAST_DIGITS;
}

static bool read_many(scene *s, uint32_t value, const many *of)
{
    pair p;
    if (!choose(s, value, of, &p)
        || (of_value_then(s, value, p.total, p.count) && !feasible_for_many(s, p.total, p.count, value, amount_of(s, of))))
        return false;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/many"));
    d.told = slip_for_many(s, p.total, p.count, value, amount_of(s, of));
    draft_claim_add(&d, s, ROLE_NUMERATOR, p.total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, p.count);
    d.operands[d.count++] = (operand){ of->fact, ROLE_COUNT };
    draft_claim_add(&d, s, ROLE_RATIO, value);
    claim_average(s, value);
    draft_claim_emit(&d, s);
    return true;
}

void claim_manies(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        many of = { .mention = NONE };
        if (m->kind != TOKEN_AMOUNT || (m->flags & MENTION_CELL) != 0 || m->use == USE_DIFFERENCE || m->use == USE_CHANGE)
            continue;
        if ((find_figure(s, i, &of) || find_power(s, i, &of)) && read_many(s, i, &of))
            s->mentions[i].use = USE_ASIDE;
    }
}
