#include "extract/sums/sum_proof.h"

#include "extract/figures/numeral.h"
#include "extract/sums/sum_shape.h"

enum { NEAR = 3, PAIR_NEAR = 5, SLIPPED = 12, FAR = 30, SOME_YEAR = 2001, FAR_SCALE = 4, TAIL = 40 };    /* percent of the total */

/* The days of a date, as numbers; a year that nobody names is any year. */
static int32_t day_of(date d)
{
    d.year = d.year > 0 ? d.year : SOME_YEAR;
    return date_number(d);
}

bool sum_has_periods(const scene *s, const addition *a)
{
    int32_t first = 0, next = 0;
    uint32_t at;
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        const dated *d = claim_date_before(s, m->place, m->clause, &at);
        if (d == NULL || d->from.month == 0 || d->to.month == 0 || (i > 0 && (day_of(d->from) != next || s->mentions[a->parts[i - 1]].place > at)))
            return false;
        first = i == 0 ? day_of(d->from) : first;
        next = day_of(d->to) + 1;
    }
    const mention *total = &s->mentions[a->total];
    const dated *all = claim_date_before(s, total->place, claim_sentence_start(s, total->place), &at);
    return all != NULL && all->from.month > 0 && all->to.month > 0 && day_of(all->from) == first && day_of(all->to) + 1 == next;
}

/* "in three districts" between two symbols: a numeral that is a word of its own, before a word for a part. */
static bool says_count(const scene *s, uint32_t from, uint32_t to, uint32_t count)
{
    view text = s->text.text;
    for (uint32_t at = from; at < to; at++) {
        uint32_t start = s->text.symbols[at].at, said = 0;
        const bool may = s->text.symbols[at].mark <= MARK_TIME && starts_at(s->text.starts, start, START_NUMERAL);
        uint32_t length = may ? numeral_at(text, start, NUMERAL_HAN | NUMERAL_DIGITS, &said) : 0;
        bool parted = at > 0 && s->text.symbols[at - 1].mark >= MARK_PAUSE;  /* a comma, not one inside a number */
        if (length > 0 && said == count && (parted || !numeral_before(text, start)) && wordset_at(s->words->sets[WORDS_GROUP], text, start + length, NULL) > 0)
            return true;
    }
    return false;
}

/* ", three of them": a count of other things that begins the clause behind the last part and equals how many parts there are. */
static bool counted_behind(const scene *s, const addition *a)
{
    uint32_t last = a->parts[a->count - 1], next = last + 1;
    const mention *m = next < s->mention_count ? &s->mentions[next] : NULL;
    return m != NULL && m->sentence == s->mentions[last].sentence && m->clause == m->place
        && (!scene_comparable(s, next, last) || scene_figure(s, next)->print.scale + FAR_SCALE <= scene_figure(s, last)->print.scale)
        && feasible_digits(s, next) <= 2 && scene_figure(s, next)->print.digits == (int64_t)a->count && scene_figure(s, next)->print.decimals == 0;
}

/* The same before the first part, from its total or the sentence before on, and in the clause of a total behind. */
static bool counts_parts(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]];
    uint32_t start = claim_sentence_start(s, first->place), from = start > 1 ? claim_sentence_start(s, start - 1) : start;
    uint32_t last = s->mentions[a->parts[a->count - 1]].place + 1, end = last;
    if (total->place > first->place) {
        const uint32_t own = claim_sentence_start(s, total->place);     /* "in the two shows, he sold 623" */
        return says_count(s, from, first->place, a->count) || says_count(s, own > last ? own : total->clause, total->place, a->count);
    }
    while (end < s->text.count && s->text.symbols[end].mark != MARK_FIGURE && s->text.symbols[end].mark < MARK_SEMICOLON)
        end++;
    return says_count(s, total->place >= from ? total->clause : from, first->place, a->count) || says_count(s, last, end, a->count);
}

uint32_t sum_parts_said(const scene *s, uint32_t total)
{
    const mention *m = total > 0 ? &s->mentions[total - 1] : NULL;
    if (m == NULL || m->place < s->mentions[total].clause || !scene_unit(s, total - 1)->count || scene_comparable(s, total, total - 1)
        || feasible_digits(s, total - 1) != 1)
        return 0;
    int64_t said = scene_figure(s, total - 1)->print.digits;
    return said > 1 && said < FEASIBLE_PARTS ? (uint32_t)said : 0;
}

