#include "extract/changes/two_values.h"

#include "extract/claims/slip.h"
#include "extract/scene/identity.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_shape.h"

/*
** Two values and how far they are apart, told in any order over a few sentences, or in the title and the first of them, where
** nothing else of their unit stands near: "55 yuan more a month. ... The rate is now 585, the old one was 530." What each is per
** need not be said again. Words say which one lies between; of the other two a slip is all that they miss it by.
*/

enum { MOST = 3, GAP = 90, BEHIND = 60 /* symbols */, SENTENCES = 2, SURE = 85 /* percent */, MANY = 4 /* digits */ };

typedef struct {
    uint32_t of[MOST], count, apart;
    exact value[MOST], per[MOST];   /* for what it is told, and what that is in base units */
} three;

/* Measured alike, whatever it is per; points lie between percentages. */
static bool is_alike(const scene *s, uint32_t a, uint32_t b)
{
    const uint8_t k = s->mentions[a].kind, l = s->mentions[b].kind;
    if (k == TOKEN_POINTS || l == TOKEN_POINTS)
        return (k == TOKEN_POINTS || k == TOKEN_PERCENT) && (l == TOKEN_POINTS || l == TOKEN_PERCENT);
    return scene_comparable(s, a, b);
}

static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_AGE || m->kind == TOKEN_PERCENT || m->kind == TOKEN_POINTS) && m->unit != 0
           && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PART | MENTION_OTHER | MENTION_TOTAL)) == 0
           && m->use != USE_CHANGE && m->use != USE_ASIDE && sum_is_exact(s, which);
}

/* What a figure says, whatever it is per. */
static bool read_value(const scene *s, uint32_t which, exact *value, exact *per)
{
    const figure *f = scene_figure(s, which);
    *per = f->per != 0 ? s->doc->units[f->per].factor : exact_integer(1);
    return slip_value(s, which, value) && exact_multiply(value, *value, *per) == STATUS_OK;
}

/* How the word that compares right before a figure says that it lies (a two_way); 0: none. */
static uint32_t compared(const scene *s, uint32_t which)
{
    uint32_t value = 0;
    return wordset_before(s->words->sets[WORDS_COMPARED], s->text.text, s->text.symbols[s->mentions[which].place].at, &value) > 0
                   && value <= WAY_FELL
               ? value
               : 0;
}

/* Do words tell that a figure lies between two others? */
static bool is_apart(const scene *s, uint32_t which)
{
    return s->mentions[which].use == USE_DIFFERENCE || s->mentions[which].kind == TOKEN_POINTS || compared(s, which) != 0;
}

static bool is_near(const scene *s, uint32_t a, uint32_t b)
{
    const mention *m = &s->mentions[a], *n = &s->mentions[b];
    return m->sentence != NONE && n->sentence != NONE && n->place - m->place <= GAP && n->sentence <= m->sentence + SENTENCES && n->block <= m->block + 1;
}

/* The three that begin with a figure; false where there are more of them, or fewer, or one is no plain number. */
static bool gather(const scene *s, uint32_t first, three *t)
{
    *t = (three){ .apart = MOST };
    for (uint32_t i = first; i-- > 0 && s->mentions[first].place - s->mentions[i].place <= GAP;)
        if (is_alike(s, i, first))
            return false;
    uint32_t last = first;
    for (uint32_t i = first; i < s->mention_count && s->mentions[i].place - s->mentions[last].place <= GAP; i++) {
        if (!is_alike(s, i, first) || (i != first && (s->mentions[i].flags & MENTION_HEDGED) != 0))
            continue;
        if (t->count == MOST)
            return t->apart < MOST && s->mentions[i].place - s->mentions[last].place > BEHIND;
        if (!is_near(s, last, i) || !is_plain(s, i) || !read_value(s, i, &t->value[t->count], &t->per[t->count]))
            return false;
        if (is_apart(s, i)) {
            if (t->apart < MOST)
                return false;
            t->apart = t->count;
        }
        t->of[t->count++] = last = i;
    }
    return t->count == MOST && t->apart < MOST;
}

