#include "extract/claims/claims.h"

#include "base/hash.h"
#include "base/memory.h"
#include "extract/claims/told_words.h"
#include "extract/scene/identity.h"

/*
** Restated figures: the same digits, or nearly the same, under the same words. Equal values say one thing twice; digits
** that agree under another scale are hardly two things by chance.
*/

enum { LOOK_BACK = 6, DIGITS = 18, HOLES = 8, TELLING_DIGITS = 3, TELLING_RUN = 3, MOVED_LABEL = 3, SAME_LABEL = 5, SAME_CHANGE = 7 };

/* The printed digits of a mention without zeros at the end, first to last; answers how many, DIGITS at most. */
static unsigned digits_of(const scene *s, uint32_t which, bool strip, uint8_t *out)
{
    int64_t rest = scene_figure(s, which)->print.digits;
    unsigned count = 0;
    while (strip && rest > 0 && rest % 10 == 0)
        rest /= 10;
    for (; rest > 0 && count < DIGITS; rest /= 10)
        out[count++] = (uint8_t)(rest % 10);
    for (unsigned i = 0; i < count / 2; i++) {
        uint8_t other = out[i];
        out[i] = out[count - 1 - i];
        out[count - 1 - i] = other;
    }
    return count;
}

static bool same_label(const scene *s, uint32_t a, uint32_t b)
{
    wanted p = search_label(s, a), q = search_label(s, b);
    return p.length >= 3 && q.length >= 3 && search_fit(s, p.length < q.length ? &p : &q, p.length < q.length ? b : a) > 0;
}

/* Kilowatt and kilowatt-hour: the name of one unit begins with that of the other. */
static bool sibling_units(const scene *s, uint32_t a, uint32_t b)
{
    const unit *p = scene_unit(s, a), *q = scene_unit(s, b);
    view x = document_word(s->doc, scene_figure(s, a)->written_unit), y = document_word(s->doc, scene_figure(s, b)->written_unit);
    bool per = scene_figure(s, a)->per != 0 || scene_figure(s, b)->per != 0;     /* 时速160公里 is 160公里/小时 */
    return !per && !p->count && !q->count && x.length > 0 && y.length > 0 && (view_starts(x, y) || view_starts(y, x));
}

static bool same_print(const scene *s, uint32_t a, uint32_t b)
{
    const printed *p = &scene_figure(s, a)->print, *q = &scene_figure(s, b)->print;
    return p->digits == q->digits && p->decimals == q->decimals;
}

static bool same_scale(const scene *s, uint32_t a, uint32_t b)
{
    return scene_figure(s, a)->print.scale == scene_figure(s, b)->print.scale;
}

/* Is just one of them a cell, with the other's words in its heads? */
static bool in_cell(const scene *s, uint32_t a, uint32_t b)
{
    return ((s->mentions[a].flags ^ s->mentions[b].flags) & MENTION_CELL) != 0 && identity_kinship(s, a, b).run >= 2;
}

/* The same digits with the point elsewhere are as likely a tenth part, unless the words of the lesser one are all the other's. */
static bool moved_point(const scene *s, uint32_t a, uint32_t b)
{
    bool first = feasible_at_most(s, a, b);
    overlap o = identity_labels(s, a, b);
    return o.common >= MOVED_LABEL && (first ? o.only_a : o.only_b) == 0;
}

/* "the 12.5 mu kitchen", "the 12.5 hectare kitchen": do the same words stand right behind both? */
static bool followed_alike(const scene *s, uint32_t a, uint32_t b)
{
    enum { SYMBOLS = 4 };       /* 的 and a name */
    const uint32_t at[] = { s->mentions[a].place + 1, s->mentions[b].place + 1 };
    for (uint32_t i = 0; i < SYMBOLS; i++)
        if (at[0] + i >= s->text.count || at[1] + i >= s->text.count || s->text.symbols[at[0] + i].mark != MARK_WORD
            || s->text.symbols[at[1] + i].mark != MARK_WORD)
            return false;
    return view_equal(reduced_text(&s->text, at[0], at[0] + SYMBOLS), reduced_text(&s->text, at[1], at[1] + SYMBOLS));
}

/* "12.8万件 (套) of pieces", "128万件 pieces": is the later one told by a noun alone that names the other? */
static bool is_noun_of(const scene *s, uint32_t a, uint32_t b)
{
    const tale of_a = told_words(s, a), of_b = told_words(s, b);
    const mention *m = &s->mentions[b];
    if (m->noun_end <= m->place || s->text.symbols[m->noun_end].mark < MARK_COMMA)
        return false;       /* 158万件文物在全省 */
    return of_b.label.count == 0 && of_b.noun.count >= 2 && told_recurs(&of_b.noun, &of_a.label) && told_not_in(&of_b.noun, &of_a.label) == 0
        && m->clause == m->place && scene_unit(s, a)->count && same_scale(s, a, b);
}

