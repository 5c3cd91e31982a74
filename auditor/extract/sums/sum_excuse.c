#include "extract/figures/numeral.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_shape.h"

enum { SHORT = 9, REACH = 40 /* symbols */, TELLING = 2 /* digits */ };

/* Does a word of these begin the clause that starts at a symbol? */
static bool begins(const scene *s, uint32_t clause)
{
    static const words_kind kinds[] = { WORDS_OTHER, WORDS_REST, WORDS_PLUS, WORDS_BESIDES };
    for (unsigned i = 0; clause < s->text.count && i < sizeof kinds / sizeof *kinds; i++)
        if (wordset_at(s->words->sets[kinds[i]], s->text.text, s->text.symbols[clause].at, NULL) > 0)
            return true;
    return false;
}

/* Is the symbol a figure that may be a part like another one, or tells of anything but other things that are counted? */
static bool is_told_at(const scene *s, uint32_t place, uint32_t like)
{
    const uint32_t which = s->text.symbols[place].mark == MARK_FIGURE ? s->mention_of[s->text.symbols[place].token] : NONE;
    return which != NONE && (scene_comparable(s, which, like) || !scene_unit(s, which)->count);
}

/* "3 guards, 2 engineers, and a cook or two", "8 dancers, with those who beat the drums 11 in all": does a clause in [from, to),
** or one that starts there, add something that no figure tells: "plants are packed apart from these"? */
static bool adds_untold(const scene *s, uint32_t from, uint32_t to, uint32_t like)
{
    for (uint32_t at = from; at < to && s->text.symbols[at].mark < MARK_STOP; at++) {
        if (s->text.symbols[at].mark < MARK_PAUSE)
            continue;
        uint32_t end = at + 1;
        while (end < s->text.count && s->text.symbols[end].mark <= MARK_FIGURE && !is_told_at(s, end, like))
            end++;
        if (s->text.symbols[end].mark > MARK_FIGURE && (begins(s, at + 1) || scene_tells(s, WORDS_REST, reduced_text(&s->text, at + 1, end))))
            return true;
    }
    return false;
}

static bool has_untold(const scene *s, const addition *a)
{
    const uint32_t last = s->mentions[a->parts[a->count - 1]].place, total = s->mentions[a->total].place;
    uint32_t end = last + 1;
    while (end < s->text.count && s->text.symbols[end].mark != MARK_FIGURE && end - last < REACH)
        end++;
    return adds_untold(s, last + 1, total > last ? total : end, a->total);
}

/* "4 left: 2 badly hurt, 2 slightly; by night 1 went home": do some that stand first make all of it, and the others are told later? */
static bool is_told_before(const scene *s, const addition *a)
{
    for (uint32_t count = 2; count < a->count; count++)
        if (feasible_sum(s, a->total, a->parts, count) || feasible_sum(s, a->total, a->parts + a->count - count, count))
            return true;
    return false;
}

/* "3 in the one, 4 each in the two others": the figure counts more than once. */
static bool is_repeated(const scene *s, uint32_t part)
{
    enum { BEHIND = 2 };
    const mention *m = &s->mentions[part];
    view words = reduced_text(&s->text, m->clause, m->place);
    uint32_t value = 0;
    const word_place *each = scene_last(s, WORDS_EACH_ONE, words);
    if (each == NULL || wordset_at(s->words->sets[WORDS_EACH_ONE], s->text.text, each->at, &value) == 0 || value != BEHIND)
        return false;
    const uint32_t apart = m->place - reduced_find(&s->text, each->at);
    return apart == 1 || (apart <= SHORT && (m->flags & MENTION_OTHER) == 0);       /* "all other items" are many, counted once */
}

