#include "extract/claims/claims.h"

#include "base/hash.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "extract/claims/search.h"
#include "extract/claims/told_words.h"
#include "extract/scene/identity.h"

/*
** A figure told again further on, in other words, with two digits in each other's place. Of values of one unit that many digits
** tell apart, hardly any two differ so by chance; what is said of the later one must have been said around the earlier one.
*/

enum { LOOK_BACK = 6, DIGITS = 18, TELLING = 3, CERTAIN = 4, CHARACTER = 3 /* bytes */ };

typedef struct {
    uint8_t digit[DIGITS];
    unsigned count;
} row;

static row digits_of(const scene *s, uint32_t which)
{
    row r = { .count = 0 };
    for (int64_t rest = scene_figure(s, which)->print.digits; rest > 0 && r.count < DIGITS; rest /= 10)
        r.digit[r.count++] = (uint8_t)(rest % 10);
    return r;
}

/* Digits, zeros at the end apart. */
static unsigned telling(const row *r)
{
    unsigned zeros = 0;
    while (zeros < r->count && r->digit[zeros] == 0)
        zeros++;
    return r->count - zeros;
}

/* Are they the same but for two digits in each other's place: neighbours, or any two of many? */
static bool swapped(const row *a, const row *b)
{
    unsigned apart = 0, first = 0, last = 0;
    for (unsigned i = 0; i < a->count; i++)
        if (a->digit[i] != b->digit[i]) {
            first = apart == 0 ? i : first;
            last = i;
            apart++;
        }
    return apart == 2 && a->digit[first] == b->digit[last] && a->digit[last] == b->digit[first] && (last == first + 1 || a->count >= CERTAIN);
}

/* "houses fallen: 36", "the 63 fallen houses", "routes: 68", "the 86 routes": is all that is said of the later one said of the other,
** too? Of few digits only that tells; two characters are told of many things, but what is pointed at was told before. */
static bool counts_same(const scene *s, uint32_t a, uint32_t b, const tale *of_b)
{
    const tale of_a = told_words(s, a);
    letters all = of_a.label;
    for (uint32_t i = 0; i < of_a.noun.count && all.count < TOLD_STRETCH; i++)
        all.points[all.count++] = of_a.noun.points[i];
    const mention *m = &s->mentions[b];
    const bool pointed = claim_is_definite(s, b);
    const bool relative = m->label_end > m->label + 1 && m->label_end < m->place
        && wordset_at(s->words->sets[WORDS_PARTICLE], s->text.text, s->text.symbols[m->label_end].at, NULL) > 0;
    letters noun = of_b->noun, label = { .count = 0 };
    told_add(s, &label, relative ? m->label_end - 2 : told_label_start(s, m), told_label_end(s, m), TOLD_WORDS);     /* 核查倒塌的 */
    noun.count = pointed && noun.count > 2 ? 2 : noun.count;
    return scene_unit(s, b)->count && s->mentions[a].block != s->mentions[b].block && told_recurs(&noun, &all)
        && (claim_is_pointed_at(s, b) || relative || !told_of_another(s, a, b))
        && (pointed || (told_not_in(&label, &all) == 0 && noun.count + label.count >= CERTAIN
                        && told_not_in(&noun, &all) <= (noun.count > CERTAIN)));
}

/* Was the later one told before, in these digits? Then that is what it tells again. */
static bool told_before(const scene *s, uint32_t a, uint32_t b)
{
    for (uint32_t i = b > SEARCH_WINDOW ? b - SEARCH_WINDOW : 0; i < b; i++)
        if (i != a && scene_comparable(s, i, b) && feasible_equal(s, i, b))
            return true;
    return false;
}

