#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Sums by their shape: a total and, right behind it, a run of figures of its unit that ends where the sentence does, or a
** semicolon. Whether they add up is not asked. How often such a run is all of its total has been counted over texts that
** are right; what falls short of always is left to the network, which accuses only where a slip makes the difference.
*/

enum {
    GAP = 60, HEAD_GAP = 90,    /* symbols */
    ANY = 900,                  /* percent: however far above */
    BACK = 10, WINDOW = 48      /* mentions */
};

typedef struct {
    addition sum;
    uint32_t weakest, strongest;    /* marks between the parts */
} told;

/* Of a unit like another's, and a level whatever it is worth. */
static bool is_like(const scene *s, uint32_t which, uint32_t like)
{
    const mention *m = &s->mentions[which];
    return (m->kind == TOKEN_AMOUNT || m->kind == TOKEN_DURATION) && m->use == USE_LEVEL && (m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE)) == 0
        && scene_figure(s, which)->per == 0 && scene_comparable(s, which, like);
}

/* The next figure like 'like' behind 'which' in its sentence, or NONE. */
static uint32_t next_like(const scene *s, uint32_t which, uint32_t like)
{
    for (uint32_t n = which + 1; n < s->mention_count && n - which <= WINDOW && s->mentions[n].sentence == s->mentions[which].sentence; n++)
        if (is_like(s, n, like))
            return n;
    return NONE;
}

static bool is_rest(const scene *s, uint32_t which)
{
    return (s->mentions[which].flags & (MENTION_REST | MENTION_OTHER)) != 0;
}

/* Does nothing of their unit, whatever it stands for, come between? */
static bool is_next(const scene *s, uint32_t last, uint32_t next)
{
    for (uint32_t n = last + 1; n < next; n++)
        if (scene_comparable(s, n, last))
            return false;
    return true;
}

/* Does a list whose items stand at such marks go on over this one? What is left may stand behind a stronger one. */
static bool goes_on(const scene *s, const told *t, uint32_t last, uint32_t next, uint32_t mark)
{
    return mark >= MARK_PAUSE && is_next(s, last, next)
           && (t->sum.count < 2 || mark <= t->strongest || (is_rest(s, next) && mark <= MARK_COMMA))
           && (s->mentions[next].flags & MENTION_PART) == 0
           && !relation_words_in(s->words, WORDS_PART, reduced_text(&s->text, s->mentions[last].place + 1, s->mentions[next].place))
           && s->mentions[next].place - s->mentions[last].place <= GAP
           && !sum_bracketed(s, s->mentions[last].place, s->mentions[next].place) && t->sum.count < FEASIBLE_PARTS;
}

/* The run that starts with 'first'; false where it is one alone, or something of the kind follows that is none of it. */
static bool run_of(const scene *s, uint32_t total, uint32_t first, told *t)
{
    *t = (told){ .sum = { .total = total, .count = 1, .parts = { first }, .pattern = VIEW("sum/told") }, .weakest = MARK_STOP };
    for (uint32_t at = first, next; (next = next_like(s, at, total)) != NONE; at = next) {
        uint32_t mark = sum_mark_between(s, &s->mentions[at], &s->mentions[next]);
        if (mark >= MARK_SEMICOLON && t->sum.count >= 2 && t->strongest < MARK_SEMICOLON)
            return true;
        if (!goes_on(s, t, at, next, mark))
            return false;
        t->sum.parts[t->sum.count++] = next;
        t->weakest = mark < t->weakest ? mark : t->weakest;
        t->strongest = mark > t->strongest ? mark : t->strongest;
    }
    return t->sum.count >= 2;
}

/* Is another figure of the kind before the total in its sentence, but for one that says how many parts there are (0: none does)? */
static bool has_rival(const scene *s, uint32_t total, uint32_t parts)
{
    for (uint32_t n = total; n-- > 0 && total - n <= WINDOW && s->mentions[n].sentence == s->mentions[total].sentence;)
        if (is_like(s, n, total) && (parts == 0 || scene_figure(s, n)->print.digits != parts || s->mentions[n].unit == s->mentions[total].unit))
            return true;
    return false;
}

