#include "extract/order/placing.h"

#include "extract/place.h"

/*
** Who comes first, or last, told with the value before the others: "the deepest is the east lake, 4.2 metres, the west lake has
** 2.3, the south lake 5.1". The value behind the superlative is told in nothing but words for its own; those of the others
** follow at once, each by a name.
*/

enum { LETTER = 3, RIVALS = 12, NAME_SYMBOLS = 10, MEASURE = 4 /* symbols */, TWO = 6 /* bytes */ };

typedef enum { GREATEST = 1, LEAST = 2 } superlative;

typedef struct {
    uint32_t value, end;        /* a mention, or NONE; the symbol behind its clause's words */
    bool dated;                 /* the superlative is said of a date */
    view measure;               /* a word before the value that the others must have, too: 岗位3.2万个; empty: none */
    view holder, told_of;       /* whose it is, behind "is"; or what stands before the superlative */
} leader;

/* Are symbols [from, to) only words that tell a value as one's own, and times how long? */
static bool only_tell(const scene *s, uint32_t from, uint32_t to)
{
    while (from < to) {
        const symbol *here = &s->text.symbols[from];
        if (here->token != NO_TOKEN && (here->kind == TOKEN_DURATION || here->kind == TOKEN_AMOUNT)) {
            from++;
            continue;
        }
        const uint32_t n = here->token == NO_TOKEN ? wordset_at(s->words->sets[WORDS_OWN_VALUE], s->text.text, here->at, NULL) : 0;
        if (n == 0)
            return false;
        from = reduced_find(&s->text, here->at + n);
    }
    return true;
}

static bool has_figure(const scene *s, uint32_t from, uint32_t to)
{
    while (from < to && s->text.symbols[from].token == NO_TOKEN)
        from++;
    return from < to;
}

/* The first value that can be measured in symbols [from, to), behind nothing but words that tell it, or one word for what is measured; NONE. */
static uint32_t value_told(const scene *s, uint32_t from, uint32_t to, view *measure)
{
    for (uint32_t at = from; at < to; at++) {
        const symbol *here = &s->text.symbols[at];
        const uint32_t which = here->token != NO_TOKEN ? s->mention_of[here->token] : NONE;
        if (which == NONE || (here->kind == TOKEN_DURATION && s->text.symbols[at + 1].mark < MARK_COMMA))
            continue;
        const mention *m = &s->mentions[which];
        const bool lone = scene_figure(s, which)->print.digits == 1 && s->text.symbols[at + 1].mark < MARK_COMMA;     /* 一晚480元 */
        if (lone)
            continue;
        const bool plain = (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT || m->kind == TOKEN_AGE)
                           && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TOTAL | MENTION_PART)) == 0
                           && m->use != USE_CHANGE && m->use != USE_DIFFERENCE;
        if (!plain)
            return NONE;
        if (!only_tell(s, from, at)) {
            if (at - from < 2 || at - from > MEASURE || m->use != USE_LEVEL || has_figure(s, from, at))
                return NONE;
            *measure = reduced_text(&s->text, from, at);
        }
        return which;
    }
    return NONE;
}

/* The value that ends the clause before a comma; NONE. */
static uint32_t value_before(const scene *s, uint32_t comma)
{
    const uint32_t token = comma > 0 ? s->text.symbols[comma - 1].token : NO_TOKEN, which = token != NO_TOKEN ? s->mention_of[token] : NONE;
    if (which == NONE)
        return NONE;
    const mention *m = &s->mentions[which];
    const bool plain = (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_PERCENT || m->kind == TOKEN_AGE)
                       && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TOTAL | MENTION_PART)) == 0
                       && m->use != USE_CHANGE && m->use != USE_DIFFERENCE && m->use != USE_BASE;
    return plain ? which : NONE;
}

static bool has_kind(const scene *s, uint32_t from, uint32_t to, uint32_t kind)
{
    for (uint32_t at = from; at < to; at++)
        if (s->text.symbols[at].kind == kind && s->text.symbols[at].token != NO_TOKEN)
            return true;
    return false;
}

