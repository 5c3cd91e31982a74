#include "extract/changes/two_values.h"

enum { BACK = 2, AHEAD = 2, SEEN = 12, REACH = 24, OBJECT = 14 };   /* sentences; values; mentions; symbols */

/* Words between two symbols that end with a word of a set: its value, and where it starts. */
static uint32_t ends_with(const scene *s, words_kind kind, uint32_t from, uint32_t to, uint32_t *at)
{
    view text = reduced_text(&s->text, from, to);
    uint32_t value = 0, n = wordset_before(s->words->sets[kind], text, (uint32_t)text.length, &value);
    *at = n > 0 ? reduced_find(&s->text, s->text.symbols[to].at - n) : to;
    return n > 0 ? value : 0;
}

/* "than X": what stands between the word and the comparison. */
static void find_object(const scene *s, two_values *t, uint32_t clause)
{
    const word_place *than = scene_last(s, WORDS_THAN, reduced_text(&s->text, clause, t->word));
    if (than != NULL) {
        t->object = reduced_find(&s->text, than->at + than->length);
        t->object_end = t->word;
        return;
    }
    if (clause == 0 || s->text.symbols[clause - 1].mark != MARK_COMMA)
        return;
    uint32_t start;
    t->beside = ends_with(s, WORDS_THAN, scene_clause_start(s, clause - 1), clause - 1, &start) > 0;   /* "compared with X, 9 less" */
}

/* "higher than X by": the comparison has its object between itself and the figure. */
static bool find_exceeds(const scene *s, two_values *t)
{
    const mention *m = &s->mentions[t->said];
    if (!scene_tells(s, WORDS_EXCEEDS, reduced_text(&s->text, m->clause, m->place)))
        return false;
    for (uint32_t at = m->place; at > m->clause && at + OBJECT > m->place && s->text.symbols[at - 1].mark < MARK_FIGURE; at--) {
        t->way = ends_with(s, WORDS_EXCEEDS, m->clause, at, &t->word);
        if (t->way == 0)
            continue;
        t->object = at;
        t->object_end = m->place;
        uint32_t start;
        return at == m->place || ends_with(s, WORDS_PARTICLE, at, m->place, &start) == 0;      /* "faster than her 7:38" */
    }
    return false;
}

/* "比乙仓多存1665吨", "母亲多走0.42万步": what is done more stands between the word and the figure, and it is told than whom, or who;
** a rate needs neither (多招了20%). */
static bool find_done(const scene *s, two_values *t)
{
    enum { DONE = 2 };      /* characters */
    const mention *m = &s->mentions[t->said];
    if (!scene_tells(s, WORDS_COMPARED, reduced_text(&s->text, m->clause, m->place)))
        return false;
    for (uint32_t at = m->place; at > m->clause + 1 && at + DONE > m->place && s->text.symbols[at - 1].mark < MARK_FIGURE; at--) {
        t->way = ends_with(s, WORDS_COMPARED, m->clause, at - 1, &t->word);
        if (t->way != WAY_MORE && t->way != WAY_LESS)
            continue;
        uint32_t start = at;
        const bool adverb = m->kind == TOKEN_PERCENT && t->word + 2 == at && (at == m->place || ends_with(s, WORDS_TAIL, at, m->place, &start) > 0);
        find_object(s, t, m->clause);
        t->done = t->object < t->object_end || t->word > m->clause + 1 || adverb;
        return t->done && (ends_with(s, WORDS_NORM, m->clause, at - 1, &start) == 0 || start == t->word);    /* 最多 */
    }
    return false;
}

/* "the gap has narrowed to": what rose or fell to a figure is no difference, but where it is one by name. */
static bool find_gap(const scene *s, two_values *t)
{
    const mention *m = &s->mentions[t->said];
    for (uint32_t at = m->place; at > m->clause && at + OBJECT > m->place; at--)
        if (ends_with(s, WORDS_COMPARED, m->clause, at, &t->word) == WAY_APART && t->word + 1 < at) {
            t->way = WAY_APART;
            return true;
        }
    return false;
}

