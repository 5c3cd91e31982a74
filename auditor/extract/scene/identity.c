#include "extract/scene/identity.h"

#include "base/hash.h"
#include "base/utf8.h"
#include "extract/claims/claims.h"
#include "extract/words/likeness.h"
#include "extract/claims/search.h"

enum { BEHIND = 8, MOST = 40, SUPPOSED_CLAUSES = 4 };

/* 收入从3.35万元提高到4.62万元: what a value became goes by the name of what it was. */
uint32_t identity_named_by(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    bool became = which > 0 && m[-1].use == USE_BASE && m[-1].clause == m->clause && m[-1].sentence == m->sentence && scene_comparable(s, which - 1, which);
    return became && (m[-1].flags & MENTION_CELL) == 0 && m[-1].label < m[-1].label_end ? which - 1 : which;
}

/* The characters that name a mention: its label and noun, and what stands right behind it. */
static uint32_t words_of(const scene *s, uint32_t which, uint32_t out[NAME_LENGTH + BEHIND])
{
    const mention *m = &s->mentions[which], *n = &s->mentions[identity_named_by(s, which)];
    view text = s->text.text;
    uint32_t count = n->name_length;
    memcpy(out, s->points + n->name, sizeof *out * count);
    for (uint32_t at = m->place + 1; at < s->text.count && at <= m->place + BEHIND && s->text.symbols[at].mark == MARK_WORD; at++) {
        unsigned length;
        out[count++] = utf8_decode(text.start + s->text.symbols[at].at, text.start + text.length, &length);
    }
    return count;
}

kinship identity_kinship(const scene *s, uint32_t a, uint32_t b)
{
    uint32_t p[NAME_LENGTH + BEHIND], q[NAME_LENGTH + BEHIND];
    uint32_t x = words_of(s, a, p), y = words_of(s, b, q);
    kinship out = { 0, 0, x < y ? x : y };
    for (uint32_t i = 0; i < x; i++) {
        bool found = false;
        for (uint32_t j = 0; j < y; j++) {
            unsigned n = 0;
            while (i + n < x && j + n < y && p[i + n] == q[j + n])
                n++;
            found = found || n > 0;
            if (n > out.run)
                out.run = n;
        }
        out.shared += found;
    }
    return out;
}

const dated *identity_period(const scene *s, uint32_t which, uint32_t *place)
{
    return claim_date_before(s, s->mentions[which].place, claim_sentence_start(s, s->mentions[which].place), place);
}

/* "a year before 47.9; the net profit 6.45": is a date that of the base that stands behind it, and of nothing after? */
static bool of_base(const scene *s, uint32_t at, uint32_t which)
{
    uint32_t next = which;
    while (next > 0 && s->mentions[next - 1].place > at)
        next--;
    return next != which && s->mentions[next].use == USE_BASE && s->mentions[next].clause <= at && s->mentions[next].clause != s->mentions[which].clause;
}

/* The time that a mention is told of: the last date before it that is not told of a base alone. */
static const dated *time_of(const scene *s, uint32_t which, uint32_t *place)
{
    const dated *d = identity_period(s, which, place);
    while (d != NULL && of_base(s, *place, which))
        d = claim_date_before(s, *place, claim_sentence_start(s, *place), place);
    return d;
}

/* 上年同期, 去年同期 */
static bool one_basis(const scene *s, view a, view b)
{
    uint32_t p = 0, q = 0;
    return wordset_at(s->words->sets[WORDS_BASIS], a, 0, &p) == a.length && wordset_at(s->words->sets[WORDS_BASIS], b, 0, &q) == b.length && p == q;
}

bool identity_same_basis(const scene *s, uint32_t a, uint32_t b)
{
    uint32_t x, y;
    return identity_period(s, a, &x) != NULL && identity_period(s, b, &y) != NULL
           && one_basis(s, reduced_text(&s->text, x, x + 1), reduced_text(&s->text, y, y + 1));
}

/* The name in 《》 that stands last before a mention in its sentence, which may be what it is told of; empty where none does. */
static view work_of(const scene *s, uint32_t which)
{
    enum { REACH = 240, SIGN = 3 };     /* bytes */
    const uint32_t place = s->mentions[which].place;
    const view all = reduced_text(&s->text, claim_sentence_start(s, place), place);
    const char *first = all.length > REACH ? all.start + all.length - REACH : all.start, *end = NULL;
    for (const char *at = all.start + all.length; at >= first + SIGN; at--) {
        if (end == NULL && memcmp(at - SIGN, "\xE3\x80\x8B", SIGN) == 0)       /* 》 */
            end = at - SIGN;
        else if (end != NULL && memcmp(at - SIGN, "\xE3\x80\x8A", SIGN) == 0)  /* 《 */
            return (view){ at, (size_t)(end - at) };
    }
    return VIEW("");
}

/* Is each told of a film, a book or a law of its own: 《东渡》首日4000万, 《西渡》（首日7000万)? */
static bool of_two_works(const scene *s, uint32_t a, uint32_t b)
{
    const view one = work_of(s, a), two = one.length > 0 ? work_of(s, b) : one;
    return two.length > 0 && view_find(one, two) < 0 && view_find(two, one) < 0;
}

