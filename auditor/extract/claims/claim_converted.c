#include "extract/claims/claims.h"

#include "extract/claims/slip.h"
#include "extract/ratios/per_what.h"

/*
** One thing in two units: "2.5 million tons a month, no train late, which is 2500 million kilos". The nearest figure of the
** same kind before it in the sentence is what a word for the same again speaks of, whatever stands between. The claim accuses
** only where a slip explains the print.
*/

enum { BACK = 4, LIKELY = 80, SURELY = 90 /* percent */, HUNDRED = 100 };

/* How a figure is known to say another one again. */
typedef enum { AGAIN_NOT, AGAIN_BESIDE /* by its place alone */, AGAIN_TOLD, AGAIN_CONVERTED /* as converted */,
    AGAIN_SAID /* so surely that no slip need show */ } again;

static bool is_measured(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const figure *f = scene_figure(s, which);
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->unit != 0 && !scene_unit(s, which)->count
        && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && f->per == 0 && f->print.modifier == MODIFIER_EXACT && f->print.digits > 0
        && m->use != USE_DIFFERENCE && m->use != USE_CHANGE;
}

/* "Put into the mu that everybody knows, that is 36": the clause before the one of a figure that says no more than that it is; NONE. */
static uint32_t clause_before(const scene *s, uint32_t which)
{
    enum { BARE = 6 /* bytes */ };
    const mention *m = &s->mentions[which];
    const view own = reduced_text(&s->text, m->clause, m->place);
    if (own.length == 0 || own.length > BARE || m->clause == 0 || s->text.symbols[m->clause - 1].mark != MARK_COMMA)
        return NONE;
    const uint32_t from = scene_clause_start(s, m->clause - 1);
    return s->mentions[which - 1].place < from ? from : NONE;
}

/* Does what stands before a figure begin as a conversion: into its own unit, or by a word of nothing else? */
static bool is_conversion(const scene *s, uint32_t which, view words)
{
    enum { CONVERTED = 5, ALWAYS = 1 };
    const word_place *first = scene_find(s, WORDS_RESTATES, words);
    const view unit = document_word(s->doc, scene_figure(s, which)->written_unit);
    if (first == NULL || first->at != (uint32_t)(words.start - s->text.text.start))
        return false;
    return first->value == CONVERTED || (first->value == ALWAYS && unit.length > 0 && view_find(words, unit) >= 0);
}

/* Right before it, or but for a word or two, words for the same again; 2: such as say so only right behind the other figure. What
** begins its clause, or has words of 3 there alone, says the figure right before it again. */
static again is_restated(const scene *s, uint32_t which)
{
    enum { ALWAYS = 1, BESIDE, EXACTLY, SAID, CONVERTED, LETTERS = 6, MANY_LETTERS = 15 /* 换成公顷正好 */ };
    const mention *m = &s->mentions[which];
    const bool beside = s->mentions[which - 1].place >= m->clause;
    const uint32_t from = beside ? s->mentions[which - 1].place + 1 : m->clause;
    view words = reduced_text(&s->text, from, m->place);
    const uint32_t end = (uint32_t)(words.start + words.length - s->text.text.start);
    if (scene_tells(s, WORDS_THAN, words) || scene_tells(s, WORDS_MOVED, words) || scene_tells(s, WORDS_EACH, words))
        return AGAIN_NOT;       /* "as if 1.2 km higher" */
    const uint32_t other = clause_before(s, which);
    if (is_conversion(s, which, words) || (other != NONE && is_conversion(s, which, reduced_text(&s->text, other, m->clause))))
        return AGAIN_CONVERTED;
    again how = words.length == 0 && !beside ? AGAIN_BESIDE : AGAIN_NOT;
    for (const word_place *at = scene_find(s, WORDS_RESTATES, words); at != NULL; at = scene_next(s, WORDS_RESTATES, words, at)) {
        if (at->value == SAID && at->length == words.length)
            return AGAIN_SAID;
        const uint32_t reach = at->length >= LETTERS && !beside ? MANY_LETTERS : LETTERS;
        if (at->value == CONVERTED && end - at->at - at->length <= reach)
            return AGAIN_CONVERTED;
        if (at->value == ALWAYS || at->value == SAID ? end - at->at - at->length <= reach : at->value == BESIDE && beside && at->length == words.length)
            how = AGAIN_TOLD;
        how = how == AGAIN_NOT && at->value == EXACTLY && at->length == words.length ? AGAIN_BESIDE : how;
    }
    return how;
}