/* "rent 1200, power 180, 900 each for the two children, 3180 in all": does a value that counts more than once stand among them? */
static bool passes_repeated(const scene *s, const addition *a)
{
    const uint32_t first = a->parts[0] < a->total ? a->parts[0] : a->total, last = a->parts[a->count - 1] > a->total ? a->parts[a->count - 1] : a->total;
    for (uint32_t at = first + 1; at < last; at++) {
        bool part = at == a->total;
        for (uint32_t i = 0; i < a->count && !part; i++)
            part = a->parts[i] == at;
        if (!part && s->mentions[at].sentence == s->mentions[last].sentence && scene_comparable(s, at, a->total) && is_repeated(s, at))
            return true;
    }
    return false;
}

/* "out of 33 pick 6, out of 16 pick 1": one that others are taken from is no part beside them. */
static bool is_pool(const scene *s, uint32_t part)
{
    const mention *m = &s->mentions[part];
    uint32_t at = m->place + 1;
    while (at < s->text.count && at - m->place < SHORT && s->text.symbols[at].mark < MARK_FIGURE
           && wordset_at(s->words->sets[WORDS_AMONG], s->text.text, s->text.symbols[at].at, NULL) == 0)
        at++;
    return wordset_at(s->words->sets[WORDS_AMONG], s->text.text, s->text.symbols[at].at, NULL) > 0
        && wordset_before(s->words->sets[WORDS_OUT_OF], s->text.text, s->text.symbols[m->place].at, NULL) > 0;
}

/* "17 births: a zebra (one head), 3 llamas": an item of another measure word right before one of a row. */
static bool is_other_item(const scene *s, uint32_t which, uint32_t next)
{
    const mention *m = &s->mentions[which];
    return sum_mark_between(s, m, &s->mentions[next]) == MARK_PAUSE && m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && scene_unit(s, which)->count
        && m->label_end > m->label && m->label_end - m->label <= SHORT && !scene_comparable(s, which, next);
}

/* "312 volumes: 268 books, 26 journals, 18 reels": the row goes on behind the last part with something of another unit. */
static bool goes_on_otherwise(const scene *s, const addition *a)
{
    const uint32_t last = a->parts[a->count - 1], next = last + 1;
    if (a->total > a->parts[0])
        return false;
    if (a->parts[0] > a->total + 1 && is_other_item(s, a->parts[0] - 1, a->parts[0]))
        return true;
    if (next >= s->mention_count)
        return false;
    const mention *m = &s->mentions[next];
    return sum_mark_between(s, &s->mentions[last], m) == MARK_PAUSE
           && sum_mark_between(s, &s->mentions[a->parts[a->count - 2]], &s->mentions[last]) == MARK_PAUSE && m->kind == TOKEN_AMOUNT
           && m->use == USE_LEVEL && m->label_end > m->label && m->label_end - m->label <= SHORT && !scene_comparable(s, last, next);
}

/* "400 and 600, for those with both 800": is the figure behind the parts a class of its own? */
static bool is_class(const scene *s, const addition *a)
{
    return a->total > a->parts[0] && s->mentions[a->total].sentence == s->mentions[a->parts[a->count - 1]].sentence
        && wordset_before(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[s->mentions[a->total].place].at, NULL) > 0
        && !sum_is_announced(s, a->total);
}

/* "from 14 provinces, 17 of them from the delta, 13 from the bay": the last of a row is no total of the others. */
static bool ends_row(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    return a->total > a->parts[0] && !sum_is_announced(s, a->total) && sum_mark_between(s, &s->mentions[a->parts[a->count - 1]], total) == MARK_PAUSE;
}

/* "17930 settled; by years 4105, 4687, 5236, and 4614 up to October, against 4380": does the row go on, and with that one come to
** another figure before it? */
static bool is_of_more(const scene *s, const addition *a)
{
    enum { AHEAD = 2, BACK = 8 };
    const uint32_t last = a->parts[a->count - 1];
    addition more = *a;
    if (a->count >= FEASIBLE_PARTS || a->total > last)
        return false;
    for (uint32_t next = last + 1; next < s->mention_count && next <= last + AHEAD && s->mentions[next].sentence == s->mentions[last].sentence; next++) {
        if (!scene_comparable(s, next, last))
            continue;
        more.parts[more.count = a->count] = next;
        more.count++;
        for (uint32_t at = a->parts[0], n = 0; at-- > 0 && n < BACK && s->mentions[at].block + 1 >= s->mentions[last].block; n++)
            if (scene_comparable(s, at, last) && feasible_sum(s, at, more.parts, more.count))
                return true;
    }
    return false;
}