uint32_t sum_some_said(const scene *s, uint32_t total, bool *last)
{
    enum { LAST = 2 };
    view text = s->text.text;
    for (uint32_t at = s->mentions[total].clause; at < s->mentions[total].place; at++) {
        uint32_t start = s->text.symbols[at].at, said = 0, which = 0, word = wordset_at(s->words->sets[WORDS_LEADING], text, start, &which);
        uint32_t length = word > 0 ? numeral_at(text, start + word, NUMERAL_HAN | NUMERAL_DIGITS, &said) : 0;
        *last = which == LAST;
        if (length > 0 && said > 1 && said < FEASIBLE_PARTS && wordset_at(s->words->sets[WORDS_GROUP], text, start + word + length, NULL) > 0)
            return said;
    }
    return 0;
}

/* "three counties: A, B, C": a count between total and parts that equals the number of parts. */
bool sum_is_counted(const scene *s, const addition *a)
{
    if (counts_parts(s, a) || (a->total > a->parts[0] && sum_parts_said(s, a->total) == a->count) || (a->total < a->parts[0] && counted_behind(s, a)))
        return true;
    uint32_t first = a->total < a->parts[0] ? a->total + 1 : a->parts[0];
    while (first > 0 && first + SEARCH_WINDOW > a->parts[0] && a->total >= a->parts[0] && s->mentions[first - 1].sentence == s->mentions[a->parts[0]].sentence)
        first--;
    for (uint32_t i = first; i < a->parts[0]; i++) {
        const figure *f = scene_figure(s, i);
        if (s->mentions[i].sentence + 1 >= s->mentions[a->parts[0]].sentence && scene_unit(s, i)->count
            && f->print.modifier == MODIFIER_EXACT && f->print.scale == 0 && f->print.decimals == 0 && f->print.digits == (int64_t)a->count
            && !scene_comparable(s, i, a->total))
            return true;
    }
    return false;
}

/* "A, B and C were 1.2, 1.4 and 1.9 respectively" */
bool sum_is_paired(const scene *s, const addition *a)
{
    const mention *first = &s->mentions[a->parts[0]];
    uint32_t start = first->clause;
    return a->count >= 2 && scene_tells(s, WORDS_RESPECTIVELY, reduced_text(&s->text, start, first->place));
}

bool sum_goes_on(const scene *s, uint32_t last)
{
    uint32_t end = s->mentions[last].place + 1, from = end;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_SEMICOLON && s->text.symbols[end].mark != MARK_FIGURE && end - from < TAIL)
        end++;
    if (s->text.symbols[end].mark == MARK_FIGURE)
        return false;
    const word_place *plus = scene_last(s, WORDS_PLUS, reduced_text(&s->text, from, end));
    return plus != NULL && s->text.symbols[reduced_find(&s->text, plus->at) - 1].mark >= MARK_PAUSE;
}

/* "1084 of one, 716 of another, the others are ...": is there a rest that no figure tells? */
static bool leaves_rest(const scene *s, uint32_t last)
{
    uint32_t at = s->mentions[last].place + 1;
    while (at < s->text.count && s->text.symbols[at].mark < MARK_PAUSE)
        at++;
    if (at + 1 >= s->text.count || s->text.symbols[at].mark > MARK_COMMA
        || wordset_at(s->words->sets[WORDS_OTHER], s->text.text, s->text.symbols[at + 1].at, NULL) == 0)
        return false;
    for (at++; at < s->text.count && s->text.symbols[at].mark < MARK_COMMA; at++)
        if (s->text.symbols[at].mark == MARK_FIGURE)
            return false;
    return true;
}

bool sum_is_open(const scene *s, uint32_t last)
{
    if (leaves_rest(s, last))
        return true;

    uint32_t at = s->mentions[last].noun_end;
    return wordset_at(s->words->sets[WORDS_OPEN], s->text.text, s->text.symbols[at].at, NULL) > 0
        || (scene_says(s, &s->mentions[last], WORDS_OPEN) != 0 && !relation_words_in(s->words, WORDS_OTHER, scene_label(s, &s->mentions[last])))
        || sum_goes_on(s, last);     /* 民营及其他 is the last of a list */
}

