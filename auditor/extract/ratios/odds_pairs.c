#include "extract/ratios/odds_pairs.h"

/*
** "Town incomes 41236, village incomes 18214; town and village incomes stand 2.26 to 1": the name of such a number says which two values
** it is of, and of what measure they are.
*/

enum { BACK = 24 /* mentions */, LETTER = 3, MEASURE = 2 * LETTER, NAME = 13 * LETTER /* bytes */ };

static bool holds_one(view text, const view *words, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (view_find(text, words[i]) >= 0)
            return true;
    return false;
}

/* The two characters before the word for odds, a few characters behind the name of a pair: 收入 of 城乡居民收入比; empty where there are none. */
static view measure_of(const scene *s, view sentence, view pair)
{
    const ptrdiff_t at = view_find(sentence, pair);
    if (at < 0)
        return VIEW("");
    const size_t from = (size_t)at + pair.length, end = from + NAME < sentence.length ? from + NAME : sentence.length;
    for (size_t here = from + MEASURE; here + LETTER <= end; here += LETTER) {
        const uint32_t place = (uint32_t)(sentence.start + here - s->text.text.start);
        if (wordset_at(s->words->sets[WORDS_ODDS], s->text.text, place, NULL) >= LETTER)
            return (view){ sentence.start + here - MEASURE, MEASURE };
    }
    return VIEW("");
}

static bool is_median(const scene *s, view words)
{
    enum { MEDIAN = 4 };
    for (const word_place *w = scene_find(s, WORDS_EXTREME, words); w != NULL; w = scene_next(s, WORDS_EXTREME, words, w))
        if (w->value == MEDIAN)
            return true;
    return false;
}

/* The only value before a place whose clause names the one kind, and not the other, and the measure, and no median of it;
** NONE where several differ. */
static uint32_t only_value(const scene *s, uint32_t before, const view *kind, uint32_t kinds, const view *other, uint32_t others, view measure)
{
    uint32_t found = NONE;
    for (uint32_t at = before, n = 0; at-- > 0 && n < BACK && s->mentions[at].block + 1 >= s->mentions[before].block; n++) {
        const mention *m = &s->mentions[at];
        const view words = reduced_text(&s->text, m->clause, m->place);
        if (m->kind != TOKEN_AMOUNT || !search_level(s, at) || m->unit == 0 || (m->flags & (MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET)) != 0
            || view_find(words, measure) < 0 || is_median(s, words) || !holds_one(words, kind, kinds) || holds_one(words, other, others))
            continue;
        if (found != NONE && !feasible_equal(s, found, at))
            return NONE;
        found = at;
    }
    return found;
}

bool odds_pair_named(const scene *s, uint32_t first, uint32_t place, uint32_t *above, uint32_t *below)
{
    const mention *m = &s->mentions[first];
    const uint32_t last = first > 0 ? s->mentions[first - 1].place + 1 : 0, start = s->text.sentences[m->sentence].from;
    const uint32_t from = last > start ? last : start, clause = last > m->clause ? last : m->clause;
    const view sentence = reduced_text(&s->text, start, place), own = reduced_text(&s->text, clause, place);
    if (scene_dates(s, from, place) > 0 || scene_tells(s, WORDS_ODDS_OTHER, own) || scene_tells(s, WORDS_SCOPE, own) || scene_tells(s, WORDS_EARLIER, own))
        return false;
    for (uint32_t i = 0; i < s->words->odds_pair_count; i++) {
        const quotient_words *q = &s->words->odds_pairs[i];
        const view measure = measure_of(s, sentence, q->rate);
        if (measure.length == 0)
            continue;
        *above = only_value(s, first, q->parts, q->part_count, q->wholes, q->whole_count, measure);
        *below = only_value(s, first, q->wholes, q->whole_count, q->parts, q->part_count, measure);
        return *above != NONE && *below != NONE && scene_comparable(s, *above, *below);
    }
    return false;
}
