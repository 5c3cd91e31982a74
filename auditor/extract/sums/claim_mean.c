#include "extract/claims/claims.h"

#include "extract/figures/numeral.h"
#include "extract/claims/slip.h"
#include "extract/sums/mean_told.h"

/*
** A mean told with the values it is of: "18.6 on the first day, 16.2 on the next, 17.4 on average". Values that fit are
** meant. Others are claimed only where the text says how many they are, and that is how many stand there: then a mean that
** lies beyond the least and the greatest of them is wrong whatever weighs in it, and one that a slip makes of theirs, too;
** so is any other where nothing can weigh in it.
*/

enum {
    VALUES = 12,
    TELLING = 2,
    MEAN = 3,
    GREATEST = 1,
    LEAST = 2,
    MEDIAN = 4,
    SIMPLE = 5,
    MANY = 3,
    ALL_TOLD = 4,
    BE = 3 /* bytes of 为 */,
    SAID = 9 /* bytes: 约为, 是 */,
    NOUN = 9 /* bytes */
};

typedef struct {
    uint32_t list[VALUES];      /* the nearest first */
    uint32_t count;
    uint16_t unit[VALUES + 1], per[VALUES + 1];     /* what they were before 'share_per'; behind them the mean's */
} row;

static const word_place *word_before(const scene *s, uint32_t which, uint32_t *value)
{
    const mention *m = &s->mentions[which];
    uint32_t from = m->clause;
    for (uint32_t i = which; i-- > 0 && s->mentions[i].place >= from;)
        if (scene_comparable(s, i, which))
            from = s->mentions[i].place + 1;
    const word_place *found = scene_last(s, WORDS_EXTREME, reduced_text(&s->text, from, m->place));
    *value = 0;
    if (found != NULL)
        wordset_before(s->words->sets[WORDS_EXTREME], s->text.text, found->at + found->length, value);      /* 简单平均, not its 平均 */
    if (found != NULL && *value == SIMPLE && s->text.symbols[m->place].at > found->at + found->length + SAID)
        return NULL;        /* 取平均值后再乘以系数1.2 */
    return found;
}

/* "97, 93, 90, 101 and 91, a game 94.4 points": a bare number beside others of a list goes by the unit of the mean. */
static bool is_bare(const scene *s, uint32_t which, uint32_t of)
{
    const uint32_t place = s->mentions[which].place;
    const figure *f = scene_figure(s, which), *mean = scene_figure(s, of);
    bool listed = (place > 0 && s->text.symbols[place - 1].mark == MARK_PAUSE) || s->text.symbols[place + 1].mark == MARK_PAUSE;
    return listed && s->mentions[which].kind == TOKEN_AMOUNT && s->mentions[of].kind == TOKEN_AMOUNT && f->unit == 0 && f->print.scale == 0
        && mean->unit != 0 && mean->print.scale == 0;
}

/* Can a value be one of those that the mean, or the distance, is of? */
static bool is_value(const scene *s, uint32_t which, uint32_t of)
{
    const mention *m = &s->mentions[which];
    uint8_t kind = s->mentions[of].kind == TOKEN_POINTS ? TOKEN_PERCENT : s->mentions[of].kind;
    return m->kind == kind && (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_TOTAL)) == 0
        && (m->use == USE_LEVEL || m->use == USE_RATIO || m->use == USE_SHARE || m->use == USE_ASIDE)
        && (kind == TOKEN_PERCENT || scene_comparable(s, which, of) || is_bare(s, which, of));
}

/* Is it told again, as the greatest, the least or the middle of those told before: 居中的是6.8天? */
static bool is_singled_out(const scene *s, uint32_t which)
{
    const mention *m = &s->mentions[which];
    uint32_t value = 0;
    if (word_before(s, which, &value) == NULL || value == MEAN || value == SIMPLE)
        return false;
    for (uint32_t at = which; at-- > 0 && which - at <= SEARCH_WINDOW && s->mentions[at].sentence == m->sentence;)
        if (scene_comparable(s, at, which) && feasible_equal(s, at, which))
            return true;
    return false;
}

