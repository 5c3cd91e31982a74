#include "extract/claims/claims.h"
#include "extract/claims/of_another.h"

/*
** Figures of two times, or of two measures that go by one name, are no parts, wholes or bases of each other: where they do not
** fit, nothing is wrong.
*/

enum { NAMED = 2 /* characters */, SAME_TIME = 1 /* class of WORDS_BASIS */ };

/* "revenue last year 40.80", "(a year before 253.1)": does the word for the time before stand right before the value, or is it what
** something is told against? */
bool of_another_year(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view words = reduced_text(&s->text, m->clause, m->place);
    const word_place *basis = scene_find(s, WORDS_BASIS, words), *earlier = scene_last(s, WORDS_EARLIER, words);
    const uint32_t particle = m->use == USE_BASE ? wordset_before(s->words->sets[WORDS_PARTICLE], words, (uint32_t)words.length, NULL) : 0,
                   end = s->text.symbols[m->place].at - particle;
    return (basis != NULL && basis->value == SAME_TIME && m->use == USE_LEVEL)
           || (earlier != NULL && (earlier->at + earlier->length == end || earlier->at + earlier->length == s->text.symbols[m->place].at));
}

/* "...; a year ago 2.80 for every 10": does the clause of a value, before it, tell of a time gone by, and of none now? */
static bool tells_then(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view words = reduced_text(&s->text, m->clause, m->place);
    const word_place *basis = scene_find(s, WORDS_BASIS, words);
    return !scene_tells(s, WORDS_LATER, words) && ((basis != NULL && basis->value == SAME_TIME) || scene_tells(s, WORDS_EARLIER, words));
}

bool of_value_then(const scene *s, uint32_t value, uint32_t total, uint32_t count)
{
    return s->mentions[value].clause > s->mentions[total].place && s->mentions[value].clause > s->mentions[count].place && tells_then(s, value)
           && !tells_then(s, total) && !tells_then(s, count);
}

/* The words that lead to a figure: of its clause, and behind another figure of that clause. */
static view words_of(const scene *s, uint32_t which, uint32_t behind)
{
    const mention *m = &s->mentions[which], *b = &s->mentions[behind];
    return reduced_text(&s->text, b->place < m->place && b->place >= m->clause ? b->place + 1 : m->clause, m->place);
}

static bool are_of_two_years(const scene *s, uint32_t part, uint32_t whole, view words)
{
    return of_another_year(s, part) != of_another_year(s, whole) && !scene_tells(s, WORDS_EARLIER, words) && !scene_tells(s, WORDS_BASIS, words);
}

/* "net profit without one-off gains", "houses for sale" beside "net profit", "houses": does the clause of the base, named by the words
** for it, narrow that name, and neither these nor the other value's? */
static bool is_narrowed(const scene *s, uint32_t base, uint32_t other, uint32_t from, uint32_t to)
{
    const mention *m = &s->mentions[base], *o = &s->mentions[other];
    const wanted name = search_wanted(s, from, to);
    if (name.length < NAMED || claim_shared_run(s, &name, base) < NAMED)
        return false;
    const view own = reduced_text(&s->text, m->clause, m->place), said = reduced_text(&s->text, from, to), beside = reduced_text(&s->text, o->clause, o->place);
    for (const word_place *w = scene_find(s, WORDS_NARROWED, own); w != NULL; w = scene_next(s, WORDS_NARROWED, own, w)) {
        const view word = scene_word(s, w);
        if (view_find(said, word) < 0 && view_find(beside, word) < 0)
            return true;
    }
    return false;
}

static const word_place *trade_of(const scene *s, uint32_t which)
{
    return scene_last(s, WORDS_TRADE, reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place));
}

/* 占出口的59% of what came in and went out together; but 出口额占比 says what the part is. */
static bool is_other_trade(const scene *s, uint32_t part, uint32_t base, view words)
{
    const word_place *said = scene_last(s, WORDS_TRADE, words), *own = trade_of(s, base), *of_part = trade_of(s, part);
    const bool heads = said != NULL && said->at == (uint32_t)(words.start - s->text.text.start);
    return said != NULL && own != NULL && said->value != own->value && !(heads && of_part != NULL && of_part->value == said->value);
}

/* "16.7 in July and August, 53.2 % of the first eight months" beside the value of a year. */
static bool is_of_other_period(const scene *s, uint32_t whole, uint32_t from, uint32_t to)
{
    uint32_t at;
    const dated *said = claim_date_before(s, to, from, &at), *own = said != NULL ? claim_period(s, whole) : NULL;
    return own != NULL && said->from.year > 0 && own->from.year > 0 && said->from.year <= own->to.year && own->from.year <= said->to.year
           && (date_compare(said->from, own->from) != 0 || date_compare(said->to, own->to) != 0);
}

static bool share_is_of_other(const scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    const uint32_t place = s->mentions[share].place, clause = s->mentions[share].clause, behind = s->mentions[part].place;
    const uint32_t from = behind < place && behind >= clause ? behind + 1 : clause;
    const view words = words_of(s, share, part);
    return are_of_two_years(s, part, whole, words) || is_narrowed(s, whole, part, from, place) || is_other_trade(s, part, whole, words)
           || is_of_other_period(s, whole, from, place);
}

/* "cases were 2.4 % more than the 13096 of the year before. 321.6 closed for each judge": is one told of the year before, in a
** sentence of its own? */
static bool ratio_is_of_other(const scene *s, uint32_t numerator, uint32_t denominator, uint32_t ratio)
{
    const uint32_t place = s->mentions[ratio].place;
    const bool multiple = s->mentions[ratio].kind == TOKEN_TIMES;
    if (multiple)
        return is_narrowed(s, denominator, numerator, s->mentions[ratio].clause, place);
    if (of_value_then(s, ratio, numerator, denominator))
        return true;
    return s->mentions[numerator].use == USE_BASE && s->mentions[numerator].sentence != s->mentions[ratio].sentence && of_another_year(s, numerator)
           && !of_another_year(s, denominator) && !scene_tells(s, WORDS_EARLIER, words_of(s, ratio, numerator));
}

bool claim_is_of_other_time(const draft_claim *d, const scene *s)
{
    const bool share = d->what.kind == CLAIM_SHARE;
    if (d->gate != NULL || d->count != 3 || d->swapped || (!share && d->what.kind != CLAIM_RATIO))
        return false;
    const uint32_t of = draft_claim_mention(d, s, share ? ROLE_PART : ROLE_NUMERATOR), base = draft_claim_mention(d, s, share ? ROLE_WHOLE : ROLE_DENOMINATOR),
                   told = draft_claim_mention(d, s, share ? ROLE_SHARE : ROLE_RATIO);
    if (of == NONE || base == NONE || told == NONE || ((s->mentions[of].flags | s->mentions[base].flags) & MENTION_CELL) != 0)
        return false;
    return share ? !feasible_share(s, of, base, told) && share_is_of_other(s, of, base, told)
                 : !feasible_ratio(s, of, base, told) && ratio_is_of_other(s, of, base, told);
}