/* "five years ago there were 2361", "the next day": does the sentence of one, before it, tell such a time? 'dates': or any date? */
static bool of_some_time(const scene *s, uint32_t which, bool dates)
{
    const mention *m = &s->mentions[which];
    for (uint32_t at = m->place; m->label < m->label_end && at-- > s->text.sentences[m->sentence].from;) {
        const symbol *here = &s->text.symbols[at];
        if (here->mark != MARK_TIME)
            continue;
        if (here->kind == TOKEN_DURATION ? wordset_at(s->words->sets[WORDS_AGO], s->text.text, here[1].at, NULL) > 0 : dates || here->kind == TOKEN_ORDINAL)
            return true;
    }
    return false;
}

/* "workshop one", "phase two": does a number stand right before a label, that the other has not? */
static bool numbered_apart(const scene *s, uint32_t a, uint32_t b)
{
    const mention *x = &s->mentions[identity_named_by(s, a)], *y = &s->mentions[identity_named_by(s, b)];
    const bool p = x->label > 0 && s->text.symbols[x->label - 1].mark == MARK_FIGURE, q = y->label > 0 && s->text.symbols[y->label - 1].mark == MARK_FIGURE;
    return (p || q) && y->label < y->label_end
        && !(p && q && view_equal(reduced_text(&s->text, x->label - 1, x->label), reduced_text(&s->text, y->label - 1, y->label)));
}

/* "480 families, 1,440 people": does it go with a figure that was not told before? */
static bool in_new_row(const scene *s, uint32_t which)
{
    const uint32_t place = s->mentions[which].place;
    return which > 0 && place > 0 && s->text.symbols[place - 1].mark == MARK_PAUSE && !told_before(s, which, which - 1);
}

/* "the bridge of 3,862 m": does it only tell of what kind a thing is? */
static bool is_attribute(const scene *s, uint32_t which)
{
    return wordset_at(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[s->mentions[which].place + 1].at, NULL) > 0;
}

/* Is what is said of the later one said around the earlier one? */
static bool same_thing(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    uint32_t place;
    const tale of_b = told_words(s, b);
    const letters around_a = told_around(s, a, b);
    const uint32_t own = told_not_in(&of_b.label, &around_a) + told_not_in(&of_b.noun, &around_a), all = of_b.label.count + of_b.noun.count;
    const bool counted = scene_unit(s, a)->money == 0 && x->kind == TOKEN_AMOUNT && (x->unit != 0 || y->unit != 0);
    if (digits < TELLING)
        return counts_same(s, a, b, &of_b);
    if (own > 0 && ((x->flags ^ y->flags) & (MENTION_PLAN | MENTION_TARGET | MENTION_FLOW)) != 0)
        return false;
    if (counted && claim_is_definite(s, b) && (own < all || all == 0 || claim_is_pointed_at(s, b)))
        return true;
    if (told_begins_with_own(&of_b.label, &around_a) || (identity_period(s, a, &place) == NULL && of_some_time(s, b, true)) || numbered_apart(s, a, b))
        return false;
    if (all == 0)
        return counted && y->label == y->label_end && !in_new_row(s, b) && (y->flags & (MENTION_TOTAL | MENTION_SUMMED)) == 0;
    if (digits >= CERTAIN && counted && x->unit == y->unit && is_attribute(s, b) && told_recurs(&of_b.noun, &around_a))
        return true;
    return (own * (digits >= CERTAIN ? 2 : 3) <= all || (of_b.label.count == 0 && told_recurs(&of_b.noun, &around_a)))
        && (counted || identity_kinship(s, a, b).run >= TELLING || identity_same_basis(s, a, b));
}

/* Is one told by a name that is short for that of the other, of no other time? */
static bool is_shortened(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    uint32_t x, y;
    const bool timed = (identity_period(s, a, &x) == NULL) == (identity_period(s, b, &y) == NULL) || !of_some_time(s, b, true);
    return digits >= TELLING && timed && !numbered_apart(s, a, b) && told_shortened(s, a, b);
}