/* "22 years with the police, 12 of them at the station, 8 with the squad, since last year in the office": what lasted may go on. */
static bool is_some_time(const scene *s, const addition *a)
{
    enum { ANY = 900 };
    bool dated = false;
    for (uint32_t at = s->mentions[a->parts[a->count - 1]].place; at < s->text.count && s->text.symbols[at].mark < MARK_STOP; at++)
        dated = dated || s->text.symbols[at].kind == TOKEN_DATE;
    return dated && s->mentions[a->total].kind == TOKEN_DURATION && a->total < a->parts[0] && !feasible_near(s, a->total, a->parts, a->count, ANY, true)
        && (s->mentions[a->parts[a->count - 1]].flags & (MENTION_OTHER | MENTION_REST)) == 0 && !sum_is_partition(s, a);
}

/* "a passage 18.6 long, a chamber 9.2 long, 5.4 wide": measures of one thing. */
static bool is_size(const scene *s, uint32_t part)
{
    return !scene_unit(s, part)->count && wordset_before(s->words->sets[WORDS_SIZES], s->text.text, s->text.symbols[s->mentions[part].place].at, NULL) > 0;
}

/* "26413 in all: 11208, 6935, 3847 ..., 19, others 3637": is the total one of a row that comes to a figure before it? */
static bool is_in_row(const scene *s, const addition *a)
{
    enum { BACK = 12 };
    const uint32_t last = a->parts[a->count - 1];
    addition row = { .count = 0 };
    for (uint32_t at = last + 1; at-- > 0 && last - at <= BACK && s->mentions[at].block == s->mentions[last].block;) {
        if (s->mentions[at].use != USE_LEVEL || (s->mentions[at].flags & MENTION_PART) != 0 || !scene_comparable(s, at, last))
            continue;
        if (at < a->total && row.count > a->count && !feasible_unbounded(s, at) && feasible_sum(s, at, row.parts, row.count))
            return true;
        row.parts[row.count++] = at;
    }
    return false;
}

/* "143 grave ones; 18204 mended; of the grave ones 131, 12 left": is one of the parts made of others? Rows of a table are so by chance. */
static bool has_nested(const scene *s, const addition *a)
{
    if ((s->mentions[a->parts[0]].flags & MENTION_CELL) != 0)
        return false;
    for (uint32_t whole = 0; a->count > 2 && whole < a->count; whole++)
        for (uint32_t first = 0; first + 1 < a->count; first++)
            if (first > whole + 1 && feasible_digits_printed(s, a->parts[whole]) > 1 && feasible_sum(s, a->parts[whole], a->parts + first, 2))
                return true;
    return false;
}

/* "of 9 banks 6 ..., those whose sales fell are 4": what some of them did, which others may have done, too. */
static bool is_saying(const scene *s, uint32_t part)
{
    enum { REACH = 4 };
    const uint32_t place = s->mentions[part].place, least = s->mentions[part].clause + REACH < place ? place - REACH : s->mentions[part].clause;
    for (uint32_t at = place; at > least; at--)
        if (wordset_before(s->words->sets[WORDS_SUCH], s->text.text, s->text.symbols[at].at, NULL) > 0)
            return true;
    return false;
}