/* "of 43, 30 live in the country, 12 are cared for by grandchildren": two things said of some are no parts, unless they exclude
** each other or the last is the rest. */
static bool are_two_sayings(const scene *s, const addition *a, bool bare)
{
    for (uint32_t i = 0; i < a->count; i++) {   /* 报名的63个, 首次展出的有92件: what they did, not what they are */
        uint32_t at = s->text.symbols[s->mentions[a->parts[i]].place].at;
        at -= wordset_before(s->words->sets[WORDS_THERE_IS], s->text.text, at, NULL);
        bare = bare && wordset_before(s->words->sets[WORDS_SUCH], s->text.text, at, NULL) == 0;
    }
    bare = bare && search_label(s, a->parts[0]).length > 0 && search_label(s, a->parts[1]).length > 0;
    bare = bare && !relation_words_in(s->words, WORDS_ALL, scene_label(s, &s->mentions[a->parts[0]]));     /* 覆盖全部182个村 */
    return a->count == 2 && !bare && !is_rest(s, a->parts[1]) && !sum_is_partition(s, a) && !sum_excludes(s, a);
}

/* "4260 calls, of which 1180 fires, 1920 rescues, 860 to help": what parts behind "of which" leave may be others, unless they make a whole
** by their names, the last is the rest, or nothing but a slip tells. */
static bool may_be_some(const scene *s, const addition *a)
{
    return !is_rest(s, a->parts[a->count - 1]) && !sum_is_partition(s, a) && !(a->count >= SUM_MANY && sum_excludes(s, a))
           && !feasible_sum(s, a->total, a->parts, a->count);
}

/* How sure it is that the parts of "of which" are all of it, or no more than all. */
static void weigh_part(const scene *s, told *t, bool bare)
{
    addition *a = &t->sum;
    const bool listed = t->strongest < MARK_SEMICOLON, above = feasible_near(s, a->total, a->parts, a->count, ANY, true);
    if (s->mentions[a->parts[0]].parent != a->total || are_two_sayings(s, a, bare) || (!above && may_be_some(s, a)))
        return;
    const bool slip = feasible_slip(s, a->total, a->parts, a->count) > 0;
    a->meant = listed && bare && slip && (sum_is_partition(s, a) || (above && (a->count >= SUM_MANY || sum_excludes(s, a))));
    a->confidence = a->meant || (above && listed && bare && a->count >= SUM_MANY) ? SUM_SURE
                    : listed || is_rest(s, a->parts[a->count - 1])                ? SUM_TOLD
                                                                   : SUM_SHAPED; /* the text need not tell all that is part of it */
}

/* "240 built, from 2019 to 2022 12, 31, 58 and 76": parts with times of their own need not be all, unless these are all of its time. */
static bool are_dated(const scene *s, const addition *a)
{
    bool dated = false;
    for (uint32_t at = s->mentions[a->total].place; at < s->mentions[a->parts[0]].place; at++)
        dated = dated || s->text.symbols[at].kind == TOKEN_DATE;
    return dated && !sum_has_periods(s, a);
}

/* "146 firms looked at, 58 faults found, 52 mended, the other 6 ...": is the first, counted by another word, what the others make? */
static bool begins_with_total(const scene *s, const addition *a)
{
    return a->count >= SUM_MANY && s->mentions[a->parts[0]].unit != s->mentions[a->total].unit && feasible_digits_printed(s, a->parts[0]) > 1 
        && feasible_sum(s, a->parts[0], a->parts + 1, a->count - 1);
}

/* "24 came, then 31, both times 7, in all 48": is the last what the others make, added or taken away? One digit is so by chance. */
static bool ends_in_account(const scene *s, const addition *a)
{
    addition others = *a;
    others.total = a->parts[--others.count];
    return feasible_digits_printed(s, others.total) > 1 && sum_is_account(s, &others);
}

/* "146 visited, 58 faults found, 52 mended, the other 6 by a date": is the first, of another unit than the total, what the others make? */
static bool begins_in_account(const scene *s, const addition *a)
{
    return a->count >= SUM_MANY && s->mentions[a->total].unit != s->mentions[a->parts[0]].unit && feasible_sum(s, a->parts[0], a->parts + 1, a->count - 1);
}