/* "86.42 million visits" and "the 84.62 million of last year": one of them leaves the count's unit out. */
static bool unit_left_out(const scene *s, uint32_t a, uint32_t b)
{
    const figure *x = scene_figure(s, a), *y = scene_figure(s, b);
    return s->mentions[a].kind == s->mentions[b].kind && x->print.scale > 0 && x->print.scale == y->print.scale
        && ((x->unit == 0 && scene_unit(s, b)->count) || (y->unit == 0 && scene_unit(s, a)->count));
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

/* Do names that have much in common tell it: of many digits less than of few, of a title or a caption least? Not where each has words of
** its own: "phase one", "phase two". */
static bool named_alike(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    const mention *m = &s->mentions[b];
    if (digits < TELLING || !identity_possible(s, a, b) || ((m->flags & MENTION_CELL) == 0 && of_some_time(s, b, false))
        || stands_beside(s, a, b) || stands_beside(s, b, a))
        return false;
    const kinship k = identity_kinship(s, a, b);
    const overlap o = identity_labels(s, a, b);
    const bool many = digits >= CERTAIN;
    if (identity_echoes(s, a) != identity_echoes(s, b) && k.run >= 2)
        return true;
    if ((o.only_a > 0 && o.only_b > 0 && (!many || o.only_a == o.only_b)) || (!many && !identity_starts_alike(s, a, b)))
        return false;
    const tale of_b = told_words(s, b);
    const letters noun = of_b.noun, around = told_around(s, a, b);
    if (o.only_a > 0 && o.only_b > 0 && told_begins_with_own(&of_b.label, &around))
        return false;
    const bool certain = many && ((k.shared > 2 && k.shared * 2 >= k.shorter) || (m->label == m->label_end && told_recurs(&noun, &around)));
    return k.run >= (certain ? 2 : TELLING);
}

/* Do both count: "2,748 applied", "2,784 forms"? */
static bool both_count(const scene *s, uint32_t a, uint32_t b)
{
    return s->mentions[a].kind == TOKEN_AMOUNT && s->mentions[b].kind == TOKEN_AMOUNT && scene_unit(s, a)->count && scene_unit(s, b)->count;
}

static bool comparable(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    return scene_comparable(s, a, b) || unit_left_out(s, a, b) || (digits >= CERTAIN && both_count(s, a, b));
}

/* In two sentences, or in two parts of one, the later of which points back: "12,600 came; this game drew ...". */
static bool told_twice(const scene *s, uint32_t a, uint32_t b)
{
    const mention *m = &s->mentions[b];
    if (s->mentions[a].sentence != m->sentence)
        return true;
    return !claim_same_segment(s, a, b) && wordset_at(s->words->sets[WORDS_DEFINITE], s->text.text, s->text.symbols[m->clause].at, NULL) > 0;
}

/* In running text, of no two times or scopes, and both told as they are? */
static bool may_be_one(const scene *s, uint32_t a, uint32_t b)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    return x->sentence != NONE && y->sentence != NONE && told_twice(s, a, b) && ((x->flags | y->flags) & MENTION_CELL) == 0
        && (y->scope == 0 || x->scope == y->scope || y->label == y->label_end) && (x->own_scope == 0 || y->own_scope == 0 || x->own_scope == y->own_scope)
        && !identity_apart(s, a, b) && !identity_supposed(s, a) && !identity_supposed(s, b) && !told_before(s, a, b);
}

/* With the point elsewhere, 6.42 and 62.4, only just the same words tell. */
static bool one_label(const scene *s, uint32_t a, uint32_t b)
{
    const letters x = told_words(s, a).label, y = told_words(s, b).label;
    return x.count >= CERTAIN && x.count == y.count && memcmp(x.points, y.points, x.count * sizeof *x.points) == 0 && identity_possible(s, a, b);
}

