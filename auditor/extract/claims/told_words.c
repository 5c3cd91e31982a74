#include "extract/claims/told_words.h"

#include "base/utf8.h"
#include "extract/scene/identity.h"

enum { BEHIND = 4 };    /* characters behind a figure that may be its noun */

void told_add(const scene *s, letters *out, uint32_t from, uint32_t to, uint32_t most)
{
    const view text = s->text.text;
    for (uint32_t at = from; at < to && out->count < most; at++) {
        const symbol *here = &s->text.symbols[at];
        unsigned length;
        if (here->mark == MARK_WORD && here->token == NO_TOKEN && wordset_at(s->words->sets[WORDS_PARTICLE], text, here->at, NULL) == 0)
            out->points[out->count++] = utf8_decode(text.start + here->at, text.start + text.length, &length);
    }
}

/* Behind the scope word that a label has at a place. */
static uint32_t behind_scope(const scene *s, const mention *m, uint32_t start)
{
    const uint32_t n = start < m->label_end ? wordset_at(s->words->sets[WORDS_SCOPE], s->text.text, s->text.symbols[start].at, NULL) : 0;
    for (const uint32_t behind = s->text.symbols[start].at + n; n > 0 && start < m->label_end && s->text.symbols[start].at < behind;)
        start++;
    return start;
}

uint32_t told_label_start(const scene *s, const mention *m)
{
    uint32_t start = m->label;
    for (uint32_t at = m->label; at < m->label_end; at++)
        if (wordset_at(s->words->sets[WORDS_LEADS_TO], s->text.text, s->text.symbols[at].at, NULL) > 0
            && (at == m->label || behind_scope(s, m, at + 1) == m->label_end))
            start = at + 1;
    return behind_scope(s, m, start);
}

uint32_t told_label_end(const scene *s, const mention *m)
{
    const view text = reduced_text(&s->text, m->label, m->place);
    const uint32_t pointing = wordset_before(s->words->sets[WORDS_DEFINITE], text, (uint32_t)text.length, NULL);
    uint32_t end = m->label_end;
    while (pointing > 0 && end > m->label && s->text.symbols[end].at > s->text.symbols[m->place].at - pointing)
        end--;
    return end;
}

tale told_words(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[identity_named_by(s, which)];
    tale out = { { .count = 0 }, { .count = 0 } };
    told_add(s, &out.label, told_label_start(s, m), told_label_end(s, m), TOLD_WORDS);
    m = &s->mentions[which];
    if (scene_unit(s, which)->money != 0)
        return out;
    uint32_t stop = m->place + 1, from = stop;
    if (out.label.count <= 1 && wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[from].at, NULL) > 0)
        stop = from = from + 1;     /* 以去年86.42万的门急诊人次计 */
    while (stop < s->text.count && stop < from + BEHIND && s->text.symbols[stop].mark == MARK_WORD
           && wordset_at(s->words->sets[WORDS_NOUN_END], s->text.text, s->text.symbols[stop].at, NULL) == 0)
        stop++;
    told_add(s, &out.noun, from, m->noun_end > m->noun ? m->noun_end : stop, TOLD_WORDS);
    return out;
}

letters told_around(const scene *s, uint32_t which, uint32_t other)
{
    const mention *m = &s->mentions[which];
    const block *all = &s->x->clean->blocks[m->block];
    const bool both = s->mentions[other].block == m->block;
    const symbol_span *own = &s->text.sentences[m->sentence];
    const uint32_t from = both ? own->from : reduced_find(&s->text, all->start);
    const bool here = s->mentions[other].sentence == m->sentence && other > which;      /* not what is said of the other */
    const uint32_t to = here ? s->mentions[other].clause : both ? own->to : reduced_find(&s->text, all->end);
    letters out = { .count = 0 };
    told_add(s, &out, m->place - from > TOLD_STRETCH / 2 ? m->place - TOLD_STRETCH / 2 : from, to, TOLD_STRETCH);
    return out;
}

/* Behind words that only lead to what is named: 在去年, 把, 实现; where no name is left, as it was. */
static uint32_t behind_leading(const scene *s, uint32_t from, uint32_t to)
{
    for (uint32_t at = from; at < to;) {
        const symbol *here = &s->text.symbols[at];
        uint32_t n = here->token != NO_TOKEN ? 1 : wordset_at(s->words->sets[WORDS_LEADS_TO], s->text.text, here->at, NULL);
        n = n > 0 ? n : wordset_at(s->words->sets[WORDS_OUT_OF], s->text.text, here->at, NULL);
        n = n > 0 ? n : wordset_at(s->words->sets[WORDS_TAIL], s->text.text, here->at, NULL);
        at = here->token != NO_TOKEN ? at + 1 : n > 0 ? reduced_find(&s->text, here->at + n) : to;
        from = n > 0 && at < to ? at : from;
    }
    return from;
}

/* The name of what a figure tells, without what leads to it and how it came to be: 听澜把营收做到了, 不良率压到. */
static letters core_name(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[identity_named_by(s, which)];
    uint32_t from = behind_leading(s, told_label_start(s, m), told_label_end(s, m)), to = told_label_end(s, m);
    const view words = reduced_text(&s->text, from, to);
    const word_place *last = scene_last(s, WORDS_BECAME, words);
    if (last != NULL && last->at > s->text.symbols[from].at)
        to = reduced_find(&s->text, last->at);
    letters out = { .count = 0 };
    told_add(s, &out, from, to, TOLD_WORDS);
    return out;
}

/* Is it one of several that a number tells: 第二医院? */
static bool is_numbered(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[identity_named_by(s, which)];
    for (uint32_t at = m->label > m->clause ? m->label - 1 : m->label; at < m->label_end; at++)
        if (s->text.symbols[at].token != NO_TOKEN && s->text.symbols[at].kind == TOKEN_ORDINAL)
            return true;
    return false;
}

