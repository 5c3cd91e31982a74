#include "extract/claims/claims.h"

#include "extract/claims/told_words.h"

#include "base/hash.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "extract/claims/slip.h"
#include "extract/scene/identity.h"

enum { ATOMS = 24, BUCKET_ATOMS = 4, LOOK_BACK = 6, KEPT = 4 * LOOK_BACK };
enum { NOUN_BYTES = 12 /* four characters */, MANY_DIGITS = 1000, ALIKE = 2 };
enum { WITH_FIGURE = 7, WITH_DATE = 6, WHOLE_CONTEXT = 9, LONG_CONTEXT = 12 };

/* The words to the left of a figure, nearest first; other figures are atoms, never half digits. */
typedef struct {
    uint32_t atoms[ATOMS];
    uint8_t count;
    bool whole;             /* all of its sentence up to the figure */
    uint32_t figures, dates;    /* bit n: atom n is one */
    uint32_t hash;
    uint32_t which;
} context;

static uint32_t token_atom(const scene *s, const symbol *at, uint32_t place)
{
    return (uint32_t)hash_bytes(reduced_text(&s->text, place, place + 1)) | (at->mark == MARK_TIME ? 0x40000000u : 0x80000000u);
}

/* The nearest so many of them, ATOMS at most. */
static void read_context(const scene *s, uint32_t which, uint8_t most, context *c)
{
    const mention *m = &s->mentions[which];
    view text = s->text.text;
    c->which = which;
    c->count = 0;
    c->figures = c->dates = 0;
    uint32_t place = m->place;
    while (place > 0 && c->count < most && s->text.symbols[place - 1].mark < MARK_STOP) {
        const symbol *at = &s->text.symbols[--place];
        if (at->token != NO_TOKEN) {
            if (at->mark == MARK_FIGURE)
                c->figures |= 1u << c->count;
            else if (!scene_tells(s, WORDS_VAGUE, reduced_text(&s->text, place, place + 1)))
                c->dates |= 1u << c->count;
            c->atoms[c->count++] = token_atom(s, at, place);
            continue;
        }
        if (at->mark != MARK_WORD || wordset_at(s->words->sets[WORDS_PARTICLE], text, at->at, NULL) > 0)
            continue;
        unsigned length;
        c->atoms[c->count++] = utf8_decode(text.start + at->at, text.start + text.length, &length);
    }
    c->whole = c->count < ATOMS;
    uint32_t first = c->count < BUCKET_ATOMS ? c->count : BUCKET_ATOMS;
    c->hash = (uint32_t)hash_bytes((view){ (const char *)c->atoms, first * sizeof *c->atoms }) ^ m->unit;
}

static bool same_noun(const scene *s, uint32_t a, uint32_t b)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    view p = reduced_text(&s->text, x->noun, x->noun_end), q = reduced_text(&s->text, y->noun, y->noun_end);
    return p.length == 0 || q.length == 0 || view_starts(p, q) || view_starts(q, p);
}

/* The same words again, long enough or tied to an equal figure or date, say that it is the same thing. */
static bool same_words(const context *a, const context *b, uint32_t common)
{
    uint32_t mask = common >= 32 ? UINT32_MAX : (1u << common) - 1;
    if ((a->figures & mask) != 0 && common >= WITH_FIGURE)
        return true;
    if ((a->dates & mask) != 0 && common >= WITH_DATE)
        return true;
    return common >= LONG_CONTEXT || (common >= WHOLE_CONTEXT && ((a->whole && common == a->count) || (b->whole && common == b->count)));
}

/* "above the mean by 7.4 points": a distance of what stands before it, as a rule a clause before; only with it, it is the same. */
static bool same_distance(const context *a, const context *b, uint32_t common)
{
    uint32_t mask = common >= 32 ? UINT32_MAX : (1u << common) - 1;
    return common >= LONG_CONTEXT && ((a->figures & mask) != 0 || (common == a->count && common == b->count));
}

void claim_emit_repeat(scene *s, view pattern, uint32_t a, uint32_t b)
{
    draft_claim d = draft_claim_begin(CLAIM_REPEAT, pattern);
    draft_claim_add(&d, s, ROLE_FACTS, a);
    draft_claim_add(&d, s, ROLE_FACTS, b);
    draft_claim_emit(&d, s);
}

