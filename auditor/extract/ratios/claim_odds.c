#include "extract/claims/claims.h"

#include "extract/ratios/odds_pairs.h"
#include "extract/sums/sum_runs.h"

/*
** "Pupils to teachers 18 to 1", "two to one": two numbers that stand for two values around them, in either order. Values
** that fit are meant; others only where words say what is compared and one pair alone can be.
*/

enum {
    BACK = 8,
    AHEAD = 3,
    LARGEST = 1000,
    NAME_REACH = 8,
    UNLIKELY = 65,
    LONE = 80 /* percent */,
    HUNDRED = 100,
    HUNDREDFOLD = 40 /* from here on a number is one to a hundred */
};

typedef struct {
    uint32_t fact, place, second;   /* of the number that 'above' stands for; the symbol of the first; the mention of the other */
    int64_t number;                 /* what 'below' stands for */
    bool greater;                   /* is the number of 'fact' at least that? */
    bool turned;                    /* "1 to 1.54": the second is that of 'fact' */
    uint8_t nature;                 /* of the figure 'fact', before it was read as rounded */
    bool bare;                      /* "an income ratio of 1.89": to one, which is not said */
} odds;

static bool is_small(const scene *s, uint32_t which, int64_t *out)
{
    const printed *p = &scene_figure(s, which)->print;
    *out = p->digits;
    return s->mentions[which].kind == TOKEN_AMOUNT && s->mentions[which].unit == 0 && p->modifier == MODIFIER_EXACT && p->scale == 0
        && p->decimals == 0 && p->denominator == 1 && p->digits > 0 && p->digits <= LARGEST;
}

/* "1 to 1.54", "1 to 12": a number with decimals behind a whole one, or any behind one. */
static bool turned_odds(scene *s, uint32_t second, uint32_t end, odds *out)
{
    const figure *f = scene_figure(s, second);
    if (second == 0 || s->mentions[second].unit != 0 || f->print.modifier != MODIFIER_EXACT || f->print.scale != 0
        || !is_small(s, second - 1, &out->number) || (out->number > 1 && f->print.decimals == 0) || s->x->tokens[s->mentions[second - 1].token].end != end)
        return false;
    out->nature = scene_figure(s, second)->print.nature;
    claim_average(s, second);
    out->second = second - 1;
    out->fact = s->mentions[second].fact;
    out->place = s->mentions[second - 1].place;
    out->greater = exact_compare(printed_value(&f->print), exact_integer(out->number)) >= 0;
    out->turned = true;
    return true;
}

/* "性别比105.1": so many to a hundred, which is not said. */
static void set_percent(const scene *s, uint32_t which)
{
    const unit *percent = unit_table_find(language_units(s->x->language), VIEW("%"));
    figure *f = builder_figure(s->x->builder, s->mentions[which].fact);
    if (percent != NULL && f != NULL)
        f->unit = builder_unit(s->x->builder, percent);
}

/* "收入比1.89": a number with decimals right behind a word that ends in the one for odds. */
static bool bare_odds(scene *s, uint32_t which, odds *out)
{
    enum { TWO = 6 };
    const mention *m = &s->mentions[which];
    const printed *p = &scene_figure(s, which)->print;
    const view words = reduced_text(&s->text, m->clause, m->place);
    uint32_t end = (uint32_t)words.length;
    end -= wordset_before(s->words->sets[WORDS_TAIL], words, end, NULL);
    if (m->kind != TOKEN_AMOUNT || m->unit != 0 || p->decimals == 0 || p->scale != 0 || p->denominator != 1 || p->modifier != MODIFIER_EXACT
        || s->text.symbols[m->place + 1].mark < MARK_PAUSE || wordset_before(s->words->sets[WORDS_ODDS_NAME], words, end, NULL) < TWO
        || wordset_before(s->words->sets[WORDS_ODDS], words, end, NULL) == 0)
        return false;
    *out = (odds){ .fact = m->fact, .place = m->place, .second = which, .number = 1, .nature = p->nature, .bare = true };
    const bool hundred = exact_compare(printed_value(p), exact_integer(HUNDREDFOLD)) >= 0;
    out->greater = exact_compare(printed_value(p), exact_integer(hundred ? HUNDRED : 1)) >= 0;
    if (hundred)
        set_percent(s, which);
    claim_average(s, which);
    return true;
}

