#include "extract/claims/claims.h"

#include "base/hash.h"
#include "base/memory.h"
#include "extract/scene/identity.h"

/*
** Restated figures: the same digits, or nearly the same, under the same words. Equal values say one thing twice; digits
** that agree under another scale, or but for two neighbours that changed places, are hardly two things by chance.
*/

enum { LOOK_BACK = 6, DIGITS = 18, HOLES = 8, TELLING_DIGITS = 3, CERTAIN_DIGITS = 4, TELLING_RUN = 3, MOVED_LABEL = 3, SAME_LABEL = 5, SAME_CHANGE = 7, CHARACTER = 3, WORD = 6, TWO_WORDS = 12 /* bytes */ };

/* The printed digits of a mention without zeros at the end, first to last; answers how many. */
static unsigned digits_of(const scene *s, uint32_t which, bool strip, uint8_t out[DIGITS])
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
    if (!identity_possible(s, a, b) || (!printed_alike && !same_scale(s, a, b)) || (!alike && !(printed_alike && sibling_units(s, a, b))))
        return;
    kinship k = identity_kinship(s, a, b);
    if (!printed_alike && identity_echoes(s, a) == identity_echoes(s, b) && !moved_point(s, a, b))
        return;
    unsigned needed = printed_alike ? 2 : TELLING_RUN;
    if (printed_alike && alike && scene_unit(s, a)->money == 0 && s->mentions[b].sentence == s->mentions[a].sentence + 1 && claim_is_definite(s, b))
        needed = 0;     /* "... 894; of these 894 ..." */
    if (count >= TELLING_DIGITS ? k.run >= needed : count == 2 && scene_unit(s, a)->money == 0 && k.run >= needed && k.shared > 2)
        claim_emit_repeat(s, VIEW("repeat/other-scale"), a, b);
}

/* Have two digits changed places? Of many digits any two, of few only neighbours. */
static bool swapped(const uint8_t *a, const uint8_t *b, unsigned count)
{
    unsigned first = 0, last = count;
    while (first < count && a[first] == b[first])
        first++;
    while (last > first && a[last - 1] == b[last - 1])
        last--;
    if (last < first + 2 || a[first] != b[last - 1] || a[last - 1] != b[first])
        return false;
    return last == first + 2 || (count >= CERTAIN_DIGITS && memcmp(a + first + 1, b + first + 1, last - first - 2) == 0);
}

/* Counts of persons and of things: "3,862 found work", "behind 3,826 jobs". */
static bool both_counts(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].kind == TOKEN_AMOUNT && s->mentions[b].kind == TOKEN_AMOUNT && scene_unit(s, a)->count && scene_unit(s, b)->count;
}

/* "phase one", "phase two"; "boys who entered", "girls who entered": has each words of its own, of many digits just as many? */
static bool each_has_own(const overlap *o, unsigned count)
{
    return o->only_a > 0 && o->only_b > 0 && (count < CERTAIN_DIGITS || o->only_a == o->only_b);
}

/* "86.42 million visits" and "the 84.62 million of last year": one of them leaves the count's unit out. */
static bool unit_left_out(const scene *s, uint32_t a, uint32_t b)
{
    const figure *x = scene_figure(s, a), *y = scene_figure(s, b);
    return s->mentions[a].kind == s->mentions[b].kind && x->print.scale > 0 && x->print.scale == y->print.scale
        && ((x->unit == 0 && scene_unit(s, b)->count) || (y->unit == 0 && scene_unit(s, a)->count));
}

/* What is counted, named by nothing but the two characters behind it, does the other's clause name it: 8715 moved, 8517名转移人员? */
static bool noun_recurs(const scene *s, uint32_t counted, uint32_t other)
{
    const mention *m = &s->mentions[counted];
    uint32_t end = scene_clause_end(s, s->mentions[other].place), at = m->place + 1;
    if (m->label < m->label_end || at + 2 > s->text.count || s->text.symbols[at].mark != MARK_WORD || s->text.symbols[at + 1].mark != MARK_WORD)
        return false;
    return view_find(reduced_text(&s->text, s->mentions[other].clause, end), reduced_text(&s->text, at, at + 2)) >= 0;
}

