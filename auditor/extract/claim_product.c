#include "extract/claims.h"

#include "extract/slip.h"

/*
** A value for each of so many, and their total: "12 villages, 150 each, 1800 together", in any order.
**
** Three figures that fit are meant, as long as their digits tell. Figures that do not fit are claimed only where one
** count and one total are all that the sentence offers, and a slip makes one of the three, or words announce the total.
*/

enum { FACTORS = 7, SINGLE_REACH = 4, SPREAD_REACH = 10, TELLING = 5, FEW = 3, APART_TELLING = 7, NEVER = 99 };

/* How well a count goes with what a value is per: not, by a measure word that counts anything, by name. */
typedef enum { FIT_NOT, FIT_LOOSE, FIT_NAMED } per_fit;

/* The class of words that stand behind all that a value is for. */
enum { ALL_BEFORE = 2 };

/* What a value is per, as the text says it. */
typedef struct {
    uint32_t which;             /* the value */
    uint16_t unit;              /* carried, or of a single thing before it; 0: none */
    const wordset *names;       /* units, by its phrase; or NULL */
    view words;                 /* its clause so far: "each village was granted" */
    bool price;                 /* for one of whatever is counted */
    bool says;                  /* its words say that it is for one, or an average */
} per_what;

typedef struct {
    uint32_t total, count;
    per_fit fit;
} factors;

/* A value for one, or a total. */
static bool is_value(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use != USE_ASIDE && (m->flags & MENTION_CELL) == 0;
}

static bool is_count(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use != USE_DIFFERENCE && m->use != USE_ASIDE && (m->flags & MENTION_CELL) == 0;
}

static bool same_sentence(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].sentence != NONE && s->mentions[a].sentence == s->mentions[b].sentence;
}

static bool same_block(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].block == s->mentions[b].block;
}

bool claim_stands_before(const scene *s, uint32_t which, uint32_t reach)
{
    if (which == 0 || s->mentions[which].place - s->mentions[which - 1].place > reach || !same_sentence(s, which - 1, which))
        return false;
    for (uint32_t at = s->mentions[which - 1].place + 1; at < s->mentions[which].place; at++)
        if (s->text.symbols[at].mark > MARK_QUOTE)
            return false;
    return s->mentions[which - 1].kind == TOKEN_AMOUNT || s->mentions[which - 1].kind == TOKEN_DURATION;
}

static bool is_single_thing(const scene *s, uint32_t which)
{
    const figure *one = scene_figure(s, which);
    return one->print.digits == 1 && one->print.decimals == 0 && one->print.scale == 0 && one->print.modifier == MODIFIER_EXACT;
}

/* "one pot 40 pounds": the unit of the single thing right before a value; 0 where there is none. */
static uint16_t single_before(const scene *s, uint32_t which)
{
    if (!claim_stands_before(s, which, SINGLE_REACH))
        return 0;
    return is_single_thing(s, which - 1) ? scene_figure(s, which - 1)->unit : 0;
}

/* "three people one truck": the unit of the single thing right behind a value; 0 where there is none. */
static uint16_t single_behind(const scene *s, uint32_t which)
{
    const uint32_t next = which + 1, place = s->mentions[which].place + 1;
    if (next < s->mention_count && s->mentions[next].place == place && is_single_thing(s, next))
        return scene_figure(s, next)->unit;
    uint32_t value = 0, start = s->text.symbols[place].at, length = wordset_at(s->words->sets[WORDS_EACH_ONE], s->text.text, start, &value);
    if (s->text.symbols[place].token != FACT_NONE || length == 0 || value == ALL_BEFORE)
        return 0;
    uint32_t end = start + length, size = s->text.text.length - end < 3 ? 0 : 3;
    const unit *u = size > 0 ? unit_table_find(language_units(s->x->language), (view){ s->text.text.start + end, size }) : NULL;
    const uint32_t behind = u != NULL ? reduced_find(&s->text, end + size) : 0;
    return u != NULL && u->count && s->text.symbols[behind].mark >= MARK_PAUSE ? builder_unit(s->x->builder, u) : 0;
}

static per_what find_per(const scene *s, uint32_t which, const wordset *names)
{
    const mention *m = &s->mentions[which];
    const figure *f = scene_figure(s, which);
    per_what per = { .which = which, .unit = f->per != 0 ? f->per : single_before(s, which), .names = names, .words = reduced_text(&s->text, m->clause, m->place) };
    if (per.unit == 0)
        per.unit = single_behind(s, which);
    view clause = reduced_text(&s->text, m->clause, m->place + 1);
    per.price = scene_tells(s, WORDS_PRICE, clause);
    per.says = m->use == USE_RATIO || per.unit != 0 || per.price || names != NULL || scene_tells(s, WORDS_AVERAGE, clause) || scene_tells(s, WORDS_EACH, clause);
    return per;
}