/* Do the characters of a name stand in another in their order, from its first on, but with others between them? 不良率 of 不良贷款率,
** neither 收入 of 可支配收入 nor of 收入总额. */
static bool shortens(const letters *name, const letters *of)
{
    uint32_t at = 0;
    if (name->count < 2 || of->count == 0 || name->points[0] != of->points[0])
        return false;
    for (uint32_t i = 0; i < name->count; i++, at++) {
        while (at < of->count && of->points[at] != name->points[i])
            at++;
        if (at == of->count)
            return false;
    }
    return at > name->count;
}

bool told_shortened(const scene *s, uint32_t a, uint32_t b)
{
    const letters p = core_name(s, a), q = core_name(s, b);
    return !is_numbered(s, a) && !is_numbered(s, b) && (shortens(&p, &q) || shortens(&q, &p));
}

enum { PARALLEL_REACH = 160, PARALLEL_LEAST = 4 };     /* symbols */

/* The clauses that begin at two places, each before its own figure: are they alike but for a character or two, or for what stands within
** one frame (在民事检察方面, 在公益诉讼方面)? */
static bool heads_alike(const scene *s, uint32_t a, uint32_t b, uint32_t x, uint32_t y)
{
    enum { OWN = 2, FRAME = 2, LONGEST = 14 };
    const uint32_t p = scene_clause_end(s, x), q = scene_clause_end(s, y), m = p - x, n = q - y;
    uint32_t apart = 0, before = 0, behind = 0;
    if (x == y || m < PARALLEL_LEAST || n < PARALLEL_LEAST || m > PARALLEL_REACH || p > s->mentions[a].clause || q > s->mentions[b].clause)
        return false;
    for (uint32_t i = 0; i < m && m == n; i++)
        apart += !view_equal(reduced_text(&s->text, x + i, x + i + 1), reduced_text(&s->text, y + i, y + i + 1));
    if (m == n && apart <= OWN)
        return apart > 0;
    while (before < m && before < n && view_equal(reduced_text(&s->text, x + before, x + before + 1), reduced_text(&s->text, y + before, y + before + 1)))
        before++;
    while (behind < m && behind < n && view_equal(reduced_text(&s->text, p - behind - 1, p - behind), reduced_text(&s->text, q - behind - 1, q - behind)))
        behind++;
    return before > 0 && behind >= FRAME && m <= LONGEST && n <= LONGEST && before + behind < m && before + behind < n;
}

/* Where what begins behind the last such mark before a figure's clause begins, no further back than that is read. */
static uint32_t part_start(const scene *s, uint32_t which, unsigned mark)
{
    const uint32_t clause = s->mentions[which].clause;
    uint32_t at = clause;
    while (at > 0 && clause - at < PARALLEL_REACH && s->text.symbols[at - 1].mark < mark)
        at--;
    return at;
}

bool told_in_parallel(const scene *s, uint32_t a, uint32_t b)
{
    const block *blocks = s->x->clean->blocks;
    const mention *m = &s->mentions[a], *n = &s->mentions[b];
    return heads_alike(s, a, b, part_start(s, a, MARK_SEMICOLON), part_start(s, b, MARK_SEMICOLON))
        || heads_alike(s, a, b, part_start(s, a, MARK_STOP), part_start(s, b, MARK_STOP))
        || (m->block != n->block && heads_alike(s, a, b, reduced_find(&s->text, blocks[m->block].start), reduced_find(&s->text, blocks[n->block].start)));
}

bool told_of_another(const scene *s, uint32_t a, uint32_t b)
{
    enum { NAME = 2 };
    const mention *m = &s->mentions[b];
    const letters around = told_around(s, a, b);
    letters own = { .count = 0 };
    uint32_t from = m->clause, n;
    while (from < m->place && (n = wordset_at(s->words->sets[WORDS_LEAD], s->text.text, s->text.symbols[from].at, NULL)) > 0)
        from = reduced_find(&s->text, s->text.symbols[from].at + n);
    told_add(s, &own, from, m->place, NAME);
    return own.count == NAME && told_not_in(&own, &around) > 0 && !told_recurs(&own, &around);
}

uint32_t told_not_in(const letters *words, const letters *around)
{
    uint32_t missing = 0;
    for (uint32_t i = 0; i < words->count; i++) {
        uint32_t k = 0;
        while (k < around->count && around->points[k] != words->points[i])
            k++;
        missing += k == around->count;
    }
    return missing;
}

bool told_begins_with_own(const letters *words, const letters *around)
{
    letters first = { .points = { words->points[0] }, .count = words->count > 0 };
    return told_not_in(&first, around) > 0;
}

bool told_recurs(const letters *noun, const letters *around)
{
    for (uint32_t i = 0; noun->count >= 2 && i + 1 < around->count; i++)
        if (around->points[i] == noun->points[0] && around->points[i + 1] == noun->points[1])
            return true;
    return false;
}

bool told_shares(const scene *s, uint32_t a, uint32_t b)
{
    letters of[2] = { { .count = 0 }, { .count = 0 } };
    for (int i = 0; i < 2; i++) {
        const mention *m = &s->mentions[i == 0 ? a : b];
        told_add(s, &of[i], s->text.sentences[m->sentence].from, s->text.sentences[m->sentence].to, TOLD_STRETCH);
    }
    for (uint32_t i = 0; i + 1 < of[0].count; i++)
        for (uint32_t k = 0; k + 1 < of[1].count; k++)
            if (of[0].points[i] == of[1].points[k] && of[0].points[i + 1] == of[1].points[k + 1])
                return true;
    return false;
}