/* Does what is counted before the one figure stand behind the other: 倒塌房屋36间, 倒塌的63间房屋? Two characters are told of many
** things, so that the ones before them must stand in the other's clause, too. */
static bool counts_same(const scene *s, uint32_t a, uint32_t b)
{
    const mention *m = &s->mentions[b];
    const view label = scene_label(s, &s->mentions[a]), other = scene_label(s, m);
    view noun = scene_noun(s, m);
    if (label.length >= TWO_WORDS && view_equal(label, other))
        return true;
    while (noun.length >= WORD && !view_ends(label, noun))
        noun.length -= CHARACTER;       /* 客运航线里 */
    if (noun.length < WORD)
        return false;
    const view lead = { label.start, label.length - noun.length };
    const uint32_t end = scene_clause_end(s, m->place);
    return noun.length >= TWO_WORDS || (lead.length >= WORD && view_find(reduced_text(&s->text, m->clause, end), (view){ lead.start + lead.length - WORD, WORD }) >= 0);
}

/* Is it told by its measure word alone, and is that no word for whatever: “一年7.13亿杯，……”? */
static bool is_bare(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return m->label == m->label_end && m->noun == m->noun_end && scene_unit(s, which)->count && scene_figure(s, which)->print.scale > 0;
}

/* Does another cell of a cell's column print just what the other figure does? Then that one is told again. */
static bool stands_beside(const scene *s, uint32_t cell, uint32_t other)
{
    enum { CELLS = 200 };
    const figure *own = scene_figure(s, cell), *said = scene_figure(s, other);
    if ((s->mentions[cell].flags & MENTION_CELL) == 0)
        return false;
    for (uint32_t i = cell > CELLS ? cell - CELLS : 0; i < s->mention_count && i < cell + CELLS; i++) {
        const figure *f = scene_figure(s, i);
        if (i != other && f->table == own->table && f->column == own->column && f->print.digits == said->print.digits
            && f->print.decimals == said->print.decimals && f->print.scale == said->print.scale)
            return true;
    }
    return false;
}

/* The words of a figure's clause and of the one behind it, and the one among them that says it is the greatest, or least. */
static const word_place *end_of_scale(const scene *s, uint32_t which, view *words)
{
    const mention *m = &s->mentions[which];
    uint32_t end = scene_clause_end(s, m->place), stop = end + 1 < s->text.count ? scene_clause_end(s, end + 1) : end;
    *words = reduced_text(&s->text, m->clause, stop);
    const word_place *found = scene_find(s, WORDS_EXTREME, *words);
    return found != NULL && found->value <= 2 && found->length >= 3 ? found : NULL;
}

/* Does what such a word measures, its last character, stand in other words, too: 最深, 埋深? */
static bool measured_in(const scene *s, const word_place *end, view words)
{
    return view_find(words, (view){ s->text.text.start + end->at + end->length - 3, 3 }) >= 0;
}

/* "greatest depth 1086 m" here and "1068 m of rock, nowhere is it deeper" there: many digits, and one end of one scale. */
static bool both_at_end(const scene *s, uint32_t a, uint32_t b)
{
    view of_a, of_b;
    if (s->mentions[a].block == s->mentions[b].block || s->mentions[a].unit != s->mentions[b].unit)
        return false;
    const word_place *x = end_of_scale(s, a, &of_a), *y = end_of_scale(s, b, &of_b);
    return x != NULL && y != NULL && x->value == y->value && (measured_in(s, x, of_b) || measured_in(s, y, of_a));
}