/* "income in the east", "income in the west": each has words of its own. */
static bool told_apart(const scene *s, uint32_t a, uint32_t b)
{
    const overlap own = identity_labels(s, a, b);
    return own.only_a > 0 && own.only_b > 0;
}

/* The contexts in order. Most stand alone with their hash, so they are read again where they are looked at. */
typedef struct {
    const scene *s;
    const hashed *order;
    uint32_t count;
    context kept[KEPT];         /* those looked at last: of two, and as far around them as LOOK_BACK */
    uint32_t places[KEPT];      /* theirs + 1 */
} contexts;

static const context *context_at(contexts *all, uint32_t place)
{
    context *c = &all->kept[place % KEPT];
    if (all->places[place % KEPT] != place + 1)
        read_context(all->s, all->order[place].which, ATOMS, c);
    all->places[place % KEPT] = place + 1;
    return c;
}

static const key *key_of(const scene *s, uint32_t which)
{
    return &s->doc->keys[scene_figure(s, which)->key];
}

static uint32_t common_words(const context *a, const context *b)
{
    uint32_t common = 0;
    while (common < a->count && common < b->count && a->atoms[common] == b->atoms[common])
        common++;
    return common;
}

/* "of this office ... recovered", once in each of many reports: three values in three paragraphs are no one thing told wrong. */
static bool is_refrain(const scene *s, contexts *all, uint32_t first, uint32_t second, uint32_t common)
{
    const context *a = context_at(all, first), *b = context_at(all, second);
    uint32_t p = s->mentions[a->which].block, q = s->mentions[b->which].block;
    for (uint32_t i = first > LOOK_BACK ? first - LOOK_BACK : 0; p != q && i < all->count && i <= second + LOOK_BACK; i++) {
        if (all->order[i].hash != a->hash)
            continue;
        const context *other = context_at(all, i);
        uint32_t block = s->mentions[other->which].block;
        if (block != p && block != q && common_words(other, a) >= common && !feasible_equal(s, other->which, a->which)
            && !feasible_equal(s, other->which, b->which) && key_of(s, other->which)->period == key_of(s, a->which)->period)
            return true;
    }
    return false;
}

/* Do two numbers start at a symbol that a sign joins: 11∶8? */
static bool is_joined(const scene *s, uint32_t at)
{
    return at + 2 < s->text.count && s->text.symbols[at].mark == MARK_FIGURE && s->text.symbols[at + 2].mark == MARK_FIGURE
        && wordset_at(s->words->sets[WORDS_ODDS], s->text.text, s->text.symbols[at + 1].at, NULL) > 0;
}

/* "11∶8、9∶11、11∶6": is it one of the scores of a row? The same numbers stand around many of them. */
static bool is_of_scores(const scene *s, uint32_t which)
{
    enum { NEXT = 4 };
    const uint32_t at = s->mentions[which].place;
    const uint32_t first = is_joined(s, at) ? at : at >= 2 && is_joined(s, at - 2) ? at - 2 : NONE;
    return first != NONE && (is_joined(s, first + NEXT) || (first >= NEXT && is_joined(s, first - NEXT)));
}

/* Do they stand in two items of a list? Each tells of its own thing: morning lessons, afternoon lessons. */
static bool are_of_items(const scene *s, const mention *x, const mention *y)
{
    const block *blocks = s->x->clean->blocks;
    return x->block != y->block && blocks[x->block].kind == BLOCK_ITEM && blocks[y->block].kind == BLOCK_ITEM;
}

/* "..., 3 places up on the first quarter": is it told against another time, of whatever the clauses before it are of? */
static bool is_compared(const scene *s, uint32_t which)
{
    return wordset_at(s->words->sets[WORDS_THAN], s->text.text, s->text.symbols[s->mentions[which].clause].at, NULL) > 0;
}

