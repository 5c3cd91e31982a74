#include "extract/chronicle/chronicle_parts.h"

#include "extract/place.h"

/*
** Years between the ages of two persons, or of one person at two times, told beside both: "父子俩一个58岁，一个35岁，差了23岁", "二十年前他35岁…；如今55岁",
** "母亲27岁那年生下她。如今女儿41岁，母亲68岁".
*/

enum {
    MOST_AGES = 3,          /* ages of a sentence: of more nobody can tell whose they are */
    AGE_GAP = 36,           /* bytes between "twenty years ago" and the age of then */
    PRONOUN_GAP = 1         /* years that ages counted by the day may be off */
};

/* The ages of a sentence: whole ones, and those that lie between two persons. */
typedef struct {
    const token *age[MOST_AGES], *gap;
    uint32_t number[MOST_AGES], apart;
    uint32_t count, gaps;
} ages;

/* Is an age one that lies between two persons: 大六十四岁, 大她六十四岁? *mean: it is a mean one. */
static bool is_gap(const chronicle *c, const token *t, const sentence *in, bool *mean)
{
    uint32_t value = 0, at = t->start - chronicle_word_before(c, c->words->did, in->start, t->start, NULL);
    at -= chronicle_word_before(c, c->words->pronouns, in->start, at, NULL);
    at -= chronicle_word_before(c, c->words->kin, in->start, at, NULL);
    const bool gap = chronicle_word_before(c, c->words->age_apart, in->start, t->start, &value) > 0
                     || chronicle_word_before(c, c->words->age_apart, in->start, at, &value) > 0;
    *mean = gap && value == AGE_MEAN;
    return gap;
}

bool chronicle_is_age_gap(const chronicle *c, const token *t, const sentence *in)
{
    bool mean = false;
    return is_gap(c, t, in, &mean);
}

static bool read_sentence(const chronicle *c, const sentence *in, ages *out)
{
    *out = (ages){ .count = 0 };
    for (uint32_t i = in->first_token; i < in->first_token + in->token_count; i++) {
        const token *t = &c->x->tokens[i];
        uint32_t number;
        view unit_name;
        if (t->kind != TOKEN_AGE || t->fact == FACT_NONE)
            continue;
        if (out->count == MOST_AGES || !chronicle_number(c, t, &number, &unit_name))
            return false;
        bool mean = false;
        const bool gap = is_gap(c, t, in, &mean);
        if (mean)
            return false;
        if (gap) {
            out->gap = t;
            out->apart = number;
            out->gaps++;
        } else {
            out->age[out->count] = t;
            out->number[out->count++] = number;
        }
    }
    return out->count > 0;
}

/* Two whole numbers of two digits that differ in one of them, by more than one year. */
static bool is_slip(uint32_t a, uint32_t b)
{
    return a > 9 && b > 9 && a < 100 && b < 100 && chronicle_years_apart(a, b) > PRONOUN_GAP && (a / 10 == b / 10 || a % 10 == b % 10);
}

/* "父亲比母亲大4岁，今年父亲80岁，母亲76岁": are both who are compared named again, in the sentence, outside of that clause? */
static bool are_compared(const chronicle *c, const sentence *in, const ages *a)
{
    enum { SHORT = 6, LONG = 12 };      /* bytes of a word for somebody */
    const view text = c->x->clean->text;
    const uint32_t begin = chronicle_clause_begin(c, a->gap->start, in->start);
    const uint32_t to = a->gap->start - chronicle_word_before(c, c->words->age_apart, begin, a->gap->start, NULL);
    uint32_t length, at = wordset_find(c->words->compared_with, (view){ text.start, to }, begin, to, &length, NULL);
    if (at >= to || at - begin < SHORT || at - begin > LONG || to - at - length < SHORT || to - at - length > LONG)
        return false;
    const view who[] = { { text.start + begin, at - begin }, { text.start + at + length, to - at - length } };
    for (size_t i = 0; i < 2; i++)
        if (view_find(chronicle_between(c, a->gap->end, in->end), who[i]) < 0 && view_find(chronicle_between(c, in->start, begin), who[i]) < 0)
            return false;
    return true;
}