/* A row of several, each named by a few characters, that fills its sentence and is not made of the total's own kind. */
static bool is_row(const scene *s, const addition *a)
{
    return a->count >= SUM_MANY && sum_is_bare(s, a) && !sum_trails_off(s, a) && !sum_is_sibling(s, a) && !are_dated(s, a) && !ends_in_account(s, a);
}

/* The same for those behind a comma or colon, where the total is the first of its kind in the sentence. */
static void weigh_list(const scene *s, told *t, bool bare)
{
    addition *a = &t->sum;
    const uint32_t mark = sum_mark_between(s, &s->mentions[a->total], &s->mentions[a->parts[0]]);
    if (mark == MARK_COLON && s->text.symbols[s->mentions[a->parts[0]].clause - 1].mark == MARK_COLON && a->count >= SUM_MANY
        && !has_rival(s, a->total, a->count) && !(t->strongest == MARK_COMMA && sum_trails_off(s, a))) {
        a->meant = true;        /* a list that a colon begins is all of what stands before it */
        return;
    }
    if (mark < MARK_COMMA || mark > MARK_COLON || are_two_sayings(s, a, bare) || has_rival(s, a->total, a->count) || t->strongest >= MARK_SEMICOLON
        || (t->strongest == MARK_COMMA && (sum_is_account(s, a) || begins_with_total(s, a))))
        return;
    a->meant = bare && sum_is_partition(s, a) && feasible_slip(s, a->total, a->parts, a->count) > 0;
    if (!a->meant && sum_is_sibling(s, a))
        return;
    const bool listed = t->strongest == MARK_PAUSE || mark == MARK_COLON;
    if (a->meant || (bare && a->count >= SUM_MANY && listed && !sum_trails_off(s, a)))
        a->confidence = SUM_SURE;
    else
        a->confidence = is_row(s, a) || (bare && !sum_trails_off(s, a) && (listed || is_rest(s, a->parts[a->count - 1]))) ? SUM_TOLD : SUM_SHAPED;
}

/* People counted with one word, and in all with another: of 16 people 9 persons, 4 persons, 3 persons. */
static bool are_people(const scene *s, const addition *a)
{
    bool people = wordset_has(s->words->sets[WORDS_PEOPLE], scene_unit(s, a->total)->name);
    for (uint32_t i = 0; i < a->count; i++)
        people = people && wordset_has(s->words->sets[WORDS_PEOPLE], scene_unit(s, a->parts[i])->name);
    return people;
}

/* "…, 实际门店为331家": is it what a sentence of its own says something is? */
static bool is_stated(const scene *s, uint32_t which)
{
    const view words = reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place);
    return wordset_before(s->words->sets[WORDS_IS], words, (uint32_t)words.length, NULL) > 0;
}

/* None of a list behind "of which" is more than its whole, whatever the others are. */
static void read_members(scene *s, const told *t)
{
    const addition *a = &t->sum;
    if (s->mentions[a->parts[0]].parent != a->total || t->strongest > MARK_COMMA || !sum_is_bare(s, a) || !sum_is_exact(s, a->total)
        || claim_is_last_of_row(s, a->total, a->parts[0]))
        return;
    for (uint32_t i = 1; i < a->count; i++) {
        if (!sum_is_exact(s, a->parts[i]) || s->mentions[a->parts[i]].unit != s->mentions[a->total].unit || feasible_at_most(s, a->parts[i], a->total)
            || !feasible_at_most(s, a->parts[0], a->total) || sum_is_announced(s, a->parts[i]) || is_stated(s, a->parts[i])
            || ((s->mentions[a->parts[i]].flags ^ s->mentions[a->total].flags) & (MENTION_PLAN | MENTION_TARGET)) != 0)
            continue;
        draft_claim d = draft_claim_begin(CLAIM_PART, VIEW("part/listed"));
        d.what.confidence = SUM_TOLD;
        draft_claim_add(&d, s, ROLE_PART, a->parts[i]);
        draft_claim_add(&d, s, ROLE_WHOLE, a->total);
        draft_claim_emit(&d, s);
    }
}