/* The value of the one that a superlative is said of: behind the word itself, or in the clause behind its own, which ends with
** the word, or with a name behind "is". */
static leader leader_of(const scene *s, uint32_t at, uint32_t end)
{
    leader l = { .value = NONE, .measure = VIEW(""), .holder = VIEW(""), .told_of = VIEW("") };
    const uint32_t clause = scene_clause_start(s, at), stop = scene_clause_end(s, at);
    const uint32_t such = wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[end].at, NULL);
    const uint32_t is = such > 0 ? wordset_at(s->words->sets[WORDS_IS], s->text.text, s->text.symbols[end].at + such, NULL) : 0;
    const uint32_t near = scene_before(s, stop);
    const bool bare = near == NONE || s->mentions[near].place < end;     /* no value stands behind it in its clause */
    l.dated = has_kind(s, clause, stop, TOKEN_DATE);
    if (scene_tells(s, WORDS_PLAN, reduced_text(&s->text, clause, stop)) || relation_words_in(s->words, WORDS_EXCEPT, reduced_text(&s->text, clause, at)))
        return l;
    const bool told_of = bare && stop == end && clause > 0 && s->text.symbols[clause - 1].mark == MARK_COMMA
                         && wordset_at(s->words->sets[WORDS_IS], s->text.text, s->text.symbols[clause].at, NULL) > 0;
    if (told_of)
        l.value = value_before(s, clause - 1);      /* 18.4%，是四季中的最低点 */
    if (l.value != NONE)
        return l;
    const view before = reduced_text(&s->text, clause, at);
    if (such == 0 && before.length >= TWO)
        l.told_of = (view){ before.start + before.length - TWO, TWO };
    if (is > 0 && stop > end)
        l.holder = reduced_text(&s->text, reduced_find(&s->text, s->text.symbols[end].at + such + is), stop);
    if (such == 0 && !bare)
        l.value = value_told(s, end, stop, &l.measure);
    else if (bare && (stop == end || is > 0) && stop - end <= NAME_SYMBOLS && s->text.symbols[stop].mark == MARK_COMMA)
        l.value = value_told(s, stop + 1, scene_clause_end(s, stop + 1), &l.measure);
    return l;
}

/* Is it one more of a row that was dealt out: 分别为22.1%、20.7%? */
static bool is_dealt(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->place > 0 && scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, m->clause, m->place))
        && (s->text.symbols[m->place - 1].mark == MARK_PAUSE || scene_label(s, m).length <= 2 * LETTER);
}

/* One of the others: right before it a name, and no word that makes it another value of anything. */
static bool is_rival(const scene *s, uint32_t which, const leader *l)
{
    const mention *m = &s->mentions[which];
    const view label = scene_label(s, m);
    uint32_t from = m->place;
    while (from > m->clause && s->text.symbols[from - 1].mark < MARK_FIGURE)
        from--;
    const view words = reduced_text(&s->text, from, m->place);
    const bool date = has_kind(s, from, m->place, TOKEN_DATE), named = label.length >= 2 * LETTER && label.length <= NAME_SYMBOLS * LETTER && !date;
    return scene_comparable(s, which, l->value) && (named || is_dealt(s, which) || (date && l->dated && label.length == 0))
           && m->use != USE_CHANGE && m->use != USE_DIFFERENCE && m->use != USE_BASE
           && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PLAN | MENTION_TOTAL | MENTION_PART | MENTION_OTHER | MENTION_EACH)) == 0
           && m->own_scope == 0 && !scene_tells(s, WORDS_EXTREME, words) && !wordset_has(s->words->sets[WORDS_EARLIER], words)
           && !wordset_has(s->words->sets[WORDS_LATER], words) && wordset_at(s->words->sets[WORDS_EXCEEDS], words, 0, NULL) == 0
           && wordset_before(s->words->sets[WORDS_COMPARED], words, (uint32_t)words.length, NULL) == 0;
}

/* Does a text hold another at its end? */
static bool ends_with(view text, view end)
{
    return text.length >= end.length && view_equal((view){ text.start + text.length - end.length, end.length }, end);
}

