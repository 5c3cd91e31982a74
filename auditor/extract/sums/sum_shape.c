#include "extract/sums/sum_shape.h"

#include "extract/sums/flow_role.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"

enum { BARE = 7, MOST_FLOWS = 5, LEAD = 14 /* symbols */ };

bool sum_is_exact(const scene *s, uint32_t which)
{
    const figure *f = scene_figure(s, which);
    return (s->mentions[which].flags & MENTION_HEDGED) == 0 && !f->given && f->print.digits > 0 && f->print.denominator == 1
        && f->print.modifier == MODIFIER_EXACT;
}

static bool holds(const addition *a, uint32_t which)
{
    bool found = which == a->total;
    for (uint32_t i = 0; i < a->count && !found; i++)
        found = a->parts[i] == which;
    return found;
}

/* The place of a figure's last digit that is no zero of a round number: a power of ten. */
static int last_place(const printed *p)
{
    int place = p->scale - p->decimals;
    int64_t rest = p->digits;
    for (; p->decimals == 0 && rest != 0 && rest % 10 == 0; rest /= 10)
        place++;
    return place;
}

unsigned sum_digits(const scene *s, const addition *a)
{
    const printed *total = &scene_figure(s, a->total)->print;
    int fine = last_place(total), place = total->scale - total->decimals;
    unsigned digits = feasible_digits_printed(s, a->total);
    for (uint32_t i = 0; i < a->count; i++) {
        const int here = last_place(&scene_figure(s, a->parts[i])->print);
        fine = here < fine ? here : fine;
    }
    return fine - place >= (int)digits ? 0 : (unsigned)((int)digits - (fine - place));
}

bool sum_is_even(const scene *s, const addition *a, const uint32_t *totals, bool kin)
{
    uint32_t taken = 0;
    const bool led = a->total < a->parts[0] && sum_mark_between(s, &s->mentions[a->total], &s->mentions[a->parts[0]]) == MARK_COLON;
    const uint32_t differ = led ? MENTION_TARGET : MENTION_PLAN | MENTION_TARGET;      /* what shall be may be listed plainly */
    if (totals[a->total] != NONE && holds(a, totals[a->total]))
        return false;
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        const uint32_t of = totals[a->parts[i]];
        if (of != NONE && of == totals[a->total])
            return false;       /* parts of one thing, all of them */
        taken += of != NONE && of < a->parts[i] && s->mentions[of].block == m->block && !holds(a, of);
        if (!(sum_one_unit(s, a->parts[i], a->total)
              || (kin && scene_unit(s, a->parts[i])->count && scene_comparable(s, a->parts[i], a->total)))
            || !sum_is_exact(s, a->parts[i]) || ((m->flags ^ s->mentions[a->total].flags) & differ) != 0)
            return false;
    }
    return sum_is_exact(s, a->total) && taken * 2 < a->count && !feasible_sum(s, a->total, a->parts, a->count);
}

/* Does a share behind each part agree with it and the total? Then these are right, and something else is left out. */
static bool are_confirmed(const scene *s, const addition *a)
{
    uint32_t confirmed = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        const uint32_t next = a->parts[i] + 1;
        confirmed += next < s->mention_count && scene_figure(s, next)->print.denominator == 1 && s->mentions[next].kind == TOKEN_PERCENT
                     && s->mentions[next].sentence == s->mentions[a->parts[i]].sentence && feasible_share(s, a->parts[i], a->total, next);
    }
    return confirmed == a->count;
}

/* Is one of the figures what is left of another: 5940 of 6000 but for 60? */
static bool is_balance(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++) {
        addition other = *a;
        other.parts[i] = a->total;
        if (feasible_sum(s, a->parts[i], other.parts, other.count))
            return true;
    }
    return false;
}

/* What came beside what went, or one stage beside the next: no parts of one thing. */
static bool are_stages(const scene *s, const addition *a)
{
    uint32_t seen = 0, nested = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        const uint32_t stage = 1u << scene_says(s, &s->mentions[a->parts[i]], WORDS_NESTED);
        seen |= 1u << scene_says(s, &s->mentions[a->parts[i]], WORDS_FLOWS);
        if (stage > 1 && (nested & stage) != 0)
            return true;
        nested |= stage;
    }
    return (seen & 4u) != 0 && (seen & 8u) != 0;
}

static uint32_t sentence_end(const scene *s, uint32_t place)
{
    while (place < s->text.count && s->text.symbols[place].mark < MARK_STOP)
        place++;
    return place;
}

/* Does the next sentence say that some count twice? */
static bool overlaps_behind(const scene *s, uint32_t last)
{
    uint32_t from = sentence_end(s, s->mentions[last].place);
    return from < s->text.count && relation_words_in(s->words, WORDS_ABROAD, reduced_text(&s->text, from, sentence_end(s, from + 1)));
}

/* "15 apples and three people": are some of the parts people, and others not? */
static bool are_people_and_things(const scene *s, const addition *a)
{
    uint32_t people = 0;
    for (uint32_t i = 0; i < a->count; i++)
        people += wordset_has(s->words->sets[WORDS_PEOPLE], scene_unit(s, a->parts[i])->name);
    return people > 0 && people < a->count;
}

bool sum_is_loose(const scene *s, const addition *a)
{
    const uint32_t last = a->parts[a->count - 1];
    bool kinds = sum_has_bands(s, a) || sum_is_partition(s, a);
    return (!kinds && sum_nests(s, a)) || sum_dwindles(s, a) || sum_overlaps(s, a) || overlaps_behind(s, last) || sum_has_strangers(s, a)
        || sum_is_open(s, last) || are_stages(s, a) || is_balance(s, a) || are_confirmed(s, a) || sum_ends_with_subtotal(s, a)
        || are_people_and_things(s, a);
}