/* "2.18 wholesale; 1.28 between wholesale and retail": is it told as how far two values are apart? */
static bool is_gap(const scene *s, uint32_t which)
{
    enum { APART = 3, WORD = 2 * CHARACTER };
    const mention *m = &s->mentions[which];
    view words = reduced_text(&s->text, m->clause, m->place);
    const uint32_t end = (uint32_t)words.length;
    uint32_t length = 0, value = 0;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_COMPARED], words, at, end, &length, &value)) < end; at += length)
        if (value == APART && length >= WORD)
            return true;
    return false;
}

/* "上年同期3.60万人次": is a time all that its clause tells of it? */
static bool of_time_only(const scene *s, const mention *m)
{
    return m->label == m->label_end && m->noun == m->noun_end && m->clause < m->place && s->text.symbols[m->clause].mark == MARK_TIME;
}

/* What a change is told of: the label of the value that it starts from, without the words for whoever changes it (要把) and what leads
** to the value (要). */
static view name_changed(const scene *s, uint32_t which)
{
    enum { LEADS = 2 };
    view name = scene_label(s, &s->mentions[which]);
    uint32_t length, value = 0;
    for (uint32_t at = 0; (at = wordset_find(s->words->sets[WORDS_BRINGS], name, at, (uint32_t)name.length, &length, &value)) < name.length; at += length)
        if (value != LEADS) {
            name = (view){ name.start + at + length, name.length - at - length };
            at = length = 0;
        } else if (at + length == name.length) {
            name.length = at;
        }
    return name;
}

/* "once phase two is done, ... from 1.63": is it told of a time behind something that happens first? */
static bool is_behind_event(const scene *s, uint32_t which)
{
    enum { BEHIND = 2 };
    uint32_t value = 0;
    for (uint32_t at = s->text.sentences[s->mentions[which].sentence].from; at < s->mentions[which].place; at++)
        if (s->text.symbols[at].mark == MARK_COMMA && wordset_before(s->words->sets[WORDS_TURN], s->text.text, s->text.symbols[at].at, &value) > 0
            && value == BEHIND)
            return true;
    return false;
}

/* "loans of 86.40 at the end of last year ... to be brought from 84.60 to 100 this year": what a change starts from is the value of
** before, whatever the time of the change, and whether it is planned or not. Is it told again of what goes by the same name? */
static bool starts_from(const scene *s, uint32_t a, uint32_t b, unsigned digits)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    const uint32_t at = s->text.symbols[y->place].at, end = s->text.symbols[y->place + 1].at;
    uint32_t place;
    if (digits < TELLING || y->sentence == NONE || x->sentence == y->sentence || ((x->flags | y->flags) & (MENTION_CELL | MENTION_PART)) != 0
        || (x->flags & (MENTION_PLAN | MENTION_TARGET | MENTION_FLOW)) != 0 || (y->own_scope != 0 && x->own_scope != y->own_scope) || told_before(s, a, b)
        || (wordset_before(s->words->sets[WORDS_START], s->text.text, at, NULL) == 0
            && wordset_at(s->words->sets[WORDS_GROUND], s->text.text, end, NULL) == 0))
        return false;
    const dated *p = identity_period(s, a, &place), *q = identity_period(s, b, &place);
    const view name = name_changed(s, b);
    const bool before = p == NULL || q == NULL || p->from.year == 0 || q->from.year == 0
                        || (date_compare(p->from, q->to) <= 0 && q->from.year - p->from.year <= 1);
    return before && !is_behind_event(s, b) && name.length >= 2 * CHARACTER && !numbered_apart(s, a, b)
        && view_find(reduced_text(&s->text, claim_sentence_start(s, x->place), x->place), name) >= 0;
}

/* Is a figure's value told nowhere else? */
static bool is_alone(const scene *s, uint32_t which)
{
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (i != which && scene_comparable(s, i, which) && feasible_equal(s, i, which))
            return false;
    return true;
}