/* "超出5.2": a bound that stands alone in its clause is how much more it is; false where it is none. */
static bool find_bound(const scene *s, two_values *t)
{
    const mention *m = &s->mentions[t->said];
    const token *k = &s->x->tokens[m->token];
    view word = { s->text.text.start + k->start, k->core_start - k->start };
    uint32_t value = 0;
    if (m->place != m->clause || word.length == 0 || wordset_at(s->words->sets[WORDS_EXCEEDS], word, 0, &value) != word.length)
        return false;
    t->way = value;
    t->word = m->place;
    return true;
}

/* "three times what it was": a multiple of anything else, of what others have, is of no value before. */
static bool find_multiple(const scene *s, two_values *t)
{
    const mention *m = &s->mentions[t->said];
    uint32_t start;
    t->way = WAY_ROSE;
    t->word = m->place;
    if (s->text.symbols[m->place + 1].mark < MARK_BRACKET)
        return false;       /* "twice and more", "half as much again" */
    if (m->use == USE_CHANGE || wordset_has(s->words->sets[WORDS_DOUBLING], scene_unit(s, t->said)->name))
        return true;        /* nobody else's value is doubled, or has grown so */
    return ends_with(s, WORDS_PARTICLE, m->clause, m->place, &start) == 0 || scene_tells(s, WORDS_EARLIER, reduced_text(&s->text, m->clause, m->place));
}

/* The word right before the figure, or a comparison with what stands between it and the figure, or a word behind it. */
static bool find_word(const scene *s, two_values *t)
{
    const mention *m = &s->mentions[t->said];
    uint32_t at = m->place, start;
    if (m->kind == TOKEN_TIMES)
        return find_multiple(s, t);
    if (m->kind == TOKEN_POINTS && find_exceeds(s, t) && t->object > t->word + 1)
        return true;        /* "above the growth of loans by", no single character of another word */
    t->object = t->object_end = 0;
    for (uint32_t n = 1; n > 0; at = start) {
        if (ends_with(s, WORDS_START, m->clause, at, &start) > 0)
            return false;
        t->way = ends_with(s, WORDS_COMPARED, m->clause, at, &t->word);
        if (t->way != 0) {
            find_object(s, t, m->clause);
            return t->way < WAY_TALL || t->object < t->object_end || t->beside
                || scene_tells(s, WORDS_FORMER, reduced_text(&s->text, m->clause, t->word));
        }
        if (ends_with(s, WORDS_BECAME, m->clause, at, &start) > 0)
            return find_gap(s, t);
        n = ends_with(s, WORDS_TAIL, m->clause, at, &start) > 0 && start < at;     /* not inside a token */
    }
    if (find_exceeds(s, t) || find_done(s, t))
        return true;
    t->way = WAY_APART;
    t->word = m->place;
    return wordset_at(s->words->sets[WORDS_COMPARED_AFTER], s->text.text, s->text.symbols[m->place + 1].at, NULL) > 0;
}

/* "Doubled in three years": a length of time in the comparison's own clause, which no change begins with, is how long it took. */
static bool is_lapse(const scene *s, uint32_t said, uint32_t at)
{
    const mention *m = &s->mentions[at], *d = &s->mentions[said];
    return m->kind == TOKEN_DURATION && m->clause == d->clause && m->place < d->place
        && scene_find(s, WORDS_START, reduced_text(&s->text, m->clause, m->place)) == NULL;
}

/* Is a figure more than a height or a length that is told: 高128米 compares nothing? */
static bool compares(const scene *s, uint32_t at)
{
    two_values t = { .said = at };
    return s->mentions[at].kind != TOKEN_AMOUNT || two_values_way(s, &t);
}

