#include "extract/changes/change.h"

#include "extract/claims/slip.h"
#include "extract/sums/flow_role.h"
#include "extract/words/glyph.h"

/*
** "2140 registered, 1896 struck off, a net loss of 244": the word beside what came and went comes to says that more came, or that more
** went, and the figures, which meet to the last digit, say the other.
*/

enum { SURE = 100, BACK = 5, AHEAD = 2 /* mentions */, SENTENCES = 1, NEAR = 8 /* symbols */ };

enum { CAME_MORE = 1, WENT_MORE, RATE_UP, OF_OTHERS };      /* classes of WORDS_NET_WAYS */

/* The way that the last word right before a figure, in its clause, tells; 0 none. */
static uint32_t way_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const uint32_t from = m->place > m->clause + NEAR ? m->place - NEAR : m->clause;
    const word_place *last = scene_last(s, WORDS_NET_WAYS, reduced_text(&s->text, from, m->place));
    const view clause = reduced_text(&s->text, m->clause, m->place);
    if (last == NULL || (last->value == RATE_UP) != (m->kind == TOKEN_PERCENT) || scene_tells(s, WORDS_EARLIER, clause) || scene_tells(s, WORDS_BASIS, clause))
        return 0;       /* what was left the year before */
    for (const word_place *w = scene_find(s, WORDS_NET_WAYS, clause); w != NULL; w = scene_next(s, WORDS_NET_WAYS, clause, w))
        if (w->value == OF_OTHERS)
            return 0;
    for (uint32_t at = last->at + last->length, size; at < s->text.symbols[m->place].at; at += size) {
        const uint32_t point = glyph_at(s->text.text, at, s->text.symbols[m->place].at, &size);
        if (!glyph_ideograph(point) && point != '+' && point != 0xFF0B)
            return 0;       /* a growth of -430 */
    }
    return last->value == RATE_UP ? CAME_MORE : last->value;
}

static bool is_plain(const scene *s, uint32_t which)
{
    enum { NOT_PLAIN = MENTION_CELL | MENTION_EACH | MENTION_HEDGED | MENTION_PLAN | MENTION_TARGET };
    const mention *m = &s->mentions[which];
    return m->unit != 0 && m->sentence != NONE && (m->flags & NOT_PLAIN) == 0;
}

enum { SOLD_ABROAD = 1, BOUGHT_ABROAD, BALANCE_OF_TRADE, TRADE_IN_ALL };     /* classes of WORDS_TRADE */

/* Exports, which bring money, or imports, which cost it, where the net figure is one of trade. */
static uint32_t role_in_trade(const scene *s, uint32_t which, uint32_t net)
{
    const mention *m = &s->mentions[which], *n = &s->mentions[net];
    const word_place *balance = scene_last(s, WORDS_TRADE, reduced_text(&s->text, n->clause, n->place));
    if (balance == NULL || balance->value != BALANCE_OF_TRADE)
        return NO_FLOW;
    uint32_t role = NO_FLOW, end = 0;
    const view clause = reduced_text(&s->text, m->clause, m->place);
    for (const word_place *w = scene_find(s, WORDS_TRADE, clause); w != NULL; w = scene_next(s, WORDS_TRADE, clause, w)) {
        if (w->value == TRADE_IN_ALL || w->value == BALANCE_OF_TRADE)
            return NO_FLOW;
        if (w->at < end)
            continue;       /* within the word before it */
        if (role != NO_FLOW)
            return NO_FLOW;
        role = w->value == SOLD_ABROAD ? CAME : WENT;
        end = w->at + w->length;
    }
    return role;
}

/* What came, or went, as words beside it tell; NO_FLOW for all else. */
static uint32_t role_of(const scene *s, uint32_t which, uint32_t net)
{
    const mention *m = &s->mentions[which], *n = &s->mentions[net];
    bool sure;
    if (which == net || m->kind != TOKEN_AMOUNT || !is_plain(s, which) || m->block != n->block || m->sentence + SENTENCES < n->sentence
        || m->sentence > n->sentence + SENTENCES || (n->kind == TOKEN_AMOUNT && !scene_comparable(s, which, net)) || way_of(s, which) != 0)
        return NO_FLOW;
    const uint32_t traded = role_in_trade(s, which, net);
    if (traded != NO_FLOW)
        return traded;
    const uint32_t role = flow_role(s, which, &sure);
    return sure && (role == CAME || role == WENT) ? role : NO_FLOW;
}

/* Is the one more than the other, by what the net figure says; by anything, where that is a rate? */
static bool leads(const scene *s, uint32_t more, uint32_t less, uint32_t net)
{
    exact a, b, n;
    if (!slip_value(s, more, &a) || !slip_value(s, less, &b) || !slip_value(s, net, &n) || exact_subtract(&a, a, b) != STATUS_OK)
        return false;
    return s->mentions[net].kind == TOKEN_AMOUNT ? exact_compare(a, n) == 0 : scene_comparable(s, more, less) && exact_sign(a) > 0;
}

static void emit(scene *s, uint32_t net, uint32_t way, uint32_t came, uint32_t went)
{
    if (s->mentions[net].kind == TOKEN_AMOUNT && change_direct(s, went, came, net, way == CAME_MORE))
        return;
    draft_claim c = draft_claim_begin(CLAIM_CHANGE, VIEW("change/net-way"));
    c.what.confidence = SURE;
    c.what.direction = way == CAME_MORE ? DIRECTION_UP : DIRECTION_DOWN;
    c.named = c.told = true;
    draft_claim_add(&c, s, ROLE_FROM, went);
    draft_claim_add(&c, s, ROLE_TO, came);
    if (s->mentions[net].kind == TOKEN_AMOUNT)
        draft_claim_add(&c, s, ROLE_DIFFERENCE, net);
    draft_claim_emit(&c, s);
}

/* Just one that came and one that went around the net one, and they are so far apart, the other way? */
static bool is_turned(const scene *s, uint32_t net, uint32_t way, uint32_t *to_came, uint32_t *to_went)
{
    uint32_t came = NONE, went = NONE;
    const uint32_t to = net + AHEAD < s->mention_count ? net + AHEAD : s->mention_count - 1;
    for (uint32_t i = net > BACK ? net - BACK : 0; i <= to; i++) {
        const uint32_t role = role_of(s, i, net);
        uint32_t *side = role == CAME ? &came : &went;
        if (role == NO_FLOW)
            continue;
        if (*side != NONE)
            return false;
        *side = i;
    }
    *to_came = came;
    *to_went = went;
    return came != NONE && went != NONE && (way == CAME_MORE ? leads(s, went, came, net) : leads(s, came, went, net));
}

bool claim_net_is_turned(const scene *s, uint32_t net)
{
    uint32_t came, went;
    const uint32_t way = s->mentions[net].kind == TOKEN_AMOUNT && is_plain(s, net) ? way_of(s, net) : 0;
    return way != 0 && is_turned(s, net, way, &came, &went);
}

void claim_net_ways(scene *s)
{
    if (s->places[WORDS_NET_WAYS].count == 0)
        return;
    const bool *read = claim_answered(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        const uint8_t kind = s->mentions[i].kind;
        const uint32_t way = (kind == TOKEN_AMOUNT || kind == TOKEN_PERCENT) && is_plain(s, i) ? way_of(s, i) : 0;
        uint32_t came, went;
        if (way != 0 && (kind == TOKEN_AMOUNT || !read[s->mentions[i].fact]) && is_turned(s, i, way, &came, &went))
            emit(s, i, way, came, went);
    }
}