/* Another unit, or the same in another print: 138分钟, 2小时18分; 0.36亿立方米, 3600万立方米. */
static bool is_otherwise(const scene *s, uint32_t a, uint32_t b)
{
    const figure *x = scene_figure(s, a), *y = scene_figure(s, b);
    return x->unit != y->unit || x->written_unit != y->written_unit || x->print.scale != y->print.scale;
}

/* In one sentence; what is told to be converted at the start of a sentence was told at the end of the one before. */
static bool in_reach(const scene *s, uint32_t at, uint32_t which, again how)
{
    const mention *m = &s->mentions[at], *w = &s->mentions[which];
    const uint32_t other = clause_before(s, which), start = claim_sentence_start(s, w->place);
    const bool heads = how == AGAIN_CONVERTED && (start == w->clause || start == other);
    return m->block == w->block && m->sentence != NONE && (m->sentence == w->sentence || (heads && m->sentence + 1 == w->sentence));
}

static uint32_t told_before(const scene *s, uint32_t which, again how)
{
    const uint32_t back = how == AGAIN_BESIDE ? 1 : BACK;
    for (uint32_t n = 1; n <= back && n <= which; n++) {
        const uint32_t at = which - n;
        if (!in_reach(s, at, which, how))
            break;
        if (is_measured(s, at) && unit_comparable(scene_unit(s, at), scene_unit(s, which)))
            return is_otherwise(s, at, which) && (how >= AGAIN_TOLD || scene_unit(s, which)->money == 0) ? at : NONE;
    }
    return NONE;
}

/* Further apart than rounding makes them? */
static bool far_apart(const scene *s, uint32_t a, uint32_t b)
{
    exact x, y, apart;
    return slip_value(s, a, &x) && slip_value(s, b, &y) && exact_subtract(&apart, x, y) == STATUS_OK
        && exact_multiply(&apart, exact_sign(apart) < 0 ? exact_negate(apart) : apart, exact_integer(HUNDRED)) == STATUS_OK && exact_compare(apart, x) > 0;
}

static bool is_slip(const scene *s, uint32_t a, uint32_t b)
{
    return far_apart(s, a, b) && (slip_between(s, a, b) || slip_between(s, b, a) || slip_shifted(s, a, b));
}

/* Nothing but their place ties them: the finer print must be a slip of the other, which is no single digit. */
static bool is_sure_slip(const scene *s, uint32_t a, uint32_t b)
{
    const bool finer = feasible_digits_printed(s, a) > feasible_digits_printed(s, b);
    return feasible_digits_printed(s, a) > 1 && feasible_digits_printed(s, b) > 1 && is_slip(s, a, b)
           && (finer ? slip_between(s, b, a) : slip_between(s, a, b));
}

static void emit(scene *s, uint32_t a, uint32_t b, uint8_t confidence)
{
    draft_claim d = draft_claim_begin(CLAIM_REPEAT, VIEW("repeat/converted"));
    d.what.confidence = confidence;
    draft_claim_add(&d, s, ROLE_FACTS, a);
    draft_claim_add(&d, s, ROLE_FACTS, b);
    draft_claim_emit(&d, s);
}