/* "夫妻俩相差三岁，丈夫76岁，妻子73岁": the two ages of a sentence, and the years between them. */
static void read_apart(chronicle *c, const sentence *in, const ages *a)
{
    const uint32_t true_one = chronicle_years_apart(a->number[0], a->number[1]), low = a->number[0] < a->number[1] ? 0 : 1;
    const bool pair = chronicle_holds(c, c->words->pair, in->start, in->end);
    if (true_one == a->apart
        || (chronicle_years_apart(true_one, a->apart) > PRONOUN_GAP && (pair || is_slip(true_one, a->apart) || are_compared(c, in, a))))
        chronicle_claim_ages(c, a->age[low], a->number[low], a->age[1 - low], a->number[1 - low], a->gap->fact);
}

/* "孙女七岁。奶奶今年七十一，正好比她大六十四岁": the other age is the only one of the sentence before. */
static void read_apart_before(chronicle *c, const sentence *in, const ages *a)
{
    ages before;
    uint32_t at = a->gap->start - chronicle_word_before(c, c->words->age_apart, in->start, a->gap->start, NULL);
    at -= chronicle_word_before(c, c->words->pronouns, in->start, at, NULL) > 0 ? 0 : chronicle_word_before(c, c->words->did, in->start, at, NULL);
    if (in == c->x->sentences || in[-1].block != in->block || chronicle_word_before(c, c->words->pronouns, in->start, at, NULL) == 0
        || a->gap->start < a->age[0]->end || !read_sentence(c, in - 1, &before) || before.count != 1 || before.gaps > 0)
        return;
    const uint32_t true_one = chronicle_years_apart(a->number[0], before.number[0]);
    const bool first = before.number[0] < a->number[0];
    if (true_one == a->apart || chronicle_is_one_digit(a->apart, true_one))
        chronicle_claim_ages(c, first ? before.age[0] : a->age[0], first ? before.number[0] : a->number[0],
                             first ? a->age[0] : before.age[0], first ? a->number[0] : before.number[0], a->gap->fact);
}

/* "妻子1961年出生，比他小三岁，1987年女儿出生": does a clause between two births tell how far somebody is from one who was told before? */
static bool is_from_former(const chronicle *c, const sentence *in, const token *gap, const moment *first, const moment *second)
{
    const uint32_t begin = chronicle_clause_begin(c, gap->start, in->start);
    return begin > chronicle_token(c, first)->end && gap->end < chronicle_token(c, second)->start
           && chronicle_clause_end(c, gap->end, in->end) == gap->end && chronicle_holds(c, c->words->pronouns, begin, gap->start);
}

/* "哥哥比弟弟年长6岁，一个1990年生，一个1996年生": the only two births of a sentence. */
static void read_births(chronicle *c, const sentence *in, const token *gap, uint32_t apart)
{
    const moment *found[2] = { NULL };
    uint32_t count = 0;
    for (uint32_t i = chronicle_first(c, in->start); i < c->count && c->moments[i].in == in; i++)
        if (c->moments[i].birth && !c->moments[i].relative && count++ < 2)
            found[count - 1] = &c->moments[i];
    if (count != 2 || chronicle_is_told(c, gap->fact) || is_from_former(c, in, gap, found[0], found[1]))
        return;
    const bool turned = date_compare(found[0]->when.from, found[1]->when.from) > 0;
    const moment *from = found[turned ? 1 : 0], *to = found[turned ? 0 : 1];
    const uint32_t true_one = (uint32_t)(to->when.from.year - from->when.from.year);
    if (chronicle_years_apart(true_one, apart) != PRONOUN_GAP)
        chronicle_claim_span(c, from->fact, to->fact, gap->fact, "chronicle/anniversary", 75);
}