/* "All year": of whichever year is told of. */
static bool is_any_year(const scene *s, const dated *d)
{
    return d->precision == PRECISION_YEAR && d->relative != 0 && wordset_has(s->words->sets[WORDS_VAGUE], document_word(s->doc, d->relative));
}

bool identity_apart(const scene *s, uint32_t a, uint32_t b)
{
    uint32_t x, y;
    if (of_two_works(s, a, b))
        return true;
    const dated *p = time_of(s, a, &x), *q = time_of(s, b, &y);
    if (p == NULL || q == NULL)
        return false;
    if (p->from.year > 0 && q->from.year > 0) {
        const bool day = p->precision == PRECISION_DAY;     /* the end of a month, or all of it up to then: one may stand for the other */
        if (day != (q->precision == PRECISION_DAY))
            return p->from.year > q->from.year + 1 || q->from.year > p->from.year + 1;
        if (p->precision == PRECISION_YEAR && q->precision == PRECISION_YEAR && is_any_year(s, p) != is_any_year(s, q))
            return false;
        return date_compare(p->to, q->to) != 0 || (!day && date_compare(p->from, q->from) != 0);
    }
    const view told_a = reduced_text(&s->text, x, x + 1), told_b = reduced_text(&s->text, y, y + 1);
    return !view_equal(told_a, told_b) && !one_basis(s, told_a, told_b);
}

static bool is_supposed(const scene *s, uint32_t which)
{
    uint32_t start = s->mentions[which].clause;
    if (scene_tells(s, WORDS_CITED, reduced_text(&s->text, start, s->mentions[which].place)))
        return true;
    for (int clauses = 0; clauses < SUPPOSED_CLAUSES; clauses++) {
        if (start < s->text.count && wordset_at(s->words->sets[WORDS_SUPPOSED], s->text.text, s->text.symbols[start].at, NULL) > 0)
            return true;
        if (start == 0 || s->text.symbols[start - 1].mark > MARK_COMMA)
            return false;
        start = scene_clause_start(s, start - 1);
    }
    return false;
}

bool identity_supposed(const scene *s, uint32_t which)
{
    uint8_t *known = &s->mentions[which].supposed;
    if (*known == 0)
        *known = is_supposed(s, which) ? 2 : 1;
    return *known == 2;
}

bool identity_possible(const scene *s, uint32_t a, uint32_t b)
{
    return ((s->mentions[a].flags | s->mentions[b].flags) & MENTION_HEDGED) == 0 && identity_about(s, a, b);
}

bool identity_about(const scene *s, uint32_t a, uint32_t b)
{
    const mention *x = &s->mentions[a], *y = &s->mentions[b];
    return x->sentence != y->sentence && (x->flags & y->flags & MENTION_CELL) == 0
        && ((x->flags ^ y->flags) & (MENTION_PLAN | MENTION_TARGET | MENTION_FLOW)) == 0
        && (x->kind == TOKEN_PERCENT || ((x->flags ^ y->flags) & MENTION_PART) == 0)
        && (x->own_scope == 0 || y->own_scope == 0 || x->own_scope == y->own_scope)
        && !identity_apart(s, a, b) && !identity_supposed(s, a) && !identity_supposed(s, b);
}

bool identity_heads(const scene *s, uint32_t which)
{
    uint8_t kind = s->x->clean->blocks[s->mentions[which].block].kind;
    return kind == BLOCK_TITLE || kind == BLOCK_HEADING;
}

bool identity_echoes(const scene *s, uint32_t which)
{
    const block *b = &s->x->clean->blocks[s->mentions[which].block];
    return identity_heads(s, which) || b->kind == BLOCK_CAPTION
        || wordset_at(s->words->sets[WORDS_CAPTION], s->text.text, b->start, NULL) > 0;
}

/* Characters of the label alone, with the figure right before it ("phase 2"); a token is one. */
static uint32_t label_of(const scene *s, uint32_t which, uint32_t out[MOST])
{
    const mention *m = &s->mentions[identity_named_by(s, which)];
    view text = s->text.text;
    uint32_t count = 0;
    if ((m->flags & MENTION_CELL) != 0) {
        memcpy(out, s->points + m->name, sizeof *out * m->name_length);
        return m->name_length;
    }
    uint32_t from = m->label > 0 && s->text.symbols[m->label - 1].mark == MARK_FIGURE ? m->label - 1 : m->label;
    for (uint32_t at = from; at < m->label_end && count < MOST; at++) {
        const symbol *here = &s->text.symbols[at];
        unsigned length;
        if (here->token != NO_TOKEN)
            out[count++] = (uint32_t)hash_bytes(reduced_text(&s->text, at, at + 1)) | 0x80000000u;
        else if (here->mark == MARK_WORD)
            out[count++] = utf8_decode(text.start + here->at, text.start + text.length, &length);
    }
    return count;
}

bool identity_starts_alike(const scene *s, uint32_t a, uint32_t b)
{
    wanted p = search_label(s, identity_named_by(s, a)), q = search_label(s, identity_named_by(s, b));
    return p.length == 0 || q.length == 0 || p.points[0] == q.points[0];
}

overlap identity_labels(const scene *s, uint32_t a, uint32_t b)
{
    uint32_t p[MOST], q[MOST];
    uint32_t x = label_of(s, a, p), y = label_of(s, b, q);
    unsigned common = (likeness_of(p, x, q, y) * x + 50) / 100;
    return (overlap){ common, x - common, y - common };
}