/* Does the noun that is counted end with the first letters of 'rest': 村 of 山区村 before 村安排? */
static bool ends_with_start(view noun, view rest)
{
    for (uint32_t length = 3; length <= noun.length && length <= rest.length && length <= 9; length += 3)
        if (memcmp(noun.start + noun.length - length, rest.start, length) == 0)
            return true;
    return false;
}

static bool starts_with(view text, view word)
{
    return word.length > 0 && text.length >= word.length && memcmp(text.start, word.start, word.length) == 0;
}

/* "each" and a measure word, or a noun, of what is counted. 'rest' follows the word for one. */
static per_fit fit_one(const scene *s, uint32_t count, view rest)
{
    const unit *u = scene_unit(s, count);
    view noun = scene_noun(s, &s->mentions[count]);
    if (!u->count)
        return ends_with_start(document_word(s->doc, scene_figure(s, count)->written_unit), rest) ? FIT_NAMED : FIT_NOT;
    bool measure = starts_with(rest, u->name);
    if (measure)
        rest = (view){ rest.start + u->name.length, rest.length - u->name.length };
    if (ends_with_start(noun, rest) || (measure && (noun.length == 0 || rest.length == 0)))
        return FIT_NAMED;
    return measure ? FIT_LOOSE : FIT_NOT;
}

static per_fit fit_words(const scene *s, uint32_t count, view words)
{
    per_fit best = FIT_NOT;
    uint32_t length, value;
    for (uint32_t at = 0; at < words.length && best != FIT_NAMED; at += length) {
        at = wordset_find(s->words->sets[WORDS_EACH_ONE], words, at, (uint32_t)words.length, &length, &value);
        if (at >= words.length)
            break;
        per_fit fit = value == ALL_BEFORE ? FIT_NOT : fit_one(s, count, (view){ words.start + at + length, words.length - at - length });
        best = fit > best ? fit : best;
    }
    return best;
}

/* "in six districts two each": the count right before, and nothing but words between. */
static bool is_spread(const scene *s, uint32_t count, uint32_t per)
{
    if (count + 1 != per || !claim_stands_before(s, per, SPREAD_REACH))
        return false;
    const word_place *each = scene_last(s, WORDS_EACH_ONE, reduced_text(&s->text, s->mentions[count].place, s->mentions[per].place));
    uint32_t value = 0;
    return each != NULL && wordset_at(s->words->sets[WORDS_EACH_ONE], s->text.text, each->at, &value) > 0 && value == ALL_BEFORE;
}

static per_fit fit_of(const scene *s, uint32_t count, const per_what *per)
{
    const unit *u = scene_unit(s, count);
    if (!is_count(s, count))
        return FIT_NOT;
    if (per->names != NULL && wordset_has(per->names, u->name))
        return FIT_NAMED;
    if (per->unit != 0) {
        const unit *of = &s->doc->units[per->unit];
        if (unit_comparable(u, of) || (u->count && of->count && scene_holds(s, &s->mentions[count], of->name)))
            return FIT_NAMED;
    }
    per_fit fit = is_spread(s, count, per->which) ? FIT_NAMED : fit_words(s, count, per->words);
    return fit == FIT_NOT && per->price && u->count ? FIT_LOOSE : fit;
}

/* Asks about total, count and value; one per measure or length of time is so from then on, where the answer is yes. */
static bool asked(const scene *s, const factors *of, uint32_t per, bool (*ask)(const scene *, uint32_t, uint32_t, uint32_t))
{
    figure *f = builder_figure(s->x->builder, s->mentions[per].fact);
    if (f == NULL)
        return false;
    const uint16_t was = f->per;
    bool measured = s->mentions[of->count].kind == TOKEN_DURATION || !scene_unit(s, of->count)->count;
    if (measured && (was == 0 || s->doc->units[was].count))
        f->per = s->mentions[of->count].unit;
    else if (!measured && was != 0 && !s->doc->units[was].count)
        f->per = 0;     /* for one of them and a day: so is the total */
    bool yes = ask == NULL || ask(s, of->total, of->count, per);
    if (!yes)
        f->per = was;
    return yes;
}

static bool may_be_total(const scene *s, uint32_t which, uint32_t per)
{
    bool moved = s->mentions[per].use == USE_DIFFERENCE;
    return which != per && is_value(s, which) && !feasible_unbounded(s, which) && scene_figure(s, which)->per == 0 && (s->mentions[which].use == USE_DIFFERENCE) == moved
        && (which == 0 || s->mentions[which].place - s->mentions[which - 1].place > 1 || single_before(s, which) == 0)
        && unit_comparable(scene_unit(s, which), scene_unit(s, per)) && same_block(s, which, per);
}