static void read_told(scene *s, uint32_t total, uint32_t first, const uint32_t *totals)
{
    const mention *m = &s->mentions[first], *whole = &s->mentions[total];
    const bool part = (m->flags & MENTION_PART) != 0        /* 其中执业（助理）医师 */
                      || (m->sentence == whole->sentence && relation_words_in(s->words, WORDS_PART, reduced_text(&s->text, whole->place + 1, m->place)));
    told t;
    if (!run_of(s, total, first, &t) || begins_in_account(s, &t.sum))
        return;
    if (part)
        read_members(s, &t);
    if (!sum_is_even(s, &t.sum, totals, t.strongest == MARK_PAUSE || part || are_people(s, &t.sum))
        || sum_is_loose(s, &t.sum) || sum_fits_another(s, &t.sum) || sum_has_own_total(s, &t.sum))
        return;
    if (part)
        weigh_part(s, &t, sum_is_bare(s, &t.sum));
    else
        weigh_list(s, &t, sum_is_bare(s, &t.sum));
    if (sum_is_crossed(s, &t.sum)) {     /* such a list is told of one thing more seldom */
        t.sum.confidence = t.sum.count >= SUM_MANY && t.strongest == MARK_PAUSE ? SUM_SHAPED : 0;
        t.sum.meant = false;
    }
    if ((t.sum.confidence > 0 || t.sum.meant) && sum_is_slip(s, &t.sum) && !sum_is_excused(s, &t.sum))
        sum_emit(s, &t.sum, true);
}

/* ---- the total behind ---- */

/* The figures like a total that stand before it since the last semicolon or "of which": as many as it says. */
static uint32_t before_total(const scene *s, uint32_t total, uint32_t *parts)
{
    const uint32_t said = sum_parts_said(s, total);
    uint32_t found[FEASIBLE_PARTS] = { 0 }, count = 0, next = total;
    for (uint32_t n = total; n-- > 0 && total - n <= WINDOW && s->mentions[n].sentence == s->mentions[total].sentence
                             && count < FEASIBLE_PARTS && (said == 0 || count < said);) {
        const mention *m = &s->mentions[n];
        if ((m->flags & (MENTION_CELL | MENTION_EACH | MENTION_AVERAGE)) != 0 || (m->use != USE_LEVEL && m->use != USE_BASE) || !scene_comparable(s, n, total))
            continue;
        const uint32_t mark = sum_mark_between(s, m, &s->mentions[next]);
        if (s->mentions[next].place - m->place > GAP || mark >= (said > 0 ? MARK_STOP : MARK_COLON) || mark < MARK_PAUSE
            || sum_bracketed(s, m->place, s->mentions[next].place))
            break;
        found[count++] = next = n;
        if ((m->flags & (MENTION_PART | MENTION_TOTAL)) != 0)
            break;
    }
    for (uint32_t i = 0; i < count; i++)
        parts[i] = found[count - 1 - i];
    return said == 0 || said == count ? count : 0;
}

static void read_behind(scene *s, uint32_t total, const uint32_t *totals)
{
    told t = { .sum = { .total = total, .pattern = VIEW("sum/behind"), .confidence = SUM_SHAPED } };
    bool last;
    t.sum.count = sum_some_said(s, total, &last) > 0 ? 0 : before_total(s, total, t.sum.parts);
    if (t.sum.count < 2 || !sum_is_even(s, &t.sum, totals, false) || sum_is_loose(s, &t.sum) || sum_is_crossed(s, &t.sum)
        || sum_says(s, s->mentions[t.sum.parts[0]].clause, s->mentions[total].place, WORDS_PLUS))
        return;
    t.sum.meant = t.sum.count >= SUM_MANY && sum_is_list(s, &t.sum) && !has_rival(s, t.sum.parts[0], 0);
    const bool plain = s->mentions[total].label == s->mentions[total].label_end && s->mentions[total].noun == s->mentions[total].noun_end;
    if (t.sum.meant)
        t.sum.confidence = SUM_SURE;
    else if (sum_parts_said(s, total) > 0 || (plain && sum_is_bare(s, &t.sum)))
        t.sum.confidence = SUM_TOLD;
    if (sum_is_slip(s, &t.sum)
        && (t.sum.meant || t.sum.confidence == SUM_TOLD || feasible_near(s, total, t.sum.parts, t.sum.count, SUM_FAR, false))
        && !sum_is_excused(s, &t.sum))
        sum_emit(s, &t.sum, true);
}