/* The values of its sentence before it, or where there are none, those of the sentence before. */
static void gather(const scene *s, uint32_t of, row *out)
{
    uint32_t sentence = s->mentions[of].sentence;
    out->count = 0;
    for (uint32_t at = of; at-- > 0 && of - at <= SEARCH_WINDOW && s->mentions[at].block == s->mentions[of].block
                           && s->mentions[at].sentence + 1 >= s->mentions[of].sentence;) {
        if (s->mentions[at].sentence != sentence && out->count > 0)
            break;
        uint32_t value = 0;
        if (out->count > 0 && !claim_same_segment(s, at, out->list[0]) && word_before(s, at, &value) != NULL && value >= MEAN)
            break;      /* of another row */
        if (!is_value(s, at, of) || is_singled_out(s, at))
            continue;
        sentence = s->mentions[at].sentence;
        if (out->count == VALUES)
            return;
        out->list[out->count++] = at;
    }
}

/* "the five areas had ...": counted before the values in their sentence, once. */
static uint32_t number_before(const scene *s, uint32_t of, const row *r)
{
    uint32_t first = r->list[r->count - 1], found = NONE;
    for (uint32_t at = first; at-- > 0 && s->mentions[at].sentence == s->mentions[first].sentence;) {
        if (scene_comparable(s, at, of))
            return NONE;
        if (found == NONE && mean_is_number(s, at, r->count))
            found = at;
        else if (found != NONE && scene_comparable(s, at, found) && !mean_is_number(s, at, r->count))
            return NONE;
    }
    return found;
}

/* The same, and not as some that were chosen. */
static uint32_t count_before(const scene *s, uint32_t of, const row *r)
{
    uint32_t found = number_before(s, of, r), first = r->list[r->count - 1];
    bool chosen = found != NONE && scene_tells(s, WORDS_CHOSEN, reduced_text(&s->text, s->mentions[found].clause, s->mentions[first].place));
    return chosen ? NONE : found;
}

static bool counts_values(const scene *s, uint32_t of, const row *r)
{
    return count_before(s, of, r) != NONE;
}

/* The words between their count and the first of the values. */
static view lead_of(const scene *s, uint32_t count, const row *r)
{
    return reduced_text(&s->text, s->mentions[count].place + 1, s->mentions[r->list[r->count - 1]].place);
}

/* "the five weekends had ..., a weekend on average 6.5": do the words before the mean name what is counted? Not where the
** values are means themselves, or shares: any weight may be in theirs. */
static bool is_per_counted(const scene *s, uint32_t mean, const row *r, view words)
{
    uint32_t count = count_before(s, mean, r);
    if (count == NONE || s->mentions[mean].kind != TOKEN_AMOUNT)
        return false;
    return view_starts(lead_of(s, count, r), words) && !scene_tells(s, WORDS_AVERAGE, lead_of(s, count, r));
}

/* "in three games ..., a game 21.7": amounts of just the things that the mean is per, so that nothing weighs in it. */
static bool weigh_alike(const scene *s, uint32_t mean, const row *r)
{
    uint32_t number = count_before(s, mean, r);
    const uint16_t per = scene_figure(s, mean)->per;
    return number != NONE && s->mentions[mean].kind == TOKEN_AMOUNT && per != 0 && per == scene_figure(s, number)->unit
        && !scene_tells(s, WORDS_AVERAGE, lead_of(s, number, r));
}

/* "the five areas on average": does the clause of the mean begin with how many values there are? The mention, or NONE. */
static uint32_t clause_count(const scene *s, uint32_t mean, const row *r)
{
    const uint32_t start = s->mentions[mean].clause;
    for (uint32_t at = mean; at-- > r->list[0] && s->mentions[at].place >= start;)
        if (mean_is_number(s, at, r->count) && s->text.symbols[start].token == s->mentions[at].token)
            return at;
    return NONE;
}