/* "from 17 to 11: 9 closed, 3 opened": is the total what something became, and are the parts what came and went between? */
static bool is_outcome(const scene *s, const addition *a)
{
    enum { FEW = 4, NEAR = 3 };
    for (uint32_t at = a->total; at-- > 0 && a->total - at <= NEAR && s->mentions[at].sentence == s->mentions[a->total].sentence && a->count <= FEW;) {
        if (s->mentions[at].kind != TOKEN_AMOUNT || !scene_comparable(s, at, a->total))
            continue;
        for (uint32_t went = 1; went < 1u << a->count; went++) {
            uint32_t plus[FEW + 1] = { at }, minus[FEW], gained = 1, lost = 0;
            for (uint32_t i = 0; i < a->count; i++)
                if ((went >> i & 1) != 0)
                    minus[lost++] = a->parts[i];
                else
                    plus[gained++] = a->parts[i];
            if (feasible_balance(s, a->total, plus, gained, minus, lost))
                return true;
        }
        return false;
    }
    return false;
}

/* "73 found, 41 of them willing, a first lot of 12 on the 21st": is just the last one numbered, and the first of its kind, so that it
** is of the one before? */
static bool is_first_lot(const scene *s, const addition *a)
{
    return a->count == 2 && sum_numbered(s, a->parts[0]) == 0 && sum_numbered(s, a->parts[1]) == 1;
}

bool sum_may_overlap(const scene *s, const addition *a)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->count; i++)
        count += is_saying(s, a->parts[i]);
    return count > 0;
}

/* "820, of it coal 328, ore 246, grain 82, together 80 %": what has a share of the whole together is less than all of it. */
static bool has_share(const scene *s, const addition *a)
{
    const uint32_t last = a->parts[a->count - 1];
    uint32_t at = last + 1;
    if ((s->mentions[a->total].flags & MENTION_WHOLE) != 0 && a->total == at)
        return true;        /* together 80 % of the 820 */
    while (at < s->mention_count && s->mentions[at].sentence == s->mentions[last].sentence && s->mentions[at].kind == TOKEN_AMOUNT
           && !scene_comparable(s, at, last))
        at++;       /* the three */
    return at < s->mention_count && s->mentions[at].kind == TOKEN_PERCENT && s->mentions[at].use != USE_CHANGE
           && s->mentions[at].sentence == s->mentions[last].sentence && a->total < last && !feasible_exactly_hundred(s, &at, 1)
           && scene_tells(s, WORDS_JOINTLY, reduced_text(&s->text, s->mentions[at].clause, s->mentions[at].place));
}

bool sum_is_of_account(const scene *s, const addition *a)
{
    uint32_t all = s->mentions[a->total].flags;
    for (uint32_t i = 0; i < a->count; i++)
        all &= s->mentions[a->parts[i]].flags;
    return (all & MENTION_ACCOUNT) != 0;
}

/* Some months of a year, by the calendar? */
static bool is_of_months(const dated *d)
{
    return d != NULL && d->from.month > 0 && d->to.month > 0 && d->precision != PRECISION_DAY && d->precision != PRECISION_YEAR;
}

/* "12.4 and 8.7 in the first quarter, 20.1 in the second": is the total told in its own clause of months that those of a part have
** none of? */
static bool is_of_other_months(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    uint32_t at;
    const dated *own = claim_date_before(s, total->place, total->clause, &at);
    bool apart = false;
    for (uint32_t i = 0; i < a->count && is_of_months(own); i++) {
        const dated *d = claim_period(s, a->parts[i]);
        apart = apart || (is_of_months(d) && d->from.year == own->from.year && (date_compare(d->to, own->from) < 0 || date_compare(own->to, d->from) < 0));
    }
    return apart && !sum_is_announced(s, a->total);
}

