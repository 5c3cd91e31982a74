#include "extract/claims/claims.h"

#include "extract/claims/slip.h"

/*
** Rates whose name says what is divided by what: a net margin is net profit over revenue. Part and whole are found by
** their names alone, so that such a rate can be wrong.
*/

enum { BLOCKS_BACK = 4, MENTIONS_BACK = 30, CHOICES = 6, FAR = 240 /* mentions: what a share earns is told at the end of a report */ };

typedef struct {
    uint32_t list[CHOICES];
    uint32_t count;
} choices;

static bool holds_one(const scene *s, uint32_t which, const view *words, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (scene_holds(s, &s->mentions[which], words[i]))
            return true;
    return false;
}

/* The rate that the words before a percentage end with, the longest name first; NULL where there is none. */
static const quotient_words *rate_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    view words = reduced_text(&s->text, m->clause, m->place);
    const quotient_words *best = NULL;
    for (uint32_t i = 0; i < s->words->quotient_count; i++) {
        const quotient_words *q = &s->words->quotients[i];
        if (view_find(words, q->rate) >= 0 && (best == NULL || q->rate.length > best->rate.length))
            best = q;
    }
    return best;
}

/* Levels before the rate, and in its sentence behind it, that one of the words names and none of the others does. */
static choices named(const scene *s, uint32_t rate, const quotient_words *q, bool whole)
{
    choices out = { .count = 0 };
    const bool value = s->mentions[rate].kind == TOKEN_AMOUNT;
    const uint32_t reach = value ? FAR : MENTIONS_BACK, block = s->mentions[rate].block, first = rate > reach ? rate - reach : 0;
    for (uint32_t i = rate; i-- > first && out.count < CHOICES && (value || s->mentions[i].block + BLOCKS_BACK >= block);) {
        const mention *m = &s->mentions[i];
        if (m->kind != TOKEN_AMOUNT || !search_level(s, i) || ((m->flags ^ s->mentions[rate].flags) & (MENTION_PLAN | MENTION_TARGET)) != 0)
            continue;
        bool is_part = holds_one(s, i, q->parts, q->part_count), is_whole = holds_one(s, i, q->wholes, q->whole_count);
        if (whole ? is_whole && !is_part : is_part)
            out.list[out.count++] = i;
    }
    return out;
}

static void emit(scene *s, uint32_t part, uint32_t whole, uint32_t share)
{
    draft_claim d = draft_claim_begin(CLAIM_SHARE, VIEW("share/named-rate"));
    d.named = true;
    draft_claim_add(&d, s, ROLE_PART, part);
    draft_claim_add(&d, s, ROLE_WHOLE, whole);
    draft_claim_add(&d, s, ROLE_SHARE, share);
    draft_claim_emit(&d, s);
}

/* Does little more than a verb stand between the name of a rate and its value? */
static bool stands_behind(const scene *s, uint32_t value, view name)
{
    enum { VERB = 9 };      /* bytes of three characters */
    const mention *m = &s->mentions[value];
    const view words = reduced_text(&s->text, m->clause, m->place);
    return words.length - ((size_t)view_find(words, name) + name.length) <= VERB;
}

/* "net profit 6.3 ... on a capital of 9 shares, 0.63 a share": is the whole told as what it is reckoned by? */
static bool is_basis(const scene *s, uint32_t whole)
{
    const mention *m = &s->mentions[whole];
    return wordset_at(s->words->sets[WORDS_AS_TO], s->text.text, s->text.symbols[m->clause].at, NULL) > 0;
}

static void emit_value(scene *s, uint32_t part, uint32_t whole, uint32_t value)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/named"));
    d.named = true;
    draft_claim_add(&d, s, ROLE_NUMERATOR, part);
    draft_claim_add(&d, s, ROLE_DENOMINATOR, whole);
    draft_claim_add(&d, s, ROLE_RATIO, value);
    draft_claim_emit(&d, s);
}