/* Claims what two of the same words say of each other; true where they say the same. */
static bool relate(scene *s, contexts *all, uint32_t first, uint32_t second)
{
    const context *a = context_at(all, first), *b = context_at(all, second);
    const mention *x = &s->mentions[a->which], *y = &s->mentions[b->which];
    uint32_t common = common_words(a, b);
    if (common < BUCKET_ATOMS || !scene_comparable(s, a->which, b->which) || x->use != y->use || !same_noun(s, a->which, b->which)
        || x->sentence == y->sentence)
        return false;
    const key *p = key_of(s, a->which), *q = key_of(s, b->which);
    bool one_thing = same_words(a, b, common) && (x->kind != TOKEN_POINTS || same_distance(a, b, common)) && p->period == q->period
                     && p->scope == q->scope && p->status == q->status && x->use != USE_CHANGE
                     && ((x->flags | y->flags) & MENTION_HEDGED) == 0 && !told_apart(s, a->which, b->which) && !are_of_items(s, x, y) && !is_compared(s, a->which)
                     && !identity_supposed(s, a->which) && !identity_supposed(s, b->which) && !is_refrain(s, all, first, second, common);
    const bool equal = feasible_equal(s, a->which, b->which);
    const bool others = told_of_another(s, a->which, b->which) && told_of_another(s, b->which, a->which);     /* 甲公司…，乙公司… */
    if (equal || (one_thing && !others && !is_of_scores(s, a->which) && !is_of_scores(s, b->which)))
        claim_emit_repeat(s, VIEW("repeat/same-words"), a->which, b->which);
    return equal;
}

/* "1.20 a pound, that is 2.40 a kilogram": what each price is per stands beside it. */
static void set_per(scene *s, const frame *f, role r, uint32_t which)
{
    const unit *per = unit_table_find(language_units(s->x->language), frame_name(f, &s->text, r));
    figure *q = builder_figure(s->x->builder, s->mentions[which].fact);
    if (per != NULL && q != NULL && q->per == 0)
        q->per = builder_unit(s->x->builder, per);
}

/* "2400 a field, that is 1200 in the other unit": per the same, where they agree then. */
static void share_per(scene *s, uint32_t a, uint32_t b)
{
    figure *x = builder_figure(s->x->builder, s->mentions[a].fact), *y = builder_figure(s->x->builder, s->mentions[b].fact);
    if (x == NULL || y == NULL || (x->per == 0) == (y->per == 0))
        return;
    const uint16_t was_x = x->per, was_y = y->per;
    x->per = y->per = was_x != 0 ? was_x : was_y;
    if (!feasible_equal(s, a, b)) {
        x->per = was_x;
        y->per = was_y;
    }
}

/* Do two figures of a phrase say one thing: in two units, of measure where nothing but a bracket joins them? */
static bool converts(const scene *s, const frame *f, uint32_t a, uint32_t b)
{
    view sort = claim_phrase(s, f)->sort;
    if (a == NONE || b == NONE || !scene_comparable(s, a, b))
        return false;
    if ((s->mentions[a].use == USE_RATIO) != (s->mentions[b].use == USE_RATIO) && f->names != 2)
        return false;       /* 174.9万吨，折合每头79公斤 */
    bool one_unit = s->mentions[a].unit == s->mentions[b].unit;
    if (one_unit && view_equal(sort, VIEW("measure")))      /* 36000万元（3.6亿元） */
        return scene_figure(s, a)->print.scale != scene_figure(s, b)->print.scale && !scene_unit(s, a)->count
               && (feasible_equal(s, a, b) || slip_shifted(s, a, b));
    if (view_equal(sort, VIEW("measure")))
        return !one_unit && !scene_unit(s, a)->count && !scene_unit(s, b)->count;
    return !one_unit || f->names == 2 || view_equal(sort, VIEW("again"));
}

/* "864 thousand, 1.2 kg each, or 1037 tons": does a count before make up for what two units differ by? */
static bool is_product(const scene *s, uint32_t a, uint32_t b)
{
    if (feasible_equal(s, a, b))
        return false;
    for (uint32_t at = a < b ? a : b; at-- > 0 && s->mentions[at].sentence == s->mentions[a].sentence;)
        if (scene_unit(s, at)->count && (feasible_ratio(s, b, at, a) || feasible_ratio(s, a, at, b)))
            return true;
    return false;
}