/* The same digits but for two that changed places. */
static void relate_swapped(scene *s, uint32_t a, uint32_t b)
{
    uint8_t p[DIGITS], q[DIGITS];
    unsigned count = digits_of(s, a, false, p);
    bool many = count >= CERTAIN_DIGITS, counted = many && both_counts(s, a, b);
    if (count < 2 || digits_of(s, b, false, q) != count || !(scene_comparable(s, a, b) || unit_left_out(s, a, b) || counted)
        || !identity_possible(s, a, b) || !swapped(p, q, count) || stands_beside(s, a, b) || stands_beside(s, b, a))
        return;
    const bool apart = s->mentions[a].block != s->mentions[b].block;
    if (count < TELLING_DIGITS || (apart && is_bare(s, b))) {
        bool same = apart && (count < TELLING_DIGITS ? counts_same(s, a, b) || counts_same(s, b, a) : scene_unit(s, a) == scene_unit(s, b));
        if (same && s->mentions[a].kind == TOKEN_AMOUNT && scene_unit(s, a)->count)
            claim_emit_repeat(s, VIEW("repeat/swapped-digits"), a, b);
        return;
    }
    kinship k = identity_kinship(s, a, b);
    overlap o = identity_labels(s, a, b);
    if (identity_echoes(s, a) != identity_echoes(s, b) && k.run >= 2) {
        claim_emit_repeat(s, VIEW("repeat/swapped-digits"), a, b);
        return;
    }
    if (many && both_at_end(s, a, b)) {
        claim_emit_repeat(s, VIEW("repeat/swapped-digits"), a, b);
        return;
    }
    if (each_has_own(&o, count) || (!many && !identity_starts_alike(s, a, b)))
        return;
    bool certain = many && ((k.shared > 2 && k.shared * 2 >= k.shorter) || noun_recurs(s, a, b) || noun_recurs(s, b, a));
    if (k.run >= (certain ? 2 : TELLING_RUN))
        claim_emit_repeat(s, VIEW("repeat/swapped-digits"), a, b);
}

static bool same_noun(const scene *s, uint32_t a, uint32_t b)
{
    view p = scene_noun(s, &s->mentions[a]), q = scene_noun(s, &s->mentions[b]);
    return p.length == 0 || q.length == 0 || view_starts(p, q) || view_starts(q, p);
}

/* One digit is another, under the same label: one of them may say more, not each something of its own. */
static void relate_mistyped(scene *s, uint32_t a, uint32_t b)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    const key *p = &s->doc->keys[scene_figure(s, a)->key], *q = &s->doc->keys[scene_figure(s, b)->key];
    bool cell = ((x->flags | y->flags) & MENTION_CELL) != 0;
    if (!scene_comparable(s, a, b) || (x->use != y->use && !cell) || x->block == y->block || (p->scope != q->scope && p->scope != 0 && q->scope != 0) || feasible_equal(s, a, b)
        || !same_noun(s, a, b) || !identity_possible(s, a, b))
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

/* Digits in any order, with what their places mean. */
static uint32_t hash_swapped(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    uint8_t digits[DIGITS], counts[14] = { 0 };
    unsigned count = digits_of(s, which, false, digits);
    for (unsigned i = 0; i < count; i++)
        counts[digits[i]]++;
    counts[10] = (uint8_t)f->print.decimals;
    counts[11] = (uint8_t)f->print.scale;
    counts[12] = s->mentions[which].kind;
    return (uint32_t)hash_bytes((view){ (const char *)counts, sizeof counts });
}

/* All digits but one, with what their places mean. */
static uint32_t hash_but(const scene *s, uint32_t which, unsigned hole)
{
    const figure *f = scene_figure(s, which);
    uint8_t digits[DIGITS + 4] = { 0 };
    unsigned count = digits_of(s, which, false, digits);
    digits[hole] = 10;
    digits[count] = (uint8_t)f->print.decimals;
    digits[count + 1] = (uint8_t)f->print.scale;
    digits[count + 2] = s->mentions[which].kind;
    return (uint32_t)hash_bytes((view){ (const char *)digits, count + 3 });
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
        uint8_t digits[DIGITS];
        if (!restatable(s, i) && m->use != USE_CHANGE && m->use != USE_BASE)
            continue;
        unsigned many = digits_of(s, i, false, digits);
        bool telling = many >= TELLING_DIGITS || (many == 2 && scene_figure(s, i)->print.decimals > 0);
        for (unsigned hole = 0; telling && hole < many && hole < HOLES; hole++)
            list[count++] = (hashed){ hash_but(s, i, hole), i };
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
    relate_buckets(s, list, hash_swapped, relate_swapped);
    relate_holes(s, list);
    memory_free(list);
}