/* The same of a value for one: earnings a share are profit over shares. What is not told to be reckoned so is wrong where a slip tells. */
static void read_value(scene *s, uint32_t value, const quotient_words *q)
{
    const symbol_span *sentence = &s->text.sentences[s->mentions[value].sentence];
    const choices parts = named(s, value, q, false), wholes = named(s, value, q, true);
    const bool diluted = scene_tells(s, WORDS_DILUTED, reduced_text(&s->text, sentence->from, sentence->to));
    uint32_t slips = 0, part = NONE, whole = NONE;
    for (uint32_t i = 0; i < parts.count; i++)
        for (uint32_t k = 0; k < wholes.count; k++) {
            const uint32_t a = parts.list[i], b = wholes.list[k];
            const bool fits = feasible_ratio(s, a, b, value), only = parts.count == 1 && wholes.count == 1 && is_basis(s, b) && !diluted;
            if (fits || only) {
                emit_value(s, a, b, value);
                return;
            }
            if (slip_ratio(s, a, b, value)) {
                slips++;
                part = a;
                whole = b;
            }
        }
    if (slips == 1 && !diluted)
        emit_value(s, part, whole, value);
}

/* "5762 at the start, 5840 at the finish, a rate of 95.5 %": whole, part and rate, so that a greater part is a slip. */
static bool is_told_in_a_row(const scene *s, uint32_t whole, uint32_t part, uint32_t rate)
{
    return whole + 1 == part && part + 1 == rate && s->mentions[whole].sentence == s->mentions[rate].sentence;
}

/* "8723 started, 6105 of them on the half course; 5937 of these arrived, a rate of 97.2 %": is it of another level around? */
static bool is_of_another(const scene *s, uint32_t part, uint32_t rate)
{
    for (uint32_t at = rate; at-- > 0 && rate - at <= MENTIONS_BACK && s->mentions[at].block + BLOCKS_BACK >= s->mentions[rate].block;)
        if (at != part && search_level(s, at) && scene_comparable(s, at, part) && feasible_share(s, part, at, rate))
            return true;
    return false;
}

/* "11.27 bad, the rate down from 1.01 % to 0.95 %. Of private loans it is 1.24 %": does another percentage of the paragraph tell the two? */
static bool is_told_by_other(const scene *s, uint32_t part, uint32_t whole, uint32_t rate)
{
    enum { AROUND = 12, TELLING = 2 };
    const uint32_t end = rate + AROUND < s->mention_count ? rate + AROUND : s->mention_count;
    for (uint32_t at = rate > AROUND ? rate - AROUND : 0; at < end; at++)
        if (at != rate && s->mentions[at].kind == TOKEN_PERCENT && s->mentions[at].block == s->mentions[rate].block && feasible_digits(s, at) >= TELLING
            && feasible_share(s, part, whole, at))
            return true;
    return false;
}

static void read_rate(scene *s, uint32_t rate, const quotient_words *q)
{
    choices parts = named(s, rate, q, false), wholes = named(s, rate, q, true);
    for (uint32_t i = 0; i < parts.count; i++)
        for (uint32_t k = 0; k < wholes.count; k++)
            if (scene_comparable(s, parts.list[i], wholes.list[k]) && feasible_share(s, parts.list[i], wholes.list[k], rate)) {
                emit(s, parts.list[i], wholes.list[k], rate);
                return;
            }
    if (parts.count == 1 && wholes.count == 1 && scene_comparable(s, parts.list[0], wholes.list[0])
        && s->mentions[parts.list[0]].block == s->mentions[rate].block
        && !is_of_another(s, parts.list[0], rate) && !is_told_by_other(s, parts.list[0], wholes.list[0], rate)
        && (feasible_at_most(s, parts.list[0], wholes.list[0]) || is_told_in_a_row(s, wholes.list[0], parts.list[0], rate)))
        emit(s, parts.list[0], wholes.list[0], rate);
}

void claim_named_rates(scene *s)
{
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if ((m->kind != TOKEN_PERCENT && m->kind != TOKEN_AMOUNT) || m->sentence == NONE || (m->flags & (MENTION_CELL | MENTION_HEDGED)) != 0
            || (m->use != USE_LEVEL && m->use != (m->kind == TOKEN_PERCENT ? USE_SHARE : USE_RATIO))
            || (m->kind == TOKEN_AMOUNT && scene_unit(s, i)->money == 0))
            continue;
        if (m->kind == TOKEN_AMOUNT && (scene_unit(s, i)->money == 0 || (scene_figure(s, i)->per == 0 && m->use != USE_RATIO)))
            continue;
        const quotient_words *q = rate_of(s, i);
        if (q != NULL && m->kind == TOKEN_PERCENT)
            read_rate(s, i, q);
        else if (q != NULL && stands_behind(s, i, q->rate))
            read_value(s, i, q);
    }
}