/* What a figure should be, by the other two; false below zero. */
static bool due(const three *t, uint32_t which, uint32_t greater, uint32_t lesser, exact *out)
{
    const status s = which == t->apart ? exact_subtract(out, t->value[greater], t->value[lesser])
                   : which == greater ? exact_add(out, t->value[lesser], t->value[t->apart]) : exact_subtract(out, t->value[greater], t->value[t->apart]);
    return s == STATUS_OK && exact_sign(*out) > 0;
}

typedef bool (*slip)(const scene *s, uint32_t which, exact value);

static bool is_slipped(const scene *s, const three *t, uint32_t greater, uint32_t lesser, slip made)
{
    exact value;
    for (uint32_t i = 0; i < MOST; i++)
        if (due(t, i, greater, lesser, &value) && exact_divide(&value, value, t->per[i]) == STATUS_OK && made(s, t->of[i], value))
            return true;
    return false;
}

/* Printed digits of the longest of them. */
static unsigned digits_of(const scene *s, const three *t)
{
    unsigned most = 0;
    for (uint32_t i = 0; i < MOST; i++)
        most = slip_digits(s, t->of[i]) > most ? slip_digits(s, t->of[i]) : most;
    return most;
}

/* Is the difference held against a time of which neither value is told, so that it is of one of them and another? */
static bool is_of_another(const scene *s, const three *t)
{
    const mention *m = &s->mentions[t->of[t->apart]];
    const view words = reduced_text(&s->text, m->clause, m->place);
    return scene_tells(s, WORDS_THAN, words) || scene_tells(s, WORDS_BASIS, words) || identity_supposed(s, t->of[t->apart]);
}

/* "168.35, the limit being 167.00, up by 0.85 since yesterday": is it held against a time, and no value told of any? */
static bool is_of_untold_time(const scene *s, const three *t)
{
    const mention *m = &s->mentions[t->of[t->apart]];
    const view words = reduced_text(&s->text, m->clause, m->place);
    uint32_t place;
    if (!scene_tells(s, WORDS_THAN, words) || scene_dates(s, m->clause, m->place) == 0)
        return false;
    for (uint32_t i = 0; i < MOST; i++) {
        const mention *n = &s->mentions[t->of[i]];
        const view before = reduced_text(&s->text, n->clause, n->place);
        if (i != t->apart && (identity_period(s, t->of[i], &place) != NULL || scene_tells(s, WORDS_BASIS, before) || scene_tells(s, WORDS_EARLIER, before)))
            return false;
    }
    return true;
}

static void emit(scene *s, const three *t, uint32_t greater, uint32_t lesser)
{
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/three"));
    d.what.confidence = SURE;
    draft_claim_add(&d, s, ROLE_FROM, t->of[lesser]);
    draft_claim_add(&d, s, ROLE_TO, t->of[greater]);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, t->of[t->apart]);
    draft_claim_emit(&d, s);
}

static void read_three(scene *s, const three *t)
{
    uint32_t a = t->apart == 0, b = t->apart == MOST - 1 ? 1 : MOST - 1, with[2], found = 0;
    exact apart;
    if (is_of_untold_time(s, t))
        return;
    for (uint32_t turn = 0; turn < 2; turn++) {
        const uint32_t greater = turn == 0 ? a : b, lesser = turn == 0 ? b : a;
        if (due(t, t->apart, greater, lesser, &apart) && exact_compare(apart, t->value[t->apart]) == 0)
            return;
        const unsigned digits = digits_of(s, t);
        const bool exchanged = is_slipped(s, t, greater, lesser, slip_exchanged) || is_slipped(s, t, greater, lesser, slip_scaled);
        if (digits + exchanged + (is_of_another(s, t) ? 0 : 2) + (compared(s, t->of[t->apart]) == WAY_APART) > MANY
            && (exchanged || is_slipped(s, t, greater, lesser, slip_exactly)))
            with[found++] = greater;
    }
    if (found == 1)
        emit(s, t, with[0], with[0] == a ? b : a);
}

void claim_threes(scene *s)
{
    const bool *read = claim_tied(s);
    s->failed = s->failed || read == NULL;
    for (uint32_t i = 0; read != NULL && i < s->mention_count; i++) {
        three t;
        if (is_plain(s, i) && gather(s, i, &t) && claim_is_new(s, read, t.of, MOST))
            read_three(s, &t);
    }
}