/* Is a figure the only one of its measure from the sentence of the one that it says again up to it, and not so far from it that it is of
** something else? Then the wrong factor may have been taken: pounds for kilos. */
static bool is_only(const scene *s, uint32_t before, uint32_t which)
{
    enum { FAR = 35 };
    exact x, y, times;
    for (uint32_t n = 1; n <= 2 * BACK && n <= which && s->mentions[which - n].sentence >= s->mentions[before].sentence
                         && s->mentions[which - n].sentence != NONE; n++)
        if (which - n != before && unit_comparable(scene_unit(s, which - n), scene_unit(s, which)))
            return false;
    if (!slip_value(s, before, &x) || !slip_value(s, which, &y))
        return false;
    const bool less = exact_compare(x, y) < 0;
    return exact_divide(&times, less ? y : x, less ? x : y) == STATUS_OK && exact_compare(times, exact_integer(FAR)) < 0;
}

static void read_amount(scene *s, uint32_t which)
{
    const again how = is_measured(s, which) ? is_restated(s, which) : AGAIN_NOT;
    const uint32_t before = how != AGAIN_NOT ? told_before(s, which, how) : NONE;
    if (before == NONE)
        return;
    const bool beside = far_apart(s, before, which)
                        && ((how == AGAIN_SAID && before + 1 == which && s->mentions[which].kind == TOKEN_DURATION) /* 一百分钟，也就是1小时40分 */
                            || (how == AGAIN_CONVERTED && scene_unit(s, which)->money == 0 && is_only(s, before, which)));
    if (!feasible_equal(s, before, which) && !beside && !(how >= AGAIN_TOLD ? is_slip : is_sure_slip)(s, before, which))
        return;
    emit(s, before, which, how >= AGAIN_TOLD && (beside || slip_shifted(s, before, which)) ? SURELY : LIKELY);
}

/* The measure or length of time that a value is for one of; 0: of nothing, or of what is counted. */
static uint16_t measure_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t from = which > 0 && s->mentions[which - 1].place >= m->clause ? s->mentions[which - 1].place + 1 : m->clause;
    const uint16_t told = per_find(s, which, NULL).unit;
    return told != 0 ? (s->doc->units[told].count ? 0 : told) : per_measured(s, which, reduced_text(&s->text, from, m->place));
}

/* "90 km an hour, that is 25 metres a second", "6.5 a pound, a kilo comes to 13": two values for one, right behind each other. */
static void read_rate(scene *s, uint32_t which)
{
    const uint32_t before = which > 1 && per_is_single(s, which - 1) && s->mentions[which - 1].kind == TOKEN_AMOUNT ? which - 2 : which - 1;
    const mention *m = &s->mentions[which], *b = &s->mentions[before];
    if (m->kind != TOKEN_AMOUNT || b->kind != TOKEN_AMOUNT || b->sentence != m->sentence || !unit_comparable(scene_unit(s, before), scene_unit(s, which))
        || ((m->flags | b->flags) & (MENTION_CELL | MENTION_HEDGED)) != 0)
        return;
    const view between = reduced_text(&s->text, b->place + 1, m->place);
    if (!scene_tells(s, WORDS_RESTATES, between) && !scene_tells(s, WORDS_COMES_TO, between))
        return;
    const uint16_t of = measure_of(s, which), than = measure_of(s, before);
    figure *x = builder_figure(s->x->builder, b->fact), *y = builder_figure(s->x->builder, m->fact);
    if (of == 0 || than == 0 || of == than || x == NULL || y == NULL || !unit_comparable(&s->doc->units[of], &s->doc->units[than]))
        return;
    x->per = than;
    y->per = of;
    emit(s, before, which, SURELY);
}

void claim_converted(scene *s)
{
    const bool *answered = claim_answered(s);
    s->failed = s->failed || answered == NULL;
    for (uint32_t i = 1; answered != NULL && i < s->mention_count; i++) {
        if (s->mentions[i].sentence == NONE)
            continue;
        read_amount(s, i);
        if (!answered[s->mentions[i].fact] && !answered[s->mentions[i - 1].fact])
            read_rate(s, i);
    }
}