/* The only other one is meant where its name tells that it is of their kind, or it is told of the same: 石门站, 桃源站; 棉纺产值, 化纤产值. */
static bool is_of_kind(const scene *s, const leader *l, uint32_t which)
{
    const view label = scene_label(s, &s->mentions[which]);
    if (l->told_of.length > 0)
        return label.length >= 2 * TWO && ends_with(label, l->told_of);
    if (l->holder.length < TWO)
        return false;
    const view kind = { l->holder.start + l->holder.length - LETTER, LETTER };
    return label.length >= TWO && label.length <= l->holder.length + TWO && view_find((view){ label.start + LETTER, label.length - LETTER }, kind) >= 0
        && !view_starts(label, l->holder);
}

/* The others' values right behind the leader's, in its sentence, or all in the next one of its block. */
static uint32_t rivals_of(const scene *s, const leader *l, uint32_t sentence, uint32_t *rivals)
{
    uint32_t count = 0, first = l->value + 1;
    while (first < s->mention_count && s->mentions[first].sentence < sentence)
        first++;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].sentence == sentence && s->mentions[i].block == s->mentions[l->value].block
                             && count < RIVALS;
         i++) {
        if (!is_rival(s, i, l) || (l->measure.length > 0 && !ends_with(scene_label(s, &s->mentions[i]), l->measure))) {
            if (count == 0 && !scene_comparable(s, i, l->value)
                && (s->mentions[i].kind == TOKEN_DURATION || s->text.symbols[s->mentions[i].place + 1].mark == MARK_PAUSE))
                continue;       /* 四个季度中；一、二、四季度 */
            break;
        }
        rivals[count++] = i;
    }
    for (uint32_t i = 0; i < count; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[rivals[i]].fact);
        if (f != NULL && f->per == 0)
            f->per = scene_figure(s, l->value)->per;        /* 亩产620公斤，西塬村655公斤 */
    }
    return count;
}

/* Words tell that both are of one measure, whatever stands between them. */
static void emit_leader(scene *s, uint32_t greater, uint32_t smaller)
{
    draft_claim d = draft_claim_begin(CLAIM_ORDER, VIEW("order/leader"));
    draft_claim_add(&d, s, ROLE_GREATER, greater);
    draft_claim_add(&d, s, ROLE_SMALLER, smaller);
    draft_claim_trust(&d, s);
    draft_claim_emit(&d, s);
}

static void read_leader(scene *s, const leader *l, bool down)
{
    const uint32_t sentence = s->mentions[l->value].sentence;
    uint32_t rivals[RIVALS], count = rivals_of(s, l, sentence, rivals);
    if (count == 0 && l->holder.length >= TWO && l->measure.length == 0) {
        count = rivals_of(s, l, sentence + 1, rivals);
        count = count >= 2 ? count : 0;
        for (uint32_t i = 0; i < count; i++)
            count = is_of_kind(s, l, rivals[i]) && scene_dates(s, s->mentions[l->value].place, s->mentions[rivals[i]].place) == 0 ? count : 0;
    }
    uint32_t farthest = count > 0 ? rivals[0] : NONE;
    for (uint32_t i = 1; i < count; i++)
        if (placing_beyond(s, rivals[i], farthest, down))
            farthest = rivals[i];
    if ((count >= 2 || (count == 1 && l->measure.length == 0 && is_of_kind(s, l, farthest))) && feasible_near(s, l->value, &farthest, 1, 90, false))
        emit_leader(s, down ? farthest : l->value, down ? l->value : farthest);
}

void claim_leaders(scene *s)
{
    for (uint32_t i = 0; i < s->x->sentence_count; i++) {
        const sentence *at = &s->x->sentences[i];
        const view text = { s->text.text.start + at->start, at->end - at->start };
        for (const word_place *word = scene_find(s, WORDS_STANDING, text); word != NULL; word = scene_next(s, WORDS_STANDING, text, word)) {
            if (word->value != GREATEST && word->value != LEAST)
                continue;
            const leader l = leader_of(s, reduced_find(&s->text, word->at), reduced_find(&s->text, word->at + word->length));
            if (l.value != NONE)
                read_leader(s, &l, word->value == LEAST);
        }
    }
}