/* May a mention be one of the values that a figure lies between? 'like': one that is known, or NONE. */
static bool is_value(const scene *s, uint32_t said, uint32_t like, uint32_t at, const bool *settled)
{
    const mention *m = &s->mentions[at], *d = &s->mentions[said];
    const bool points = d->kind == TOKEN_POINTS, multiple = d->kind == TOKEN_PERCENT || d->kind == TOKEN_TIMES;
    if (at == said || (m->flags & MENTION_CELL) != 0 || (m->use == USE_DIFFERENCE && compares(s, at)) || (!points && (m->use == USE_CHANGE || settled[m->fact]))
        || (scene_figure(s, at)->print.denominator != 1 && (m->flags & MENTION_HEDGED) != 0))
        return false;
    if (points)
        return m->kind == TOKEN_PERCENT;
    if (!multiple)
        return m->kind == d->kind && scene_comparable(s, at, said)
            && (m->kind != TOKEN_AGE || s->text.symbols[m->place + 1].mark >= MARK_COMMA);     /* an age with a step behind it is of then */
    return (m->kind == TOKEN_AMOUNT || (m->kind == TOKEN_DURATION && !is_lapse(s, said, at))) && (like == NONE || scene_comparable(s, at, like));
}

/* Adds the values in mentions [from, to), nearest first. */
static uint32_t add_values(const scene *s, const two_values *t, uint32_t from, uint32_t to, const bool *settled, uint32_t *row,
                           uint32_t count)
{
    for (uint32_t n = 0; n < to - from && count < SEEN; n++) {
        const uint32_t at = from >= t->said ? from + n : to - 1 - n;
        if (is_value(s, t->said, count > 0 ? row[0] : NONE, at, settled))
            row[count++] = at;
    }
    return count;
}

/* Does a mention stand in the sentence so many before or behind that of another, in its block or one that touches it? */
static bool stands_at(const scene *s, uint32_t which, uint32_t at, int step)
{
    const mention *m = &s->mentions[which], *n = &s->mentions[at];
    return n->sentence != NONE && (int64_t)n->sentence == (int64_t)m->sentence + step && n->block + 1 >= m->block && n->block <= m->block + 1;
}

/* The mentions of that sentence, at most REACH away. */
static void sentence_at(const scene *s, uint32_t which, int step, uint32_t *from, uint32_t *to)
{
    const uint32_t least = which > REACH ? which - REACH : 0, most = s->mention_count - which > REACH ? which + REACH : s->mention_count;
    for (*from = least; *from < most && !stands_at(s, which, *from, step);)
        (*from)++;
    for (*to = *from; *to < most && stands_at(s, which, *to, step);)
        (*to)++;
}

/* The only two values near a figure: in its sentence, or with those before it, or else with those behind it. */
bool two_values_find(const scene *s, two_values *t, const bool *settled)
{
    uint32_t row[SEEN], from, to;
    sentence_at(s, t->said, 0, &from, &to);
    uint32_t count = add_values(s, t, from, t->said, settled, row, 0);
    count = add_values(s, t, t->said + 1, to, settled, row, count);
    t->near = count == TWO_SIDES;
    for (int step = 1; count < TWO_SIDES && step <= BACK; step++) {
        sentence_at(s, t->said, -step, &from, &to);
        count = add_values(s, t, from, to, settled, row, count);
    }
    for (int step = 1; count < TWO_SIDES && step <= AHEAD; step++) {
        sentence_at(s, t->said, step, &from, &to);
        count = add_values(s, t, from, to, settled, row, count);
    }
    t->crowded = count > TWO_SIDES && t->said >= TWO_SIDES && row[0] + 1 == t->said && row[1] + 2 == t->said;
    if (count != TWO_SIDES && !t->crowded)
        return false;
    t->first = row[0] < row[1] ? row[0] : row[1];
    t->last = row[0] < row[1] ? row[1] : row[0];
    return true;
}

/* "Another 8 and it will have doubled": what is missing is missing to something else. */
static bool is_missing_yet(const scene *s, uint32_t said)
{
    return wordset_at(s->words->sets[WORDS_UNTIL], s->text.text, s->text.symbols[s->mentions[said].place + 1].at, NULL) > 0;
}

bool two_values_way(const scene *s, two_values *t)
{
    if (is_missing_yet(s, t->said))
        return false;
    return feasible_unbounded(s, t->said) ? find_bound(s, t) : find_word(s, t);
}