/* "36 coaches of 45 seats each, 1620 people": a total that is counted with another word than what there is of each. */
static bool may_be_unlike(const scene *s, uint32_t which, uint32_t per)
{
    const unit *u = scene_unit(s, which), *v = scene_unit(s, per);
    return which != per && u->count && v->count && !unit_comparable(u, v) && s->mentions[which].kind == TOKEN_AMOUNT && s->mentions[which].use == USE_LEVEL
        && (s->mentions[which].flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && same_sentence(s, which, per) && feasible_digits_printed(s, which) > 1
        && scene_figure(s, which)->per == 0 && !feasible_unbounded(s, which);
}

static uint32_t window_start(uint32_t near)
{
    return near > FACTORS ? near - FACTORS : 0;
}

static uint32_t window_end(const scene *s, uint32_t near)
{
    return near + FACTORS < s->mention_count ? near + FACTORS + 1 : s->mention_count;
}

static void emit(scene *s, const factors *of, uint32_t per, bool average)
{
    if (!asked(s, of, per, feasible_ratio) && claim_third_factor(s, of->total, of->count, per))
        return;
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/product"));
    draft_claim_add(&d, s, ROLE_NUMERATOR, of->total);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, of->count);
    draft_claim_add(&d, s, ROLE_RATIO, per);
    if (average)
        claim_average(s, per);
    draft_claim_emit(&d, s);
}

/* What was planned and what came of it are no total and count. */
static bool is_outcome(const scene *s, uint32_t total, uint32_t count)
{
    return scene_comparable(s, total, count) && ((s->mentions[total].flags ^ s->mentions[count].flags) & MENTION_PLAN) != 0;
}

/* Of the figures around it, a count and a total that fit: by name, or with digits that tell. */
static bool read_fitting(scene *s, uint32_t per, const per_what *what)
{
    uint32_t first = window_start(per), end = window_end(s, per);
    for (uint32_t total = end; total-- > first;) {
        const bool unlike = may_be_unlike(s, total, per);
        if (!unlike && !may_be_total(s, total, per))
            continue;
        for (uint32_t count = end; count-- > first;) {
            if (count == per || count == total || !is_count(s, count) || !same_block(s, count, per) || is_outcome(s, total, count))
                continue;
            per_fit fit = fit_of(s, count, what);
            unsigned digits = feasible_digits(s, per) + feasible_digits(s, total) + feasible_digits(s, count);
            factors of = { total, count, fit };
            if (unlike && (fit != FIT_NAMED || scene_comparable(s, count, total)))
                continue;
            bool apart = !same_sentence(s, count, per) && !same_sentence(s, total, per);
            if (digits >= (apart ? (fit == FIT_NAMED ? APART_TELLING : NEVER) : fit == FIT_NAMED ? FEW : TELLING) && (fit != FIT_NOT || what->says) && asked(s, &of, per, feasible_ratio)) {
                emit(s, &of, per, true);
                return true;
            }
        }
    }
    return false;
}

static bool is_single(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    return f->print.digits == 1 && f->print.decimals == 0 && f->print.scale == 0;
}

/* Does the sentence tell of other figures that one of the three might be, of a second time, of plans beside what was, or of
** a time that only starts then ("20 days later")? */
static bool is_doubtful(const scene *s, uint32_t per, const factors *of)
{
    const mention *all[] = { &s->mentions[per], &s->mentions[of->total], &s->mentions[of->count] };
    for (uint32_t at = window_start(per); at < window_end(s, per); at++)
        if (at != per && at != of->total && at != of->count && same_sentence(s, at, per) && claim_same_segment(s, at, per) && is_value(s, at)
            && !is_single(s, at) && (scene_comparable(s, at, per) || scene_comparable(s, at, of->count)))
            return true;
    uint32_t first = all[0]->clause, last = all[0]->place;
    for (int i = 1; i < 3; i++) {
        first = all[i]->clause < first ? all[i]->clause : first;
        last = all[i]->place > last ? all[i]->place : last;
    }
    uint32_t dates = 0;
    for (uint32_t at = first; at < last; at++)
        dates += s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != FACT_NONE;
    view behind = reduced_text(&s->text, all[2]->place + 1, s->text.count);
    return dates > 1 || ((all[0]->flags ^ all[1]->flags) & MENTION_PLAN) != 0
        || (all[2]->kind == TOKEN_DURATION && wordset_at(s->words->sets[WORDS_THEN], behind, 0, NULL) > 0);
}

