#include "extract/claims/claims.h"
#include "extract/claims/estimate.h"
#include "extract/claims/slip.h"

#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_proof.h"

/*
** Shares told side by side that are all there is: "what is invested is made up of 30 % ..., 25 % ..., 45 % ...". What says so:
** a rest, a word for what something is made of, a closing word, their number, or two kinds that leave no third. They claim to
** make up the whole, and accuse only where a slip of one explains why they do not.
*/

enum { PAIR = 2, MANY = 12, LIKELY = 80, SURE = 90 /* percent */, LEAD = 20 /* symbols */, NO_SHARE = 1 };

typedef struct {
    uint32_t list[MANY], count;
} row;

static bool is_share(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const figure *f = scene_figure(s, which);
    return m->kind == TOKEN_PERCENT && m->unit != 0 && f->print.denominator == 1 && f->print.digits > 0 && m->use != USE_CHANGE
           && m->use != USE_ASIDE && m->use != USE_BASE
           && (m->flags & (MENTION_CELL | MENTION_AVERAGE | MENTION_OVERLAP)) == 0;
}

static bool is_plain(const scene *s, uint32_t which)
{
    return printed_plain(&scene_figure(s, which)->print);
}

/* Does it go on the row: written as the first, or one more of two, and no part of another, nor in brackets behind it? */
static bool goes_on(const scene *s, const row *r, uint32_t at)
{
    const mention *m = &s->mentions[at];
    if (r->count == 0)
        return is_plain(s, at);
    return (r->count == 1 || scene_figure(s, at)->print.modifier == scene_figure(s, r->list[0])->print.modifier) && (m->flags & MENTION_PART) == 0
           && sum_mark_between(s, m - 1, m) != MARK_BRACKET;
}

/* "three parties", "into four parts". */
static bool is_counted(const scene *s, const row *r)
{
    const uint32_t first = r->list[0];
    for (uint32_t at = first; at-- > 0 && s->mentions[at].sentence == s->mentions[first].sentence;) {
        const figure *f = scene_figure(s, at);
        if (s->mentions[at].kind == TOKEN_AMOUNT && scene_unit(s, at)->count && f->print.modifier == MODIFIER_EXACT
            && f->print.decimals == 0 && f->print.scale == 0 && f->print.digits == (int64_t)r->count)
            return true;
    }
    return false;
}

/* Is the last what the others leave? */
static bool has_rest(const scene *s, const row *r)
{
    const uint32_t last = r->list[r->count - 1];
    view words = claim_words_before(s, last);
    return (s->mentions[last].flags & (MENTION_OTHER | MENTION_REST)) != 0 || relation_words_in(s->words, WORDS_OTHER, words)
           || scene_tells(s, WORDS_REST, words);
}

/* Words for what something is made up of, before the first or behind the last; words that close the row. */
static bool is_made_of(const scene *s, const row *r)
{
    const mention *first = &s->mentions[r->list[0]], *last = &s->mentions[r->list[r->count - 1]];
    const uint32_t start = claim_sentence_start(s, first->place);
    uint32_t end = last->place + 1;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_STOP && end - last->place < LEAD)
        end++;
    view before = reduced_text(&s->text, start, first->place), behind = reduced_text(&s->text, last->place + 1, end);
    return scene_tells(s, WORDS_MADE_OF, before) || scene_tells(s, WORDS_MADE_OF, behind) || scene_tells(s, WORDS_CLOSED, behind);
}

/* All shares of a sentence, of which none is of another: the whole row, or none. */
static row find_row(const scene *s, uint32_t first)
{
    row r = { .count = 0 };
    for (uint32_t at = first; at < s->mention_count && s->mentions[at].sentence == s->mentions[first].sentence; at++) {
        if (s->mentions[at].kind != TOKEN_PERCENT)
            continue;
        if (r.count > PAIR && (is_counted(s, &r) || is_made_of(s, &r)) && relation_words_in(s->words, WORDS_TOTAL, claim_words_before(s, at)))
            break;      /* "three kinds: 48.5 %, 43.2 %, 8.3 %; the ten greatest together 31.6 %" */
        if (!is_share(s, at) || r.count == MANY || !goes_on(s, &r, at))
            return (row){ .count = 0 };
        r.list[r.count++] = at;
    }
    return r;
}

/* "what is pledged of the shares 63.8 %, not pledged 36.2 %": do two characters behind a word for not stand in the other's words? */
static bool denies(const scene *s, uint32_t which, uint32_t other)
{
    enum { TWO = 6 };
    view words = claim_words_before(s, which), denied = claim_words_before(s, other);
    uint32_t length = 0, end = (uint32_t)words.length;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_NOT], words, at, end, &length, NULL)) + length + TWO <= end; at += length)
        if (view_find(denied, (view){ words.start + at + length, TWO }) >= 0)
            return true;
    return false;
}

/* "58 % by night, by day a little over 30": is one of two hedged, or a fraction in words? */
static bool is_mixed(const scene *s, const row *r)
{
    return scene_figure(s, r->list[0])->print.modifier != scene_figure(s, r->list[1])->print.modifier;
}