bool sum_is_parallel(const scene *s, const addition *a)
{
    wanted first = search_label(s, a->parts[0]);
    view label = scene_label(s, &s->mentions[a->parts[0]]);
    if (first.length < 2 || wordset_before(s->words->sets[WORDS_VERB], label, (uint32_t)label.length, NULL) > 0)
        return false;   /* a verb that all share names no kind */
    for (uint32_t i = 1; i < a->count; i++) {
        wanted next = search_label(s, a->parts[i]);
        if (next.length < 2 || next.points[next.length - 1] != first.points[first.length - 1])
            return false;
    }
    return true;
}

/* The classes of the words about a figure, as bits: from the one of its kind before it, or its clause, to its noun. */
static uint32_t aspects_of(const scene *s, uint32_t part)
{
    const wordset *set = s->words->sets[WORDS_ASPECTS];
    const mention *m = &s->mentions[part];
    uint32_t start = m->clause, seen = 0;
    for (uint32_t i = part; i-- > 0 && s->mentions[i].place >= start;)
        if (scene_comparable(s, i, part))
            start = s->mentions[i].place + 1;
    view texts[] = { start < m->place ? reduced_text(&s->text, start, m->place) : scene_label(s, m), scene_noun(s, m) };
    for (int i = 0; i < 2; i++) {
        uint32_t end = (uint32_t)texts[i].length, length = 0, value = 0;
        for (uint32_t at = wordset_find(set, texts[i], 0, end, &length, &value); at < end; at = wordset_find(set, texts[i], at + length, end, &length, &value))
            seen |= 1u << (value & 31u);
    }
    return seen;
}

bool sum_mixes(const scene *s, const uint32_t *parts, uint32_t count)
{
    uint32_t some = 0, all = UINT32_MAX, told = 0;
    for (uint32_t i = 0; i < count; i++) {
        if ((s->mentions[parts[i]].flags & MENTION_OTHER) != 0)
            continue;
        uint32_t here = aspects_of(s, parts[i]);
        some |= here;
        all &= here;
        told += here != 0;
    }
    const bool by_one = told > 1 && (some & (some - 1)) == 0;   /* "18 full professors, 97 associate ones, 164 lecturers" */
    return some != 0 && some != all && !by_one;
}

static bool ends_so(view whole, view end)
{
    return end.length < whole.length && view_equal((view){ whole.start + whole.length - end.length, end.length }, end);
}

static bool ends_with(const wanted *whole, const wanted *end)
{
    if (end->length < 2 || end->length >= whole->length)
        return false;
    for (uint32_t i = 1; i <= end->length; i++)
        if (whole->points[whole->length - i] != end->points[end->length - i])
            return false;
    return true;
}

bool sum_nests(const scene *s, const addition *a)
{
    if (a->proved || sum_has_bands(s, a))
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        wanted one = search_label(s, a->parts[i]);
        for (uint32_t k = 0; k < a->count; k++) {
            wanted other = search_label(s, a->parts[k]);
            if (ends_with(&other, &one) && ends_so(scene_label(s, &s->mentions[a->parts[k]]), scene_label(s, &s->mentions[a->parts[i]]))
                && !sum_denies(s, a->parts[k], a->parts[i]))
                return true;
        }
    }
    return false;
}

bool sum_overlaps(const scene *s, const addition *a)
{
    const mention *first = &s->mentions[a->parts[0]], *last = &s->mentions[a->parts[a->count - 1]];
    uint32_t end = last->place;
    while (end < s->text.count && s->text.symbols[end].mark < MARK_STOP && end - last->place < TAIL)
        end++;
    return relation_words_in(s->words, WORDS_ABROAD, reduced_text(&s->text, first->clause, end));
}

