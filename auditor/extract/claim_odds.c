#include "extract/claims.h"

#include "extract/numeral.h"
#include "extract/place.h"
#include "extract/sum_runs.h"

/*
** "Pupils to teachers 18 to 1", "two to one": two numbers that stand for two values around them, in either order. Values
** that fit are meant; others only where words say what is compared and one pair alone can be.
*/

enum { BACK = 8, AHEAD = 3, LARGEST = 1000, NAME_REACH = 8 };

typedef struct {
    uint32_t fact, place, second;   /* of the first number; its symbol; the mention of the second */
    int64_t first, number;
} odds;

static bool is_small(const scene *s, uint32_t which, int64_t *out)
{
    const printed *p = &scene_figure(s, which)->print;
    *out = p->digits;
    return s->mentions[which].kind == TOKEN_AMOUNT && s->mentions[which].unit == 0 && p->modifier == MODIFIER_EXACT && p->scale == 0
        && p->decimals == 0 && p->denominator == 1 && p->digits > 0 && p->digits <= LARGEST;
}

/* The number as a figure of its own: a Han numeral beside a word is none yet. */
static bool place_numeral(const scene *s, uint32_t end, odds *out)
{
    for (uint32_t start = end - 3; end >= 3 && start + 6 >= end; start -= 3) {
        uint32_t value, length = numeral_at(s->text.text, start, NUMERAL_HAN, &value);
        if (length == end - start && value > 0 && !numeral_before(s->text.text, start)) {
            figure f = { .print = { .digits = value, .denominator = 1, .modifier = MODIFIER_EXACT, .nature = NATURE_MEASURE },
                         .number_start = text_source_start(s->x->clean, start), .number_end = text_source_end(s->x->clean, end), .table = FACT_NONE };
            out->first = value;
            out->fact = place_fact(s->x, FACT_FIGURE, start, end, &f);
            return out->fact != FACT_NONE;
        }
        if (start < 3)
            break;
    }
    return false;
}

/* Two numbers with "to" between them, the second of which is this mention. */
static bool find_odds(scene *s, uint32_t second, odds *out)
{
    const mention *m = &s->mentions[second];
    uint32_t at = s->text.symbols[m->place].at, length;
    if (!is_small(s, second, &out->number) || (m->flags & MENTION_CELL) != 0 || at == 0
        || (length = wordset_before(s->words->sets[WORDS_ODDS], s->text.text, at, NULL)) == 0)
        return false;
    out->second = second;
    out->place = reduced_find(&s->text, at - length);
    if (second > 0 && s->mentions[second - 1].kind == TOKEN_AMOUNT && s->mentions[second - 1].unit == 0
        && s->x->tokens[s->mentions[second - 1].token].end == at - length) {
        out->fact = s->mentions[second - 1].fact;
        out->place = s->mentions[second - 1].place;
        out->first = scene_figure(s, second - 1)->print.digits;
        claim_average(s, second - 1);
        return true;
    }
    return at >= length + 3 && place_numeral(s, at - length, out);
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

/* Whatever the numbers: the greater stands for the greater value. */
static bool is_ordered(const scene *s, const odds *o, uint32_t above, uint32_t below)
{
    if (!is_told_with(s, o, above, below))
        return false;
    return o->first >= o->number ? feasible_at_most(s, below, above) && !feasible_equal(s, below, above)
                                 : feasible_at_most(s, above, below) && !feasible_equal(s, below, above);
}

static pair find_pair(const scene *s, const odds *o, bool beside, question ask)
{
    pair found = { NONE, NONE, 0 };
    uint32_t first = o->second > BACK ? o->second - BACK : 0, end = o->second + AHEAD < s->mention_count ? o->second + AHEAD : s->mention_count;
    for (uint32_t a = first; a < end; a++)
        for (uint32_t b = first; is_value(s, a, o) && b < end; b++) {
            bool near = s->mentions[a].sentence == s->mentions[o->second].sentence && s->mentions[b].sentence == s->mentions[o->second].sentence;
            if (a != b && is_value(s, b, o) && (near || !beside) && scene_comparable(s, a, b) && ask(s, o, a, b))
                found = (pair){ a, b, found.count + 1 };
        }
    return found;
}

/* Do words for what is compared stand right before the numbers, and nothing of another time, or other numbers, in the clause? */
static bool is_named(const scene *s, const odds *o)
{
    uint32_t end = scene_clause_end(s, s->mentions[o->second].place);
    for (uint32_t at = s->mentions[o->second].clause; at < end; at++) {
        const symbol *here = &s->text.symbols[at];
        if (here->token != FACT_NONE && at != o->place && at != s->mentions[o->second].place)
            return false;
    }
    uint32_t from = s->mentions[o->second].clause;
    from = o->place > from + NAME_REACH ? o->place - NAME_REACH : from;
    return from < o->place && scene_tells(s, WORDS_ODDS_NAME, reduced_text(&s->text, from, o->place));
}

void claim_odds(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        odds o;
        if (!find_odds(s, i, &o))
            continue;
        pair p = find_pair(s, &o, false, fits);
        if (p.count == 0 && is_named(s, &o))
            p = find_pair(s, &o, true, is_ordered);
        else if (p.count > 0)
            p.count = 1;
        if (p.count != 1)
            continue;
        draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/odds"));
        draft_claim_add(&d, s, ROLE_NUMERATOR, p.above);
        draft_claim_add(&d, s, ROLE_DENOMINATOR, p.below);
        draft_claim_add(&d, s, ROLE_COUNT, i);
        d.operands[d.count++] = (operand){ o.fact, ROLE_RATIO };
        draft_claim_emit(&d, s);
    }
}