/* Do two characters in a row stand around both, close by: "1,860万元 of spending cut", "the 1,860亿元 cut went to schools"? */
static bool around_alike(const scene *s, uint32_t a, uint32_t b)
{
    enum { SIDE = 10 /* symbols */, SETS = 3 };
    static const words_kind idle[SETS] = { WORDS_LEAD, WORDS_TAIL, WORDS_PARTICLE };
    const mention *m = &s->mentions[a], *n = &s->mentions[b];
    const uint32_t from = m->place > m->clause + SIDE ? m->place - SIDE : m->clause, end = scene_clause_end(s, m->place + 1);
    const view told = reduced_text(&s->text, from, end < m->place + SIDE ? end : m->place + SIDE);
    for (uint32_t at = n->place > n->clause + SIDE ? n->place - SIDE : n->clause; at < n->place + SIDE && at + 1 < s->text.count; at++) {
        const symbol *here = &s->text.symbols[at];
        bool plain = here[0].mark == MARK_WORD && here[1].mark == MARK_WORD && here[0].token == NO_TOKEN && here[1].token == NO_TOKEN;
        for (unsigned i = 0; i < SETS && plain; i++)
            plain = wordset_at(s->words->sets[idle[i]], s->text.text, here[0].at, NULL) == 0
                    && wordset_at(s->words->sets[idle[i]], s->text.text, here[1].at, NULL) == 0;
        if (plain && view_find(told, reduced_text(&s->text, at, at + 2)) >= 0)
            return true;
    }
    return false;
}

/* One number in ten thousands here, in hundred millions there, told of what stands around both. */
static bool is_rescaled(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    static const uint32_t each = MENTION_AVERAGE | MENTION_EACH | MENTION_PLAN | MENTION_TARGET;
    return digits >= TELLING_DIGITS && s->mentions[a].use == USE_LEVEL && s->mentions[b].use == USE_LEVEL
        && ((s->mentions[a].flags | s->mentions[b].flags) & each) == 0 && scene_figure(s, a)->per == 0 && scene_figure(s, b)->per == 0
        && around_alike(s, a, b);
}

static void emit_other_scale(scene *s, uint32_t a, uint32_t b)
{
    draft_claim d = draft_claim_begin(CLAIM_REPEAT, VIEW("repeat/other-scale"));
    d.told = followed_alike(s, a, b);
    draft_claim_add(&d, s, ROLE_FACTS, a);
    draft_claim_add(&d, s, ROLE_FACTS, b);
    draft_claim_emit(&d, s);
}

static bool same_noun(const scene *s, uint32_t a, uint32_t b)
{
    view p = scene_noun(s, &s->mentions[a]), q = scene_noun(s, &s->mentions[b]);
    return p.length == 0 || q.length == 0 || view_starts(p, q) || view_starts(q, p);
}

/* The same digits: one value, or one value with another scale or unit. */
static void relate_equal(scene *s, uint32_t a, uint32_t b)
{
    uint8_t digits[DIGITS];
    unsigned count = digits_of(s, a, true, digits);
    bool alike = scene_comparable(s, a, b), printed_alike = same_print(s, a, b);
    if (s->mentions[a].sentence == s->mentions[b].sentence || s->mentions[a].kind != s->mentions[b].kind)
        return;
    if (alike && feasible_equal(s, a, b)) {
        if (feasible_digits_printed(s, a) >= 2
            && (same_label(s, a, b) || (count >= TELLING_DIGITS && identity_heads(s, a) != identity_heads(s, b)) || in_cell(s, a, b)))
            claim_emit_repeat(s, VIEW("repeat/same-value"), a, b);
        return;
    }
    if (((s->mentions[a].flags | s->mentions[b].flags) & MENTION_CELL) != 0)
        return;     /* a head may name another scale than its cells have */
    const bool rescaled = alike && printed_alike && !same_scale(s, a, b) && scene_figure(s, a)->print.scale > 0
                          && scene_figure(s, b)->print.scale > 0; /* what no hedge explains */
    if (!(rescaled ? identity_about : identity_possible)(s, a, b) || (!printed_alike && !same_scale(s, a, b))
        || (!alike && !(printed_alike && sibling_units(s, a, b))))
        return;
    kinship k = identity_kinship(s, a, b);
    if (!printed_alike && identity_echoes(s, a) == identity_echoes(s, b) && !moved_point(s, a, b) && !(count >= TELLING_DIGITS && is_noun_of(s, a, b)))
        return;
    unsigned needed = printed_alike || is_noun_of(s, a, b) ? 2 : TELLING_RUN;
    if (printed_alike && alike && scene_unit(s, a)->money == 0 && s->mentions[b].sentence == s->mentions[a].sentence + 1 && claim_is_definite(s, b))
        needed = 0;     /* "... 894; of these 894 ..." */
    if (printed_alike && alike && count > TELLING_DIGITS && scene_unit(s, a)->money == 0
        && (claim_is_definite(s, b) || scene_tells(s, WORDS_DEFINITE, reduced_text(&s->text, s->mentions[b].clause, s->mentions[b].place))))
        needed = 0;     /* "308.6 m long", "those 308.6 cm of ice" */
    if (rescaled && is_rescaled(s, a, b, count))
        needed = 0;
    if (count >= TELLING_DIGITS ? k.run >= needed : count == 2 && scene_unit(s, a)->money == 0 && k.run >= needed && k.shared > 2 && same_noun(s, a, b))
        emit_other_scale(s, a, b);
}

