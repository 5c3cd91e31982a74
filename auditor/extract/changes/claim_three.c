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

enum { MOST = 3, GAP = 90, BEHIND = 60 /* symbols */, SENTENCES = 2, SURE = 85 /* percent */, MANY = 4 /* digits */, LEFT_SURELY = 1 };

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

/* Days that something took, and by how many it was early. */
static bool is_days(const scene *s, uint32_t which)
{
    return s->mentions[which].kind == TOKEN_DURATION && view_equal(scene_unit(s, which)->name, VIEW("day"));
}

static bool is_plain(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_AGE || is_days(s, which) || m->kind == TOKEN_PERCENT || m->kind == TOKEN_POINTS) && m->unit != 0
           && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_PART | MENTION_TOTAL)) == 0
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
    const uint32_t at = s->text.symbols[s->mentions[which].place].at, word = wordset_before(s->words->sets[WORDS_COMPARED], s->text.text, at, &value);
    if (word == 0 || value > WAY_FELL || wordset_before(s->words->sets[WORDS_EACH_ONE], s->text.text, at - word, NULL) > 0)
        return 0;       /* a litre is no rise: 每升7.6毫克 */
    return value;
}

/* "First 52,700 are sent out, all others stay in the store, that is 33,700": is a figure alone in its clause, and what is left by the one before? */
static bool is_called_rest(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    const view own = reduced_text(&s->text, m->clause, m->place);
    if (m->clause < 2 || s->text.symbols[m->clause - 1].mark != MARK_COMMA
        || (own.length > 0 && wordset_at(s->words->sets[WORDS_COMES_TO], own, 0, NULL) != own.length))
        return false;
    const uint32_t before = scene_clause_start(s, m->clause - 2);
    for (uint32_t at = before; at < m->clause; at++)
        if (s->text.symbols[at].mark >= MARK_FIGURE && at + 1 < m->clause)
            return false;
    return relation_words_in(s->words, WORDS_OTHER, reduced_text(&s->text, before, m->clause));
}

/* Do words tell that it is what is left of another, or missing to it: the other 28, 13 to go? */
static bool is_left(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t value = 0;
    if (m->kind != TOKEN_AMOUNT || (m->use != USE_LEVEL && m->use != USE_DIFFERENCE))
        return false;
    if (scene_tells(s, WORDS_AVERAGE, reduced_text(&s->text, m->clause, m->place)))
        return false;
    const uint32_t word = wordset_before(s->words->sets[WORDS_LEFT], s->text.text, s->text.symbols[m->place].at, &value);
    return (word > 0 && value == LEFT_SURELY) || (m->flags & MENTION_OTHER) != 0 || is_called_rest(s, which);
}

/* Do words tell that a figure lies between two others? */
static bool is_apart(const scene *s, uint32_t which)
{
    return s->mentions[which].use == USE_DIFFERENCE || s->mentions[which].kind == TOKEN_POINTS || compared(s, which) != 0 || is_left(s, which);
}

static bool is_near(const scene *s, uint32_t a, uint32_t b)
{
    const mention *m = &s->mentions[a], *n = &s->mentions[b];
    return m->sentence != NONE && n->sentence != NONE && n->place - m->place <= GAP && n->sentence <= m->sentence + SENTENCES && n->block <= m->block + 1;
}

/* "47.6 are owed, the limit is 52.0, which leaves 4.4. In the year 7.2 more": does a sentence tell the three, the one between them last, and another
** one whatever follows? */
static bool is_closed(const scene *s, const three *t, uint32_t next)
{
    const uint32_t here = s->mentions[t->of[0]].sentence;
    return t->apart == MOST - 1 && s->mentions[t->of[1]].sentence == here && s->mentions[t->of[MOST - 1]].sentence == here
        && s->mentions[next].sentence != here;
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
            return t->apart < MOST && (s->mentions[i].place - s->mentions[last].place > BEHIND || is_closed(s, t, i));
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

/* Words of a value's clause that may name it: what its difference is held against, in one clause with it, is not among them. */
static view words_of(const scene *s, const three *t, uint32_t i)
{
    const mention *m = &s->mentions[t->of[i]], *d = &s->mentions[t->of[t->apart]];
    const uint32_t end = m->clause == d->clause ? m->place : scene_clause_end(s, m->place);
    return reduced_text(&s->text, m->clause, end);
}

/* "9 more than the old bridge, which is 7 wide", "4500 less than he": is just one of the two values of what the difference is held against, or
** is that told by no more than a word for what was told before? */
static bool is_of_named(const scene *s, const three *t)
{
    two_values v = { .said = t->of[t->apart] };
    if (!two_values_way(s, &v) || v.object >= v.object_end)
        return false;
    uint32_t from = v.object;
    for (uint32_t at = v.object; at < v.object_end; at++)
        from = s->text.symbols[at].kind == TOKEN_DATE && s->text.symbols[at].token != NO_TOKEN ? at + 1 : from;
    const view object = reduced_text(&s->text, from, v.object_end);     /* 比2024年同期多10天。2024年全年是299天: no name */
    if (wordset_has(s->words->sets[WORDS_PRONOUN], object))
        return true;
    uint32_t named = 0;
    for (uint32_t i = 0; i < MOST; i++)
        named += i != t->apart && two_values_meets(object, words_of(s, t, i));
    return named == 1;
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

/* "18 teams, three to a group, the first of each go on, the other 12 stay": what is left is left of a whole by so many of it, not by a few of each. */
static bool leaves_of_each(const scene *s, const three *t)
{
    enum { FEW = 10 };
    for (uint32_t i = 0; i < MOST && is_left(s, t->of[t->apart]); i++) {
        const mention *m = &s->mentions[t->of[i]];
        if (i != t->apart && ((m->use != USE_LEVEL && m->use != USE_BASE) || (m->flags & MENTION_EACH) != 0 || scene_figure(s, t->of[i])->print.digits < FEW))
            return true;
    }
    return false;
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
    if (is_of_untold_time(s, t) || leaves_of_each(s, t)
        || (change_is_of_other_times(s, t->of[t->apart], t->of[a], t->of[b]) && change_is_of_other_times(s, t->of[t->apart], t->of[b], t->of[a])))
        return;
    const bool sure = is_of_named(s, t);
    const unsigned told = sure || !is_of_another(s, t) ? 2 : 0, apt = sure || is_left(s, t->of[t->apart]) || compared(s, t->of[t->apart]) == WAY_APART;
    for (uint32_t turn = 0; turn < 2; turn++) {
        const uint32_t greater = turn == 0 ? a : b, lesser = turn == 0 ? b : a;
        if (due(t, t->apart, greater, lesser, &apart) && exact_compare(apart, t->value[t->apart]) == 0)
            return;
        const unsigned digits = digits_of(s, t);
        const bool exchanged = is_slipped(s, t, greater, lesser, slip_exchanged) || is_slipped(s, t, greater, lesser, slip_scaled);
        if (digits + exchanged + told + apt > MANY && (exchanged || is_slipped(s, t, greater, lesser, slip_exactly)))
            with[found++] = greater;
    }
    const uint32_t way = compared(s, t->of[t->apart]);
    if (found == 2 && (way == WAY_ROSE || way == WAY_FELL))
        with[0] = way == WAY_FELL ? a : b;      /* either way a slip: told as it went */
    else if (found != 1)
        return;
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