/* ---- the total in a sentence before ---- */

/* The one figure before that a slip makes of all of them; or NONE. */
static uint32_t apart_from(const scene *s, const addition *a)
{
    const mention *first = &s->mentions[a->parts[0]];
    uint32_t seen = 0, only = NONE;
    for (uint32_t n = a->parts[0]; n-- > 0 && a->parts[0] - n <= WINDOW && s->mentions[n].block + 1 >= first->block && seen < BACK;) {
        if (s->mentions[n].sentence == first->sentence || !is_like(s, n, a->parts[0]) || !sum_is_exact(s, n))
            continue;
        seen++;
        addition whole = *a;
        whole.total = n;
        const unsigned digits = sum_digits(s, &whole);
        if (digits < SUM_MANY || feasible_slip(s, n, a->parts, a->count) == 0
            || (digits == SUM_MANY && !feasible_near(s, n, a->parts, a->count, SUM_FAR, false)))
            continue;
        if (only != NONE && !feasible_equal(s, only, n))
            return NONE;
        only = n;
    }
    return only;
}

/* "2145 films came. 1386 from here, 214 from there, 545 from abroad.": the only figure of its kind in the sentence before a row
** that fills its own; or NONE. */
static uint32_t right_before(const scene *s, const addition *a)
{
    const mention *first = &s->mentions[a->parts[0]];
    for (uint32_t n = a->parts[0];
         n-- > 0 && a->parts[0] - n <= WINDOW && s->mentions[n].block == first->block && s->mentions[n].sentence + 1 >= first->sentence;) {
        if (!is_like(s, n, a->parts[0]))
            continue;
        addition whole = *a;
        whole.total = n;
        const bool told = s->mentions[n].sentence != first->sentence && sum_is_exact(s, n) && !has_rival(s, n, a->count)
                          && (is_row(s, &whole) || (whole.count >= SUM_MANY && sum_is_counted(s, &whole)));
        return told && sum_digits(s, &whole) > 1 && feasible_slip(s, n, a->parts, a->count) > 0
                       && feasible_near(s, n, a->parts, a->count, SUM_FAR, false)
                   ? n
                   : NONE;
    }
    return NONE;
}

static void read_apart(scene *s, uint32_t first, const uint32_t *totals)
{
    told t;
    if (!run_of(s, first, first, &t))
        return;
    t.sum.pattern = VIEW("sum/apart");
    t.sum.confidence = SUM_SHAPED;
    t.sum.total = sum_has_lead(s, first) || (sum_is_partition(s, &t.sum) && sum_is_bare(s, &t.sum)) ? apart_from(s, &t.sum) : NONE;
    if (t.sum.total == NONE) {
        t.sum.total = right_before(s, &t.sum);
        t.sum.confidence = SUM_TOLD;
    }
    if (t.sum.total != NONE && sum_is_even(s, &t.sum, totals, false) && !sum_is_loose(s, &t.sum) && !sum_is_crossed(s, &t.sum)
        && !sum_fits_another(s, &t.sum) && !sum_is_excused(s, &t.sum))
        sum_emit(s, &t.sum, true);
}

void claim_told_sums(scene *s)
{
    const uint32_t *totals = claim_totals(s, 2);
    s->failed = s->failed || totals == NULL;
    for (uint32_t i = 0; totals != NULL && i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        if (m->sentence == NONE || !is_like(s, i, i))
            continue;
        if ((m->flags & MENTION_PART) != 0 && m->parent != NONE)
            read_told(s, m->parent, i, totals);
        if ((m->flags & MENTION_TOTAL) != 0 || sum_is_announced(s, i))
            read_behind(s, i, totals);
        if (!has_rival(s, i, 0))
            read_apart(s, i, totals);
        uint32_t first = next_like(s, i, i);
        if (first != NONE && (s->mentions[first].flags & MENTION_PART) == 0 && s->mentions[first].place - m->place <= HEAD_GAP)
            read_told(s, i, first, totals);
    }
}