/* "six villages, 2800 each on average": what they are amounts of is added up, and shared by just them. */
static bool is_shared(const scene *s, uint32_t mean, const row *r)
{
    const uint32_t count = clause_count(s, mean, r);
    bool amounts = s->mentions[mean].kind == TOKEN_AMOUNT && scene_unit(s, mean)->count && count != NONE;
    for (uint32_t i = 0; amounts && i < r->count; i++)
        amounts = s->mentions[r->list[i]].use == USE_LEVEL && (s->mentions[r->list[i]].flags & MENTION_AVERAGE) == 0;
    return amounts && scene_tells(s, WORDS_EACH_ONE, reduced_text(&s->text, s->mentions[count].place + 1, s->mentions[mean].place));
}

/* Yields, prices, averages: does anything weigh in their mean? */
static bool are_rates(const scene *s, const row *r)
{
    const mention *first = &s->mentions[r->list[r->count - 1]], *last = &s->mentions[r->list[0]];
    return relation_words_in(s->words, WORDS_NO_SUM, reduced_text(&s->text, claim_sentence_start(s, first->place), last->place));
}

/* Where the number of the values ends that a clause begins with: 四站, 这五个科; 0: it begins with no such number. */
static uint32_t number_end(const scene *s, uint32_t clause, const row *r)
{
    const view text = s->text.text;
    uint32_t at = s->text.symbols[clause].at, value = 0;
    at += wordset_at(s->words->sets[WORDS_DEFINITE], text, at, NULL);
    const uint32_t symbol = reduced_find(&s->text, at), token = s->text.symbols[symbol].token, count = token != NO_TOKEN ? s->mention_of[token] : NONE;
    if (count != NONE)
        return mean_is_number(s, count, r->count) ? s->text.symbols[symbol + 1].at : 0;
    const uint32_t length = numeral_at(text, at, NUMERAL_HAN, &value);
    return length > 0 && value == r->count ? at + length : 0;
}

/* Is the mean that of the values, and of no more? It says of how many it is, or nothing at all, or of a whole that the
** sentence told in all its parts. */
static bool is_of_all(const scene *s, uint32_t mean, const row *r, const word_place *word)
{
    uint32_t start = s->mentions[mean].clause;
    view before = { s->text.text.start + s->text.symbols[start].at, word->at - s->text.symbols[start].at };
    const bool bare = before.length == 0 && start > 0 && s->text.symbols[start - 1].mark == MARK_COMMA;
    const uint32_t ahead = bare ? scene_clause_start(s, start - 1) : start, last = scene_before(s, s->mentions[mean].place);
    if (clause_count(s, mean, r) != NONE || (number_end(s, ahead, r) > 0 && s->mentions[last].place <= ahead + 1))      /* 这五个科合在一起，平均…… */
        return true;
    return (before.length == 0 || is_per_counted(s, mean, r, before) || (r->count >= ALL_TOLD && scene_tells(s, WORDS_ALL, before)))
           && counts_values(s, mean, r);
}

/* "four stations on average 290": their number, what they are, the word, and the mean. */
static bool is_plain(const scene *s, uint32_t mean, const row *r, const word_place *word)
{
    const mention *m = &s->mentions[mean];
    const uint32_t end = number_end(s, m->clause, r);
    return end > 0 && end <= word->at && word->at - end <= NOUN && m->kind == TOKEN_AMOUNT && s->text.symbols[m->place].at <= word->at + word->length + BE;
}

/* A place in an order among them: the first three of a class say nothing of its mean. */
static bool is_chosen(const scene *s, uint32_t of, const row *r)
{
    for (uint32_t at = s->mentions[r->list[r->count - 1]].clause; at < s->mentions[of].place; at++)
        if (s->text.symbols[at].kind == TOKEN_ORDINAL && s->text.symbols[at].token != NO_TOKEN)
            return true;
    return false;
}

/* Rates, times of waiting, yields of a mu: more of one may weigh in their mean than of another, for all that the text tells. */
static bool may_weigh(const scene *s, uint32_t mean, const row *r)
{
    const uint32_t first = r->list[r->count - 1];
    return s->mentions[mean].kind != TOKEN_AMOUNT || scene_tells(s, WORDS_AVERAGE, reduced_text(&s->text, s->mentions[first].clause, s->mentions[first].place));
}