/* "124736 in all, 2974 of them white ones. A year before, on 11 January, 118305": is just some part told, in its own clause, of a time that
** the total's has nothing in common with? */
static bool is_of_other_time(const scene *s, const addition *a)
{
    const dated *own = a->total < a->parts[0] ? claim_period(s, a->total) : NULL;     /* behind its parts it may be of several times together */
    const bool rest = view_equal(a->pattern, VIEW("sum/rest"));     /* what is done of it is done later */
    uint32_t at, apart = 0;
    for (uint32_t i = 0; i < a->count && own != NULL && own->from.year > 0; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        const dated *d = claim_date_before(s, m->place, m->clause, &at);
        const bool later = d != NULL && date_compare(own->to, d->from) < 0;
        apart += d != NULL && d->from.year > 0 && (date_compare(d->to, own->from) < 0 || (later && !rest));
    }
    return apart > 0 && apart < a->count;
}

/* "11.2 on the 8th, 9.1 on the 6th. From 30 September to 2 October 30.8": is the total told of days that a part's lies outside of? */
static bool is_of_other_days(const scene *s, const addition *a)
{
    uint32_t last = 0, at;
    for (uint32_t i = 0; i < a->count; i++)
        last = a->parts[i] > last ? a->parts[i] : last;
    const mention *total = &s->mentions[a->total];
    const dated *own = last < a->total ? claim_date_before(s, total->place, s->mentions[last].place + 1, &at) : claim_period(s, a->total);
    if (own == NULL || own->precision != PRECISION_PERIOD || own->from.day == 0 || date_compare(own->from, own->to) == 0)
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        const dated *d = claim_period(s, a->parts[i]);
        if (d != NULL && d->precision == PRECISION_DAY && d->from.year == own->from.year
            && (date_compare(d->to, own->from) < 0 || date_compare(own->to, d->from) < 0))
            return true;
    }
    return false;
}

/* "Four houses sent some: the museum 96, the institute 54, the archive 33, the hall 12": does a count right before the total tell just how
** many they are together with it? */
static bool is_counted_among(const scene *s, const addition *a)
{
    const uint32_t count = a->total > 0 ? a->total - 1 : NONE;
    if (count == NONE || a->total > a->parts[0] || s->mentions[count].sentence != s->mentions[a->total].sentence || s->mentions[count].kind != TOKEN_AMOUNT)
        return false;
    const figure *f = scene_figure(s, count);
    return scene_unit(s, count)->count && !scene_comparable(s, count, a->total) && f->print.decimals == 0 && f->print.scale == 0
           && f->print.digits == (int64_t)a->count + 1 && sum_mark_between(s, &s->mentions[count], &s->mentions[a->total]) == MARK_COLON;
}

/* "The three towns have 5200 in all. Willow has 2300, Stone 1900": does the clause of the total tell of more of them than are told? */
static bool counts_more(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    enum { ANY = 900 };
    uint32_t said = 0;
    if (a->total > a->parts[0])
        return false;
    for (uint32_t at = total->clause; at < total->place; at++) {
        const uint32_t which = s->text.symbols[at].mark == MARK_FIGURE ? s->mention_of[s->text.symbols[at].token] : NONE;
        if (which != NONE && scene_unit(s, which)->count && !scene_comparable(s, which, a->total) && feasible_digits(s, which) == 1)
            said = (uint32_t)scene_figure(s, which)->print.digits;
    }
    if (said == 0)
        numeral_at(s->text.text, s->text.symbols[total->clause].at, NUMERAL_HAN, &said);     /* 三镇 */
    return said > a->count && said < FEASIBLE_PARTS && !feasible_near(s, a->total, a->parts, a->count, ANY, true);
}

/* "Their team has 40. ... So the west has 34, the east 48, the three together 122": does a level told just before, with the parts, make
** the total? */
static bool is_made_with_another(const scene *s, const addition *a)
{
    enum { BACK = 8 };      /* mentions */
    uint32_t all[FEASIBLE_PARTS];
    if (a->count >= FEASIBLE_PARTS || a->total < a->parts[0])
        return false;
    for (uint32_t i = 0; i < a->count; i++)
        all[i] = a->parts[i];
    for (uint32_t at = a->parts[0], n = 0; at-- > 0 && n < BACK && s->mentions[at].block == s->mentions[a->total].block; n++) {
        all[a->count] = at;
        if (search_level(s, at) && scene_comparable(s, at, a->total) && feasible_sum(s, a->total, all, a->count + 1))
            return true;
    }
    return false;
}