/* "3450 in all of five works", "3540 a day": are both of something that is told with the same words, in two paragraphs, and does just one
** of them go together with other figures? Then the other one is mistyped. */
static bool is_mistyped(const scene *s, uint32_t a, uint32_t b, unsigned digits, const bool *tied)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    uint32_t p, q;
    if (digits < TELLING || x->kind != TOKEN_AMOUNT || x->unit != y->unit || x->block == y->block || x->sentence == NONE || y->sentence == NONE
        || ((x->flags | y->flags) & (MENTION_CELL | MENTION_HEDGED | MENTION_EACH)) != 0 || tied[x->fact] == tied[y->fact]
        || x->use != USE_LEVEL || y->use != USE_LEVEL || !is_alone(s, tied[x->fact] ? b : a))
        return false;
    const dated *one = identity_period(s, a, &p), *other = identity_period(s, b, &q);
    if (one != NULL && other != NULL && (date_compare(one->to, other->from) < 0 || date_compare(other->to, one->from) < 0))
        return false;
    const tale later = told_words(s, b);
    const letters around = told_around(s, a, b);
    return (!told_begins_with_own(&later.label, &around) || told_recurs(&later.noun, &around)) && !identity_apart(s, a, b) && !numbered_apart(s, a, b) && told_shares(s, a, b);
}

static void relate(scene *s, uint32_t a, uint32_t b, const bool *tied)
{
    const row p = digits_of(s, a), q = digits_of(s, b);
    const unsigned digits = telling(&p) < telling(&q) ? telling(&p) : telling(&q);
    const bool level = s->mentions[a].use != USE_CHANGE && s->mentions[b].use != USE_CHANGE;
    if (scene_figure(s, a)->print.decimals != scene_figure(s, b)->print.decimals && !one_label(s, a, b))
        return;
    if (!level || of_time_only(s, &s->mentions[b]) || p.count != q.count || digits < 2 || !swapped(&p, &q) || !comparable(s, a, b, digits)
        || is_gap(s, a) != is_gap(s, b) || told_in_parallel(s, a, b))
        return;
    if (named_alike(s, a, b, p.count) || is_mistyped(s, a, b, digits, tied) || starts_from(s, a, b, p.count) || (!told_before(s, a, b) && claim_is_twin(s, a, b, digits))
        || (may_be_one(s, a, b)
            && (is_shortened(s, a, b, digits) || same_thing(s, a, b, digits) || (digits >= CERTAIN && both_at_end(s, a, b)))))
        claim_emit_repeat(s, VIEW("repeat/told-again"), a, b);
}

/* Digits in any order, with what their places mean. */
static uint32_t hash_of(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    const row r = digits_of(s, which);
    uint8_t counts[12] = { 0 };
    for (unsigned i = 0; i < r.count; i++)
        counts[r.digit[i]]++;
    counts[10] = (uint8_t)f->print.scale;
    counts[11] = s->mentions[which].kind;
    return (uint32_t)hash_bytes((view){ (const char *)counts, sizeof counts });
}

static bool may_recur(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const printed *print = &scene_figure(s, which)->print;
    return (m->flags & MENTION_HEDGED) == 0 && m->kind != TOKEN_ORDINAL && print->denominator == 1 && print->digits >= 10
        && print->digits_high == 0;
}

void claim_told_again(scene *s)
{
    hashed *list = memory_new(sizeof *list * (s->mention_count + 1u));
    const bool *tied = claim_tied(s);
    uint32_t count = 0;
    if (list == NULL || tied == NULL) {
        memory_free(list);
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++)
        if (may_recur(s, i))
            list[count++] = (hashed){ hash_of(s, i), i };
    if (!hashed_sort(list, count))
        s->failed = true;
    for (uint32_t i = 1; i < count && !s->failed; i++)
        for (uint32_t k = 1; k <= LOOK_BACK && k <= i && list[i - k].hash == list[i].hash; k++)
            relate(s, list[i - k].which, list[i].which, tied);
    memory_free(list);
}