static void emit_mean(scene *s, uint32_t mean, const row *r, uint32_t count, bool told)
{
    draft_claim d = draft_claim_begin(CLAIM_RATIO, VIEW("ratio/mean"));
    d.what.confidence = told ? d.what.confidence : CLAIM_FOUND;
    for (uint32_t i = count; i-- > 0;)
        draft_claim_add(&d, s, ROLE_PARTS, r->list[i]);
    draft_claim_add(&d, s, ROLE_RATIO, mean);
    claim_average(s, mean);
    draft_claim_emit(&d, s);
}

/* The value that all others are at least (at most) as great as. */
static uint32_t find_end(const scene *s, const row *r, bool greatest)
{
    uint32_t end = r->list[0];
    for (uint32_t i = 1; i < r->count; i++) {
        uint32_t low = greatest ? end : r->list[i], high = greatest ? r->list[i] : end;
        if (feasible_at_most(s, low, high))
            end = r->list[i];
    }
    return end;
}

/* "a day 210, 225, 198, 220 on average": what one of them is per, all are per. False where they are per several things. */
static bool share_per(scene *s, uint32_t of, row *r)
{
    uint16_t per = scene_figure(s, of)->per;
    for (uint32_t i = 0; i < r->count; i++) {
        uint16_t own = scene_figure(s, r->list[i])->per;
        if (own != 0 && per != 0 && own != per)
            return false;
        per = own != 0 ? own : per;
    }
    for (uint32_t i = 0; i <= r->count; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[i < r->count ? r->list[i] : of].fact);
        if (f == NULL)
            return false;
        r->unit[i] = f->unit;
        r->per[i] = f->per;
        if (i < r->count && is_bare(s, r->list[i], of))
            f->unit = scene_figure(s, of)->unit;
        f->per = per;
    }
    return true;
}

/* They are no values of the mean after all, and the row that they stand in is another sentence's. */
static void give_back(scene *s, uint32_t of, const row *r)
{
    if (s->mentions[r->list[0]].sentence == s->mentions[of].sentence)
        return;
    for (uint32_t i = 0; i <= r->count; i++) {
        figure *f = builder_figure(s->x->builder, s->mentions[i < r->count ? r->list[i] : of].fact);
        f->unit = r->unit[i];
        f->per = r->per[i];
    }
}

/* "on simple average": of the values just listed, whichever they are, and nothing weighs in it. */
static bool is_simple(const scene *s, uint32_t mean, const row *r, const word_place *word)
{
    uint32_t start = s->text.symbols[s->mentions[mean].clause].at, value = 0;
    wordset_before(s->words->sets[WORDS_EXTREME], s->text.text, word->at + word->length, &value);
    const bool count = value == SIMPLE && number_end(s, s->mentions[mean].clause, r) > 0;
    return value == SIMPLE && (count || (word->at == start && number_before(s, mean, r) != NONE));
}

static void read_mean(scene *s, uint32_t mean, const word_place *word)
{
    row r;
    gather(s, mean, &r);
    if (r.count < 2 || !share_per(s, mean, &r))
        return;
    if (mean_trim(s, mean, r.list, &r.count)) {
        emit_mean(s, mean, &r, r.count, true);
        return;
    }
    bool simple = is_simple(s, mean, &r, word);
    bool all = !is_chosen(s, mean, &r) && (s->mentions[mean].flags & MENTION_HEDGED) == 0 && (simple || is_of_all(s, mean, &r, word));
    const bool counted = simple || counts_values(s, mean, &r) || clause_count(s, mean, &r) != NONE;
    for (uint32_t count = r.count; count >= (counted ? r.count : 2); count--)
        if (feasible_digits(s, mean) >= TELLING && feasible_mean(s, mean, r.list, count)) {
            emit_mean(s, mean, &r, count, false);
            return;
        }
    uint32_t greatest = find_end(s, &r, true), least = find_end(s, &r, false);
    const bool told = mean_is_told(s, mean, r.list, r.count, word);
    bool between = feasible_at_most(s, mean, greatest) && feasible_at_most(s, least, mean);
    if (!told && !all && !(between && counts_values(s, mean, &r)))
        give_back(s, mean, &r);
    else if (!feasible_at_most(s, mean, greatest))
        claim_emit_order(s, VIEW("order/mean"), greatest, mean);
    else if (!feasible_at_most(s, least, mean))
        claim_emit_order(s, VIEW("order/mean"), mean, least);
    else if (told || (all && (simple || is_shared(s, mean, &r) || (!are_rates(s, &r) && (is_plain(s, mean, &r, word) || weigh_alike(s, mean, &r)
                                                                                || (slip_mean(s, mean, r.list, r.count) && !may_weigh(s, mean, &r)))))))
        emit_mean(s, mean, &r, r.count, true);
    else {
        claim_emit_order(s, VIEW("order/mean"), greatest, mean);
        claim_emit_order(s, VIEW("order/mean"), mean, least);
    }
}