/* The same thing said in two units. */
static void read_conversions(scene *s)
{
    for (uint32_t i = 0; i < s->frame_count; i++) {
        const frame *f = &s->frames[i];
        if (claim_phrase(s, f)->claim != CLAIM_REPEAT || f->slots != 2)
            continue;
        uint32_t a = s->mention_of[f->slot[0].token], b = s->mention_of[f->slot[1].token];
        if (!converts(s, f, a, b))
            continue;
        share_per(s, a, b);
        if (is_product(s, a, b))
            continue;
        set_per(s, f, ROLE_NUMERATOR, f->slot[0].role == ROLE_FACTS && s->mentions[a].place < s->mentions[b].place ? a : b);
        set_per(s, f, ROLE_DENOMINATOR, s->mentions[a].place < s->mentions[b].place ? b : a);
        claim_emit_repeat(s, claim_phrase(s, f)->id, a, b);
    }
}

static void relate_contexts(scene *s, hashed *order)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if ((m->flags & MENTION_CELL) != 0 || m->kind == TOKEN_ORDINAL || m->use == USE_BASE)
            continue;
        context c;
        read_context(s, i, BUCKET_ATOMS, &c);
        if (c.count >= BUCKET_ATOMS)
            order[count++] = (hashed){ c.hash, i };
    }
    if (!hashed_sort(order, count))
        s->failed = true;
    contexts all = { .s = s, .order = order, .count = count };
    for (uint32_t i = 1; i < count && !s->failed; i++)
        for (uint32_t k = 1; k <= LOOK_BACK && k <= i && order[i - k].hash == order[i].hash; k++)
            if (relate(s, &all, i - k, i))
                break;      /* what came before was held against that one */
}

/* What may be said again: a count of what the same words name, 三大主导产业; a number of many digits. 0: neither. */
static uint32_t echo_hash(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const printed *p = &scene_figure(s, which)->print;
    const view noun = scene_noun(s, m);
    if (scene_unit(s, which)->count && noun.length >= NOUN_BYTES)
        return ((uint32_t)hash_bytes((view){ noun.start, NOUN_BYTES }) ^ m->unit) | 1;
    const int64_t number[] = { p->digits, p->decimals, p->scale, m->unit };
    return p->digits >= MANY_DIGITS ? (uint32_t)hash_bytes((view){ (const char *)number, sizeof number }) | 1 : 0;
}

/* Do the words before two equal numbers end alike? */
static bool end_alike(const scene *s, uint32_t a, uint32_t b)
{
    context x, y;
    if (scene_unit(s, a)->count && scene_noun(s, &s->mentions[a]).length >= NOUN_BYTES)
        return true;
    read_context(s, a, ALIKE, &x);
    read_context(s, b, ALIKE, &y);
    return x.count >= ALIKE && y.count >= ALIKE && memcmp(x.atoms, y.atoms, ALIKE * sizeof *x.atoms) == 0;
}

/* The same number of the same thing, said again: confirmed only. */
static void confirm_echoes(scene *s)
{
    hashed *list = memory_new(sizeof *list * (s->mention_count + 1u));
    uint32_t count = 0;
    s->failed |= list == NULL;
    for (uint32_t i = 0; list != NULL && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        const uint32_t hash = m->kind == TOKEN_AMOUNT && (m->flags & (MENTION_CELL | MENTION_HEDGED)) == 0 ? echo_hash(s, i) : 0;
        if (hash != 0)
            list[count++] = (hashed){ hash, i };
    }
    if (list != NULL && !hashed_sort(list, count))
        s->failed = true;
    for (uint32_t i = 1; i < count && !s->failed; i++) {
        const uint32_t a = list[i - 1].which, b = list[i].which;
        if (list[i].hash == list[i - 1].hash && s->mentions[a].sentence != s->mentions[b].sentence && feasible_equal(s, a, b) && end_alike(s, a, b))
            claim_emit_repeat(s, VIEW("repeat/again"), a, b);
    }
    memory_free(list);
}

void claim_repeats(scene *s)
{
    read_conversions(s);
    claim_restated(s);
    claim_definite(s);
    confirm_echoes(s);
    hashed *order = memory_new(sizeof *order * (s->mention_count + 1u));
    if (order != NULL)
        relate_contexts(s, order);
    else
        s->failed = true;
    memory_free(order);
}