/* The sentence's only total, and its only count of what the value is per. */
static bool find_only(const scene *s, uint32_t per, const per_what *what, factors *out)
{
    *out = (factors){ NONE, NONE, FIT_NOT };
    bool rivals = false;
    for (uint32_t at = window_start(per); at < window_end(s, per); at++) {
        if (at == per || !same_sentence(s, at, per) || !claim_same_segment(s, at, per))
            continue;
        per_fit fit = is_single(s, at) ? FIT_NOT : fit_of(s, at, what);
        if (may_be_total(s, at, per) && fit != FIT_NAMED) {
            if (out->total != NONE)
                return false;
            out->total = at;
        } else if (fit != FIT_NOT && fit >= out->fit) {
            rivals = fit == out->fit;
            out->count = at;
            out->fit = fit;
        }
    }
    return out->total != NONE && out->count != NONE && !rivals && !is_doubtful(s, per, out);
}

bool claim_is_announced(const scene *s, uint32_t total)
{
    uint32_t from = scene_clause_start(s, s->mentions[total].place);
    if (total > 0 && s->mentions[total - 1].place >= from)
        from = s->mentions[total - 1].place + 1;
    view words = reduced_text(&s->text, from, s->mentions[total].place);
    return scene_tells(s, WORDS_TOTAL, words) || scene_tells(s, WORDS_ALL, words) || scene_tells(s, WORDS_COMES_TO, words);
}

/* The three stand side by side, the total announced, nothing is added to it, and nothing is hedged. */
static bool is_told(const scene *s, const factors *of, uint32_t per)
{
    uint32_t first = of->total < of->count ? of->total : of->count, last = of->total < of->count ? of->count : of->total;
    first = per < first ? per : first;
    last = per > last ? per : last;
    view between = reduced_text(&s->text, s->mentions[first].place, s->mentions[last].place);
    return of->fit == FIT_NAMED && last - first == 2 && claim_is_announced(s, of->total)
        && !scene_tells(s, WORDS_PLUS, between) && !relation_words_in(s->words, WORDS_PART, between) && !scene_tells(s, WORDS_REST, between)
        && !scene_tells(s, WORDS_MOVED, reduced_text(&s->text, s->mentions[per].clause, s->mentions[per].place + 1))
        && ((s->mentions[of->total].flags | s->mentions[of->count].flags | s->mentions[per].flags) & MENTION_HEDGED) == 0;
}

/* What is told so is meant so, whether it fits or not; a value that is no average is exact. */
static bool read_told(scene *s, uint32_t per, const per_what *what)
{
    factors of;
    if (!find_only(s, per, what, &of) || !is_told(s, &of, per) || !asked(s, &of, per, NULL))
        return false;
    emit(s, &of, per, scene_tells(s, WORDS_AVERAGE, what->words));
    return true;
}

static void read_slipped(scene *s, uint32_t per, const per_what *what)
{
    factors of;
    if ((s->mentions[per].flags & MENTION_HEDGED) == 0 && find_only(s, per, what, &of) && asked(s, &of, per, slip_ratio)
        && !claim_another_offer(s, of.total, of.count, per))
        emit(s, &of, per, true);
}

/* The units that a phrase says a value is per, by mention. */
static const wordset **find_names(const scene *s)
{
    const wordset **names = arena_zero(s->x->scratch, s->mention_count + 1u, sizeof *names);
    for (uint32_t i = 0; names != NULL && i < s->frame_count; i++) {
        const phrase *p = claim_phrase(s, &s->frames[i]);
        uint32_t ratio = scene_slot(s, &s->frames[i], ROLE_RATIO);
        if (p->of != NULL && ratio != NONE)
            names[ratio] = p->of;
    }
    return names;
}

void claim_told_products(scene *s)
{
    const wordset **names = find_names(s);
    if (names == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (!is_value(s, i))
            continue;
        per_what what = find_per(s, i, names[i]);
        if ((what.says || scene_tells(s, WORDS_EACH_ONE, what.words)) && read_told(s, i, &what))
            s->mentions[i].use = USE_ASIDE;
    }
}

void claim_products(scene *s)
{
    const bool *read = claim_answered(s);
    const wordset **names = find_names(s);
    if (read == NULL || names == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        if (read[s->mentions[i].fact] || !is_value(s, i))
            continue;
        per_what what = find_per(s, i, names[i]);
        if ((what.says || scene_tells(s, WORDS_EACH_ONE, what.words)) && !read_fitting(s, i, &what))
            read_slipped(s, i, &what);
    }
}