/* "the five sold 310, 325, 338, 372 and 385, the median is 338": of an odd number it is the one in the middle. */
static void read_median(scene *s, uint32_t median, const word_place *word)
{
    row r;
    gather(s, median, &r);
    if (r.count < MANY || r.count % 2 == 0 || is_chosen(s, median, &r) || !is_of_all(s, median, &r, word) || !counts_values(s, median, &r))
        return;
    for (uint32_t i = 0; i < r.count; i++)
        if (!mean_prints_alike(s, r.list[i], median))
            return;
    claim_emit_repeat(s, VIEW("repeat/median"), mean_middle(s, r.list, r.count), median);
}

/* "the greatest and the least are 1300 apart" */
static void read_distance(scene *s, uint32_t distance)
{
    row r;
    gather(s, distance, &r);
    if (r.count < MANY || !share_per(s, distance, &r))
        return;
    uint32_t greatest = find_end(s, &r, true), least = find_end(s, &r, false);
    bool fits = feasible_difference(s, greatest, least, distance);
    if (!fits && (!counts_values(s, distance, &r) || is_chosen(s, distance, &r))) {
        give_back(s, distance, &r);
        return;
    }
    draft_claim d = draft_claim_begin(CLAIM_CHANGE, VIEW("change/ends"));
    draft_claim_add(&d, s, ROLE_FROM, least);
    draft_claim_add(&d, s, ROLE_TO, greatest);
    draft_claim_add(&d, s, ROLE_DIFFERENCE, distance);
    draft_claim_emit(&d, s);
}

/* Do words for the greatest and for the least both stand in its clause before it? */
static bool says_both_ends(const scene *s, uint32_t which)
{
    view clause = reduced_text(&s->text, s->mentions[which].clause, s->mentions[which].place);
    bool found[MEAN + 1] = { false };
    for (const word_place *next = scene_find(s, WORDS_EXTREME, clause); next != NULL; next = scene_next(s, WORDS_EXTREME, clause, next))
        if (next->value <= MEAN)
            found[next->value] = true;
    return found[GREATEST] && found[LEAST];
}

void claim_means(scene *s)
{
    const bool *read = claim_answered(s);
    if (read == NULL) {
        s->failed = true;
        return;
    }
    for (uint32_t i = 0; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        uint32_t value = 0;
        if (read[m->fact] || m->sentence == NONE || (m->flags & MENTION_CELL) != 0 || m->kind == TOKEN_ORDINAL)
            continue;
        const uint32_t clause = m->clause;
        s->mentions[i].clause = mean_clause(s, i);
        const word_place *word = word_before(s, i, &value);
        if (says_both_ends(s, i))
            read_distance(s, i);
        else if (word != NULL && (value == MEAN || value == SIMPLE) && m->use != USE_CHANGE && m->use != USE_DIFFERENCE && m->use != USE_BASE)
            read_mean(s, i, word);
        else if (word != NULL && value == MEDIAN && m->use == USE_LEVEL)
            read_median(s, i, word);
        s->mentions[i].clause = clause;
    }
}