/* Two numbers with "to" between them, the second of which is this mention. */
static bool find_odds(scene *s, uint32_t second, odds *out)
{
    const mention *m = &s->mentions[second];
    uint32_t at = s->text.symbols[m->place].at, length;
    const bool whole = is_small(s, second, &out->number);
    out->turned = out->bare = false;
    if ((m->flags & MENTION_CELL) != 0 || at == 0 || (length = wordset_before(s->words->sets[WORDS_ODDS], s->text.text, at, NULL)) == 0)
        return false;
    if (turned_odds(s, second, at - length, out) || !whole)
        return out->turned;
    is_small(s, second, &out->number);
    out->second = second;
    out->place = reduced_find(&s->text, at - length);
    if (second > 0 && s->mentions[second - 1].kind == TOKEN_AMOUNT && s->mentions[second - 1].unit == 0
        && s->x->tokens[s->mentions[second - 1].token].end == at - length) {
        out->fact = s->mentions[second - 1].fact;
        out->place = s->mentions[second - 1].place;
        out->greater = scene_figure(s, second - 1)->print.digits >= out->number;
        out->nature = scene_figure(s, second - 1)->print.nature;
        claim_average(s, second - 1);
        return true;
    }
    return false;
}

static bool is_value(const scene *s, uint32_t which, const odds *o)
{
    const mention *m = &s->mentions[which];
    return which != o->second && m->fact != o->fact && (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->block == s->mentions[o->second].block
        && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 && m->use != USE_DIFFERENCE && m->use != USE_CHANGE && m->unit != 0;
}

typedef struct {
    uint32_t above, below, count;
} pair;

typedef bool (*question)(const scene *s, const odds *o, uint32_t above, uint32_t below);

/* Is above to below what the numbers are to each other? */
static bool fits(const scene *s, const odds *o, uint32_t above, uint32_t below)
{
    return feasible_odds(s, above, below, o->fact, o->number);
}

/* Do two values stand on one side of the numbers, with no semicolon up to them: told together? */
static bool is_told_with(const scene *s, const odds *o, uint32_t a, uint32_t b)
{
    uint32_t first = a < b ? a : b, last = a < b ? b : a;
    if (first < o->second && last > o->second)
        return false;
    return !sum_parted(s, first < o->second ? first : o->second, last > o->second ? last : o->second, MARK_SEMICOLON);
}

static bool printed_less(const scene *s, uint32_t a, uint32_t b)
{
    return exact_compare(printed_value(&scene_figure(s, a)->print), printed_value(&scene_figure(s, b)->print)) < 0;
}

/* Whatever the numbers: the greater stands for the greater value. */
static bool is_ordered(const scene *s, const odds *o, uint32_t above, uint32_t below)
{
    if (!is_told_with(s, o, above, below) || s->mentions[above].parent == below || s->mentions[below].parent == above)
        return false;       /* 5 to 4: nine judges, five of them for it */
    return o->greater ? feasible_at_most(s, below, above) && !feasible_equal(s, below, above)
                                 : feasible_at_most(s, above, below) && !feasible_equal(s, below, above);
}

/* 'beside': in the sentence of the numbers; 'unlike': also values of two units (cars and chargers). */
static pair find_pair(const scene *s, const odds *o, bool beside, bool unlike, question ask)
{
    pair found = { NONE, NONE, 0 };
    uint32_t first = o->second > BACK ? o->second - BACK : 0, end = o->second + AHEAD < s->mention_count ? o->second + AHEAD : s->mention_count;
    for (uint32_t a = first; a < end; a++)
        for (uint32_t b = first; is_value(s, a, o) && b < end; b++) {
            bool near = s->mentions[a].sentence == s->mentions[o->second].sentence && s->mentions[b].sentence == s->mentions[o->second].sentence;
            if (a != b && is_value(s, b, o) && (near || !beside) && (unlike || scene_comparable(s, a, b)) && ask(s, o, a, b))
                found = (pair){ a, b, found.count + 1 };
        }
    return found;
}

/* Do words for what is compared stand right before the numbers, and nothing of another time, a score, or other numbers, in the clause? */
static bool is_named(const scene *s, const odds *o)
{
    const uint32_t end = scene_clause_end(s, s->mentions[o->second].place), start = scene_clause_start(s, o->place);    /* a colon may part the two */
    for (uint32_t at = start; at < end; at++) {
        const symbol *here = &s->text.symbols[at];
        if (here->token != NO_TOKEN && at != o->place && at != s->mentions[o->second].place && s->x->tokens[here->token].fact != o->fact)
            return false;
    }
    const uint32_t from = o->place > start + NAME_REACH ? o->place - NAME_REACH : start;
    const view words = reduced_text(&s->text, from, o->place);
    return from < o->place && scene_tells(s, WORDS_ODDS_NAME, words) && !scene_tells(s, WORDS_ODDS_OTHER, words);
}

/* The only value of some whose words hold a letter and not the other; NONE where there is none, or several. */
static uint32_t value_of_letter_in(const scene *s, const odds *o, view letter, view other, uint32_t first, uint32_t end)
{
    uint32_t found = NONE;
    for (uint32_t i = first; i < end; i++) {
        if (!is_value(s, i, o) || !scene_holds(s, &s->mentions[i], letter) || scene_holds(s, &s->mentions[i], other))
            continue;
        if (found != NONE && !feasible_equal(s, found, i))
            return NONE;
        found = i;
    }
    return found;
}

/* The only such value told before the numbers, else around them: "4280 teachers, pupils to teachers 18 to 1; 210 teachers are new". */
static uint32_t value_of_letter(const scene *s, const odds *o, view letter, view other)
{
    const uint32_t first = o->second > BACK ? o->second - BACK : 0, end = o->second + BACK < s->mention_count ? o->second + BACK : s->mention_count;
    const uint32_t before = value_of_letter_in(s, o, letter, other, first, o->second);
    return before != NONE ? before : value_of_letter_in(s, o, letter, other, first, end);
}

/* "生师比18∶1": the two letters before the word for odds, each in the words of just one value (学生, 教师), tell the two. */
static pair lettered_pair(const scene *s, const odds *o)
{
    enum { LETTER = 3, MANY = 2 };
    pair found = { NONE, NONE, 0 };
    uint32_t length = 0, at;
    view words = reduced_text(&s->text, scene_clause_start(s, o->place), o->place);
    for (at = (uint32_t)words.length; at >= 3 * LETTER && (length = wordset_before(s->words->sets[WORDS_ODDS], words, at, NULL)) == 0;)
        at -= LETTER;
    if (length == 0 || at < length + 2 * LETTER)
        return found;
    const uint32_t ahead = at - length - 2 * LETTER;
    view first = { words.start + at - length - 2 * LETTER, LETTER }, second = { first.start + LETTER, LETTER };
    found.above = value_of_letter(s, o, o->turned ? second : first, o->turned ? first : second);
    found.below = value_of_letter(s, o, o->turned ? first : second, o->turned ? second : first);
    found.count = found.above != NONE && found.below != NONE;
    if (ahead > 0 && wordset_at(s->words->sets[WORDS_SCOPE], words, 0, NULL) != ahead)
        found.count *= MANY;    /* words before them: of another time, of what shall be */
    return found;
}

/* "25 to 1: 1150 applied for 46 posts": of just two values in the sentence, that count unlike things, the greater stands for the greater number. */
static pair unlike_pair(const scene *s, const odds *o)
{
    pair found = { NONE, NONE, 0 };
    const uint32_t first = o->second > BACK ? o->second - BACK : 0, end = o->second + AHEAD < s->mention_count ? o->second + AHEAD : s->mention_count;
    for (uint32_t at = first; at < end; at++) {
        if (!is_value(s, at, o) || s->mentions[at].sentence != s->mentions[o->second].sentence)
            continue;
        found.count++;
        found.above = found.below;
        found.below = at;
    }
    if (found.count != 2 || scene_comparable(s, found.above, found.below) || !scene_unit(s, found.above)->count
        || !scene_unit(s, found.below)->count || !is_told_with(s, o, found.above, found.below))
        return (pair){ NONE, NONE, 0 };
    const bool less = printed_less(s, found.above, found.below);
    if (less == o->greater)
        found = (pair){ found.below, found.above, 1 };
    found.count = 1;
    return found;
}

/* It was no average after all. */
static void give_back(scene *s, const odds *o)
{
    figure *f = builder_figure(s->x->builder, o->fact);
    if (f != NULL)
        f->print.nature = o->nature;
}

void claim_odds(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        odds o;
        if (!find_odds(s, i, &o) && !bare_odds(s, i, &o))
            continue;
        pair p = find_pair(s, &o, false, false, fits);
        bool unlike = false;
        pair named = p.count == 0 ? lettered_pair(s, &o) : p;
        if (named.count == 0 && !o.turned && o.number == 1 && odds_pair_named(s, o.bare ? o.second : o.second - 1, o.place, &named.above, &named.below))
            named.count = 1;
        if (named.count == 1)
            p = named;
        else if (p.count == 0 && is_named(s, &o) && find_pair(s, &o, false, true, fits).count == 0) {
            p = find_pair(s, &o, true, false, is_ordered);
            unlike = p.count == 0;
            p = unlike ? unlike_pair(s, &o) : p;
        }
        else if (p.count > 0)
            p.count = 1;
        if (p.count != 1) {
            give_back(s, &o);
            continue;
        }
        draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/odds"));
        const figure *told = builder_figure(s->x->builder, o.fact);
        if (told != NULL && told->print.modifier != MODIFIER_EXACT && !fits(s, &o, p.above, p.below))
            d.what.confidence = UNLIKELY;
        else if (unlike)
            d.what.confidence = LONE;
        d.told = named.count == 1;
        draft_claim_add(&d, s, ROLE_NUMERATOR, p.above);
        draft_claim_add(&d, s, ROLE_DENOMINATOR, p.below);
        draft_claim_add(&d, s, ROLE_COUNT, o.bare ? NONE : o.second);
        d.operands[d.count++] = (operand){ o.fact, ROLE_RATIO };
        draft_claim_emit(&d, s);
    }
}