/* Parts beside their total miss it by so little, or by what one wrong digit makes, that nothing is left out. */
static bool is_near(const scene *s, const addition *a)
{
    bool slip = a->neighbours && a->announced && feasible_slip(s, a->total, a->parts, a->count);
    if (a->of_which && !feasible_near(s, a->total, a->parts, a->count, NEAR, true) && feasible_slip(s, a->total, a->parts, a->count) == 0)
        return false;       /* what is told of which may leave something out */
    if (a->count >= 3)
        return !sum_trails_off(s, a) && feasible_near(s, a->total, a->parts, a->count, slip ? SLIPPED : NEAR, false);
    bool pair = a->neighbours && a->total > a->parts[0];
    if (!pair && slip)      /* two that are less than all may leave something out, unless they are named alike */
        pair = feasible_near(s, a->total, a->parts, a->count, PAIR_NEAR, true) || sum_is_parallel(s, a);
    return pair && feasible_near(s, a->total, a->parts, a->count, PAIR_NEAR, false);
}

bool sum_dwindles(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i + 1 < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        view words = reduced_text(&s->text, m->clause, m->place);
        if ((m->flags & (MENTION_OTHER | MENTION_REST)) != 0 || wordset_before(s->words->sets[WORDS_OTHER], words, (uint32_t)words.length, NULL) > 0)
            return true;
    }
    return false;
}

bool sum_has_strangers(const scene *s, const addition *a)
{
    uint32_t first = a->parts[0], last = a->parts[a->count - 1];
    wanted like = search_label(s, first);
    for (uint32_t i = a->total < first ? a->total + 1 : first; like.length >= 2 && i < s->mention_count && i <= last + 1; i++) {
        const mention *m = &s->mentions[i];
        if (m->sentence != s->mentions[first].sentence || m->use != USE_LEVEL || m->kind != TOKEN_AMOUNT || !scene_unit(s, i)->count
            || scene_comparable(s, i, first))
            continue;
        wanted name = search_label(s, i);
        if (name.length >= 2 && name.points[name.length - 1] == like.points[like.length - 1])
            return true;
    }
    return false;
}

bool sum_bracketed(const scene *s, uint32_t from, uint32_t to)
{
    bool odd = false;
    for (uint32_t at = from + 1; at < to; at++)
        odd = odd != (s->text.symbols[at].mark == MARK_BRACKET);
    return odd;
}

bool sum_is_complete(const scene *s, const addition *a)
{
    uint32_t last = a->parts[a->count - 1];
    if (sum_is_open(s, last) || sum_dwindles(s, a) || sum_overlaps(s, a) || sum_has_strangers(s, a)
        || !feasible_near(s, a->total, a->parts, a->count, FAR, false))
        return false;
    return a->proved || sum_has_bands(s, a) || sum_has_periods(s, a) || sum_is_counted(s, a) || sum_is_paired(s, a)
        || (s->mentions[last].flags & MENTION_OTHER) != 0 || sum_is_partition(s, a) || sum_is_described(s, a) || is_near(s, a);
}

bool sum_shares_head(const scene *s, const addition *a)
{
    const mention *m = &s->mentions[a->total];
    wanted whole = search_label(s, a->total);
    if (whole.length < 2 || a->count < 3 || !scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place)))
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        wanted part = search_label(s, a->parts[i]);
        if (part.length <= 2 || sum_is_announced(s, a->parts[i]) || part.points[part.length - 1] != whole.points[whole.length - 1]
            || part.points[part.length - 2] != whole.points[whole.length - 2])
            return false;
    }
    return true;
}

bool sum_is_announced(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    return (m->flags & MENTION_TOTAL) != 0 || scene_tells(s, WORDS_ALL, reduced_text(&s->text, m->clause, m->place));
}

bool sum_is_of_these(const scene *s, const addition *a, bool named)
{
    const mention *first = &s->mentions[a->parts[0]];
    if (s->mentions[a->total].block == first->block || !named)
        return true;
    wanted whole = search_label(s, a->total), told = search_wanted(s, claim_sentence_start(s, first->place), first->place);
    for (uint32_t i = 0; i + 1 < whole.length; i++)
        for (uint32_t k = 0; k + 1 < told.length; k++)
            if (whole.points[i] == told.points[k] && whole.points[i + 1] == told.points[k + 1])
                return true;
    return false;
}