/* The time of day that is told last before a figure in its sentence; NULL: none. */
static const token *clock_of(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    for (uint32_t at = m->token; m->sentence != NONE && at-- > 0 && s->x->tokens[at].start >= s->text.symbols[s->text.sentences[m->sentence].from].at;)
        if (s->x->tokens[at].kind == TOKEN_CLOCK)
            return &s->x->tokens[at];
    return NULL;
}

/* "At 14:10 its pressure was 950. By 5 in the afternoon it stood at 955": is each told of a time of day of its own? */
static bool of_two_hours(const scene *s, uint32_t a, uint32_t b)
{
    const token *x = clock_of(s, a), *y = clock_of(s, b);
    const view text = s->x->clean->text;
    return x != NULL && y != NULL && !view_equal((view){ text.start + x->start, x->end - x->start }, (view){ text.start + y->start, y->end - y->start });
}

/* One digit is another, under the same label: one of them may say more, not each something of its own. */
static void relate_mistyped(scene *s, uint32_t a, uint32_t b)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    const key *p = &s->doc->keys[scene_figure(s, a)->key], *q = &s->doc->keys[scene_figure(s, b)->key];
    bool cell = ((x->flags | y->flags) & MENTION_CELL) != 0;
    if (!scene_comparable(s, a, b) || (x->use != y->use && !cell) || x->block == y->block
        || (p->scope != q->scope && (cell || (p->scope != 0 && q->scope != 0))) || feasible_equal(s, a, b) || !same_noun(s, a, b)
        || !identity_possible(s, a, b) || told_in_parallel(s, a, b) || of_two_hours(s, a, b))
        return;
    overlap o = identity_labels(s, a, b);
    if ((o.only_a == 0 || o.only_b == 0) && o.common >= (x->use == USE_CHANGE ? SAME_CHANGE : SAME_LABEL))
        claim_emit_repeat(s, VIEW("repeat/mistyped"), a, b);
}

static uint32_t hash_equal(const scene *s, uint32_t which)
{
    uint8_t digits[DIGITS];
    unsigned count = digits_of(s, which, true, digits);
    return (uint32_t)hash_bytes((view){ (const char *)digits, count });
}

/* All digits but one, with what their places mean: room for that is behind the digits. */
static uint32_t hash_but(const scene *s, uint32_t which, uint8_t *digits, unsigned count, unsigned hole)
{
    enum { HOLE = 10 };
    const figure *f = scene_figure(s, which);
    const uint8_t digit = digits[hole];
    digits[hole] = HOLE;
    digits[count] = (uint8_t)f->print.decimals;
    digits[count + 1] = (uint8_t)f->print.scale;
    digits[count + 2] = s->mentions[which].kind;
    const uint32_t hash = (uint32_t)hash_bytes((view){ (const char *)digits, count + 3 });
    digits[hole] = digit;
    return hash;
}

static void relate_sorted(scene *s, hashed *list, uint32_t count, void (*relate)(scene *, uint32_t, uint32_t))
{
    if (!hashed_sort(list, count))
        s->failed = true;
    for (uint32_t i = 1; i < count && !s->failed; i++)
        for (uint32_t k = 1; k <= LOOK_BACK && k <= i && list[i - k].hash == list[i].hash; k++)
            relate(s, list[i - k].which, list[i].which);
}

static bool restatable(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const printed *print = &scene_figure(s, which)->print;
    bool level = m->use == USE_LEVEL || m->use == USE_SHARE || m->use == USE_RATIO;
    return level && m->kind != TOKEN_ORDINAL && print->denominator == 1 && print->digits >= 10 && print->digits_high == 0;
}

static void relate_buckets(scene *s, hashed *list, uint32_t (*hash)(const scene *, uint32_t), void (*relate)(scene *, uint32_t, uint32_t))
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (restatable(s, i))
            list[count++] = (hashed){ hash(s, i), i };
    relate_sorted(s, list, count, relate);
}

/* Each figure once for each of its digits. */
static void relate_holes(scene *s, hashed *list)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        uint8_t digits[DIGITS + 4];
        if (!restatable(s, i) && m->use != USE_CHANGE && m->use != USE_BASE)
            continue;
        unsigned many = digits_of(s, i, false, digits);
        bool telling = many >= TELLING_DIGITS || (many == 2 && scene_figure(s, i)->print.decimals > 0);
        for (unsigned hole = 0; telling && hole < many && hole < HOLES; hole++)
            list[count++] = (hashed){ hash_but(s, i, digits, many, hole), i };
    }
    relate_sorted(s, list, count, relate_mistyped);
}

void claim_restated(scene *s)
{
    hashed *list = memory_new(sizeof *list * HOLES * (s->mention_count + 1u));
    if (list == NULL) {
        s->failed = true;
        return;
    }
    relate_buckets(s, list, hash_equal, relate_equal);
    relate_holes(s, list);
    memory_free(list);
}