/* "二十年前他35岁，…；如今55岁": one person then and now. */
static void read_then_and_now(chronicle *c, const sentence *in, const ages *a)
{
    uint32_t years, value = 0;
    view unit_name;
    const token *then = a->age[0], *now = a->age[1], *t = then > c->x->tokens ? then - 1 : then;
    if (t->kind != TOKEN_DURATION || t->start < in->start || !chronicle_number(c, t, &years, &unit_name)
        || !view_equal(unit_name, VIEW("year")) || chronicle_is_told(c, t->fact) || then->start > t->end + AGE_GAP
        || wordset_at(c->words->of, c->x->clean->text, then->end, NULL) > 0 || a->number[1] <= a->number[0])
        return;
    const uint32_t shift = wordset_at(c->words->shifted, c->x->clean->text, t->end, &value), said = chronicle_skip_sign(c, t->end + shift, in->end);
    const uint32_t clause = chronicle_clause_begin(c, now->start, in->start), apart = a->number[1] - a->number[0];
    if (shift == 0 || value != SHIFT_EARLIER || chronicle_holds(c, c->words->kin, said, now->start)
        || chronicle_holds(c, c->words->died, said, now->start) || !chronicle_holds(c, c->words->now, clause, now->start)
        || chronicle_names_other(c, clause, now->start, in->start, clause)
        || wordset_at(c->words->of, c->x->clean->text, now->end, NULL) > 0)
        return;
    if (chronicle_years_apart(apart, years) != PRONOUN_GAP)
        chronicle_claim_ages(c, then, a->number[0], now, a->number[1], t->fact);
}

/* "母亲27岁那年生下她。如今女儿41岁，母亲68岁": the age at a child's birth, and both ages now, in the next sentence. */
static void read_birth_age(chronicle *c, const sentence *in, const ages *a)
{
    ages now;
    const token *t = a->age[0];
    const sentence *next = in + 1;
    const uint32_t clause = chronicle_clause_end(c, t->end, in->end);
    if (a->count != 1 || a->gaps > 0 || !chronicle_holds(c, c->words->gave_birth, t->end, clause)
        || next >= c->x->sentences + c->x->sentence_count || next->block != in->block || !read_sentence(c, next, &now) || now.count != 2
        || now.gaps > 0 || !chronicle_holds(c, c->words->now, next->start, now.age[0]->start))
        return;
    const uint32_t low = now.number[0] < now.number[1] ? 0 : 1, apart = chronicle_years_apart(now.number[0], now.number[1]);
    uint32_t length, born = wordset_find(c->words->gave_birth, (view){ c->x->clean->text.start, clause }, t->end, clause, &length, NULL) + length;
    born += wordset_at(c->words->did, c->x->clean->text, born, NULL);
    if (wordset_at(c->words->pronouns, c->x->clean->text, born, NULL) == 0 && !chronicle_names_same(c, born, clause, next->start, next->end))
        return;     /* 生下大姐。如今二姐48岁 */
    if (chronicle_years_apart(apart, a->number[0]) != PRONOUN_GAP)
        chronicle_claim_ages(c, now.age[low], now.number[low], now.age[1 - low], now.number[1 - low], t->fact);
}

void chronicle_age_gaps(chronicle *c)
{
    for (uint32_t i = 0; i < c->x->token_count; i++) {
        const sentence *in = c->x->tokens[i].kind == TOKEN_AGE ? place_sentence(c->x, c->x->tokens[i].start) : NULL;
        ages a;
        if (in == NULL)
            continue;
        const bool read = read_sentence(c, in, &a);
        if (read && a.count == 2 && a.gaps == 1)
            read_apart(c, in, &a);
        else if (read && a.count == 1 && a.gaps == 1)
            read_apart_before(c, in, &a);
        else if (read && a.count == 2 && a.gaps == 0)
            read_then_and_now(c, in, &a);
        else if (read)
            read_birth_age(c, in, &a);
        else if (a.count == 0 && a.gaps == 1)
            read_births(c, in, a.gap, a.apart);
        while (i + 1 < c->x->token_count && c->x->tokens[i + 1].start < in->end)
            i++;
    }
}