bool sum_is_crossed(const scene *s, const addition *a)
{
    uint32_t flags = 0;
    for (uint32_t i = 0; i < a->count; i++)
        flags |= s->mentions[a->parts[i]].flags;
    return ((flags & MENTION_OVERLAP) != 0 || sum_mixes(s, a->parts, a->count)) && !sum_has_bands(s, a) && !sum_is_partition(s, a) && !sum_is_counted(s, a)
        && !relation_words_in(s->words, WORDS_OTHER, scene_label(s, &s->mentions[a->parts[a->count - 1]]));
}

static bool base_value(const scene *s, uint32_t which, exact *out)
{
    *out = printed_value(&scene_figure(s, which)->print);
    return exact_multiply(out, *out, scene_unit(s, which)->factor) == STATUS_OK;
}

bool sum_is_account(const scene *s, const addition *a)
{
    exact total, one;
    bool known = a->count <= MOST_FLOWS && base_value(s, a->total, &total);
    for (uint32_t came = 1; known && came < 1u << a->count; came++) {
        exact left = total;
        for (uint32_t i = 0; i < a->count && known; i++)
            known = base_value(s, a->parts[i], &one) && ((came >> i & 1u) != 0 ? exact_add(&left, left, one) : exact_subtract(&left, left, one)) == STATUS_OK;
        if (known && exact_sign(left) == 0)
            return true;
    }
    return false;
}

bool sum_is_bare(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++) {
        const mention *m = &s->mentions[a->parts[i]];
        uint32_t from = m->place;
        while (from > 0 && from > m->label && s->text.symbols[from - 1].mark < MARK_FIGURE)
            from--;
        if (m->place - from > BARE)
            return false;
    }
    return true;
}

bool sum_is_paused(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i + 1 < a->count; i++)
        if (sum_mark_between(s, &s->mentions[a->parts[i]], &s->mentions[a->parts[i + 1]]) != MARK_PAUSE)
            return false;
    return a->count >= 2;
}

bool sum_is_list(const scene *s, const addition *a)
{
    return sum_is_paused(s, a) && sum_mark_between(s, &s->mentions[a->parts[a->count - 1]], &s->mentions[a->total]) == MARK_COMMA;
}

bool sum_is_slip(const scene *s, const addition *a)
{
    const unsigned digits = sum_digits(s, a);
    const bool near = feasible_near(s, a->total, a->parts, a->count, SUM_FAR, false);
    if (a->meant || (a->confidence == SUM_SURE && near))
        return digits > 1 || feasible_digits_printed(s, a->total) > 1;
    return feasible_slip(s, a->total, a->parts, a->count) > 0 && (digits >= SUM_MANY || (digits > 1 && near && a->confidence >= SUM_TOLD));
}

bool sum_fits_another(const scene *s, const addition *a)
{
    enum { WINDOW = 48, BACK = 10 };    /* mentions */
    const uint32_t first = a->parts[0];
    for (uint32_t n = first, seen = 0; n-- > 0 && first - n <= WINDOW && seen < BACK;) {
        if (s->mentions[n].block != s->mentions[first].block && s->mentions[n].block != s->mentions[a->total].block)
            break;
        if (!scene_comparable(s, n, first))
            continue;
        seen++;
        if (n != a->total && feasible_sum(s, n, a->parts, a->count))
            return true;
    }
    return false;
}

bool sum_has_lead(const scene *s, uint32_t first)
{
    const uint32_t start = claim_sentence_start(s, s->mentions[first].place), end = s->mentions[first].clause;
    if (end <= start || end - start > LEAD || s->mentions[first].clause != scene_clause_end(s, start) + 1)
        return false;
    view lead = reduced_text(&s->text, start, end - 1);
    return wordset_before(s->words->sets[WORDS_FACET], lead, (uint32_t)lead.length, NULL) > 0 && !scene_tells(s, WORDS_CHOSEN, lead);   /* 主要科目中 */
}

bool sum_trails_off(const scene *s, const addition *a)
{
    enum { ANY = 900 };
    const uint32_t last = s->mentions[a->parts[a->count - 1]].place, end = scene_clause_end(s, last + 1);
    return a->total < a->parts[0] && end < s->text.count && s->text.symbols[end].mark < MARK_STOP && !feasible_near(s, a->total, a->parts, a->count, ANY, true);
}

bool sum_ends_with_subtotal(const scene *s, const addition *a)
{
    return a->count > 2 && feasible_sum(s, a->parts[a->count - 1], a->parts, a->count - 1) && !feasible_sum(s, a->total, a->parts, a->count);
}

bool sum_has_own_total(const scene *s, const addition *a)
{
    const uint32_t last = a->parts[a->count - 1];
    for (uint32_t i = last + 1; i < s->mention_count && i <= last + 2 && s->mentions[i].sentence == s->mentions[last].sentence; i++)
        if (i != a->total && scene_comparable(s, i, last) && sum_is_announced(s, i) && feasible_sum(s, i, a->parts, a->count))
            return true;
    return false;
}

bool sum_are_stocks(const scene *s, const addition *a)
{
    uint32_t stocks = 0;
    for (uint32_t i = 0; i < a->count; i++) {
        bool sure;
        const uint32_t role = flow_role(s, a->parts[i], &sure);
        stocks += role == HAD || role == HAS;
    }
    return stocks > 1;
}

int64_t sum_numbered(const scene *s, uint32_t which)
{
    int64_t found = 0;
    for (uint32_t i = which; i-- > 0 && s->mentions[i].place >= s->mentions[which].clause;)
        if (s->mentions[i].kind == TOKEN_ORDINAL && found == 0)
            found = scene_figure(s, i)->print.digits;
    return found;
}