static bool is_all(const scene *s, const row *r)
{
    const addition pair = { .total = r->list[0], .parts = { r->list[0], r->list[1] }, .count = 2 };
    if (is_mixed(s, r))
        return r->count == PAIR && sum_is_partition(s, &pair);
    if (r->count == PAIR)
        return sum_is_partition(s, &pair) || denies(s, r->list[1], r->list[0]) || has_rest(s, r) || is_made_of(s, r) || claim_are_bands(s, r->list);
    return has_rest(s, r) || is_made_of(s, r) || is_counted(s, r);
}

/* By fact: is it one of several shares that a claim holds against the whole? NULL: no memory. */
static const bool *find_read(const scene *s)
{
    bool *out = arena_zero(s->x->scratch, s->doc->fact_count + 1u, sizeof *out);
    for (uint32_t i = 0; out != NULL && i < s->doc->claim_count; i++) {
        const claim *c = &s->doc->claims[i];
        for (uint32_t k = 0; c->kind == CLAIM_SHARES && k < c->operands; k++)
            out[s->doc->operands[c->operand + k].fact] = true;
    }
    return out;
}

/* "of 30 000 60 % is paid": does an amount stand right before it in its clause that no words tell it to be the share of? */
static bool is_of_amount(const scene *s, uint32_t which)
{
    enum { VERB = 2 };      /* symbols */
    const mention *m = &s->mentions[which];
    return m->use != USE_SHARE && which > 0 && m[-1].kind == TOKEN_AMOUNT && m[-1].place >= m->clause && m->place - m[-1].place <= VERB + 1;
}

/* "29 % in the country, more than the 21 % of the towns", "of the men 28 % do, of the women 19 %": these are of wholes of their own. */
static bool have_wholes(const scene *s, const row *r)
{
    uint32_t among = 0;
    for (uint32_t i = 0; i < r->count; i++) {
        const view words = claim_words_before(s, r->list[i]);
        if (i > 0 && scene_tells(s, WORDS_THAN, words))
            return true;
        among += wordset_before(s->words->sets[WORDS_AMONG], words, (uint32_t)words.length, NULL) > 0 || is_of_amount(s, r->list[i]);
    }
    return among >= PAIR;
}

/* "61.2 % and 8.8 %, the two together 70.0 %": is the last what the others make? */
static bool ends_in_sum(const scene *s, const row *r)
{
    return r->count > PAIR && sum_is_announced(s, r->list[r->count - 1]) && feasible_sum(s, r->list[r->count - 1], r->list, r->count - 1);
}

/* "taxed at 10 %, at 20 %": what is told as no share makes up a whole only where it does. */
static bool are_other_rates(const scene *s, const row *r)
{
    for (uint32_t i = 0; i < r->count; i++) {
        const word_place *told = scene_find(s, WORDS_UNSHARED, claim_words_before(s, r->list[i]));
        if (told != NULL && told->value == NO_SHARE)
            return !feasible_hundred(s, r->list, r->count);
    }
    return false;
}

/* "97.2 % in 2018, 97.6 % in 2019": a rate of several times is no row of shares. Does a sentence's first percentage begin a row that is
** all there is? */
static bool is_whole_row(const scene *s, const row *r)
{
    view sentence = reduced_text(&s->text, claim_sentence_start(s, s->mentions[r->list[0]].place), s->mentions[r->list[r->count - 1]].place);
    if (r->count >= PAIR && claim_only_dated(s, r->list[0]) && claim_only_dated(s, r->list[1]))
        return false;
    return r->count >= PAIR && !have_wholes(s, r) && !are_other_rates(s, r) && !ends_in_sum(s, r) && !scene_tells(s, WORDS_ABROAD, sentence)
           && is_all(s, r) && (!sum_mixes(s, r->list, r->count) || is_counted(s, r));
}

/* "44.1 % are held by the one, 2.1 % by the other": do they leave, or exceed, more than a slip of the last digits does? */
static bool is_far(const scene *s, const row *r)
{
    const double whole = 1, most = 0.12;
    double sum = 0;
    for (uint32_t i = 0; i < r->count; i++)
        sum += estimate_of(s, r->list[i]).value;
    return sum < whole - most || sum > whole + most;
}

void claim_hundreds_told(scene *s)
{
    const bool *read = find_read(s);
    if (read == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0, last = NONE; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->kind != TOKEN_PERCENT || m->sentence == NONE || m->sentence == last)
            continue;
        last = m->sentence;
        const row r = find_row(s, i);
        if (r.count == 0 || read[s->mentions[r.list[0]].fact] || !is_whole_row(s, &r)
            || (!is_mixed(s, &r) && is_far(s, &r) && !slip_hundred(s, r.list, r.count)))
            continue;
        draft_claim d = draft_claim_begin(CLAIM_SHARES, VIEW("shares/told"));
        d.named = d.told = is_mixed(s, &r);     /* a hedge tells no slip: their kinds alone must do */
        d.what.confidence = d.named ? SURE : LIKELY;
        for (uint32_t k = 0; k < r.count; k++)
            draft_claim_add(&d, s, ROLE_SHARES, r.list[k]);
        draft_claim_emit(&d, s);
    }
}