/* "64 rooms, 42 fitted out, another 12 are, too": does the last part tell the same of others, so that more may be left? */
static bool goes_on_also(const scene *s, const addition *a)
{
    const mention *m = &s->mentions[a->parts[a->count - 1]];
    const word_place *also = scene_find(s, WORDS_UNLEFT, reduced_text(&s->text, m->place + 1, scene_clause_end(s, m->place + 1)));
    return also != NULL && also->value == 1 && (m->flags & (MENTION_REST | MENTION_OTHER)) != 0;
}

/* "Coal 5230, ore 4685; grain, oil and the other goods together 10471": does the total behind the parts say that it is of others? */
static bool totals_others(const scene *s, const addition *a)
{
    const mention *total = &s->mentions[a->total];
    return a->total > a->parts[a->count - 1] && relation_words_in(s->words, WORDS_OTHER, reduced_text(&s->text, total->clause, total->place));
}

/* Without the words for what is told all together: 进出口 of 全市进出口. */
static view without_scope(const scene *s, view name)
{
    for (uint32_t n = 1; n > 0 && name.length > 0; name = (view){ name.start + n, name.length - n }) {
        const uint32_t all = wordset_at(s->words->sets[WORDS_ALL], name, 0, NULL), lead = wordset_at(s->words->sets[WORDS_LEAD], name, 0, NULL);
        n = all > lead ? all : lead;
    }
    return name;
}

/* "Deposits 63.2, loans 58.4, total of premiums 111.6": is the total behind the parts of a noun of its own, which no word before it has a
** character of? */
static bool totals_own(const scene *s, const addition *a)
{
    enum { LETTER = 3, NOUN = 2 * LETTER };
    const mention *total = &s->mentions[a->total], *first = &s->mentions[a->parts[0]];
    const view label = reduced_text(&s->text, total->label, total->place);
    const uint32_t end = wordset_before(s->words->sets[WORDS_AGGREGATE], label, (uint32_t)label.length, NULL);
    if (a->total < a->parts[a->count - 1] || end == 0 || first->sentence == NONE || sum_is_partition(s, a) || sum_excludes(s, a))
        return false;
    const view noun = without_scope(s, (view){ label.start, label.length - end });
    const uint32_t from = claim_sentence_start(s, first->place);
    const view before = reduced_text(&s->text, from, total->clause > from ? total->clause : from);
    for (size_t at = 0; at + LETTER <= noun.length; at += LETTER)
        if (view_find(before, (view){ noun.start + at, LETTER }) >= 0)
            return false;
    return noun.length >= NOUN;
}

bool sum_is_excused(const scene *s, const addition *a)
{
    if (feasible_sum(s, a->total, a->parts, a->count))
        return false;
    if (sum_is_of_account(s, a))
        return true;
    for (uint32_t i = 0; i < a->count; i++)
        if (is_pool(s, a->parts[i]) || is_repeated(s, a->parts[i]) || is_size(s, a->parts[i]))
            return true;
    return totals_others(s, a) || totals_own(s, a) || passes_repeated(s, a) || has_share(s, a) || has_untold(s, a) || is_class(s, a) || ends_row(s, a) || is_of_more(s, a)
           || is_some_time(s, a) || is_in_row(s, a) || has_nested(s, a) || is_told_before(s, a) || is_outcome(s, a) || is_first_lot(s, a)
           || goes_on_otherwise(s, a) || is_of_other_months(s, a) || counts_more(s, a) || is_counted_among(s, a)
           || is_made_with_another(s, a) || goes_on_also(s, a) || is_of_other_days(s, a) || is_of_other_time(s, a)
           || (a->count > 2 && feasible_digits_printed(s, a->total) >= TELLING && sum_is_account(s, a));
}
