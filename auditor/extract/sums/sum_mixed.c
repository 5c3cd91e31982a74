#include "extract/figures/numeral.h"
#include "extract/sums/sum_charge.h"
#include "extract/sums/sum_runs.h"
#include "extract/sums/sum_shape.h"

/*
** Totals of what is counted with several words, or told as shares: "1840 bottles, 26 banners and 14 scarves, 1880 pieces in
** all", "31 % in the morning, 27 % in the evening, together 58 %". Words must announce the total, unless it begins the
** clause behind a list. What does not add up is charged only where a slip makes it of a list that stands by itself.
*/

enum { REACH = 30, TELLING = 2 };

/* Can it be one of the parts, in such a sentence? */
static bool is_part(const scene *s, uint32_t which, uint32_t total, uint32_t sentence)
{
    const mention *m = &s->mentions[which], *t = &s->mentions[total];
    if (m->kind != t->kind || m->sentence != sentence || (m->flags & (MENTION_CELL | MENTION_HEDGED | MENTION_EACH | MENTION_TOTAL | MENTION_AVERAGE)) != 0
        || scene_figure(s, which)->per != 0 || m->parent != NONE)
        return false;
    return m->kind == TOKEN_PERCENT ? m->use == USE_SHARE || m->use == USE_LEVEL : m->use == USE_LEVEL && scene_unit(s, which)->count;
}

/* The figures right before a total, with nothing but words, pauses and commas between, and perhaps how many they are. */
static uint32_t gather(const scene *s, uint32_t total, uint32_t *parts)
{
    uint32_t found[FEASIBLE_PARTS] = { 0 }, count = 0, next = total, last = total;
    if (total > 0 && s->mentions[total - 1].place >= s->mentions[total].clause && sum_parts_said(s, total) > 0)
        last--;
    for (uint32_t i = last; i-- > 0 && count < FEASIBLE_PARTS && is_part(s, i, total, s->mentions[total].sentence); next = i) {
        if (s->mentions[next].place - s->mentions[i].place > REACH || sum_parted(s, i, next, MARK_COLON))
            break;
        found[count++] = i;
    }
    for (uint32_t i = 0; i < count; i++)
        parts[i] = found[count - 1 - i];
    return count;
}

/* Is some part counted with a word that the total's does not stand for? All others are read as sums of one unit. */
static bool is_mixed(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!scene_comparable(s, a->parts[i], a->total))
            return true;
    return s->mentions[a->total].kind == TOKEN_PERCENT;
}

/* "1880 pieces in all.": the word for a total right before it, a measure word for anything, and no word of what is counted. */
static bool is_plain_total(const scene *s, uint32_t total)
{
    const mention *m = &s->mentions[total];
    uint32_t at = s->text.symbols[m->place].at;
    bool told = wordset_before(s->words->sets[WORDS_TOTAL], s->text.text, at, NULL) > 0
                || wordset_before(s->words->sets[WORDS_CLOSED], s->text.text, at, NULL) > 0
                || wordset_before(s->words->sets[WORDS_COMES_TO], s->text.text, at, NULL) > 0;
    return told && (m->kind == TOKEN_PERCENT || (wordset_has(s->words->sets[WORDS_SUNDRY], scene_unit(s, total)->name) && m->noun == m->noun_end));
}

/* "12 gold 9 silver 15 bronze, 36 medals": all kinds of one thing, each counted by its own name, and one of each. */
static bool are_kinds(const scene *s, const addition *a)
{
    for (uint32_t i = 0; i < a->count; i++)
        if (!wordset_has(s->words->sets[WORDS_KIND_UNITS], scene_unit(s, a->parts[i])->name)
            || (i > 0 && s->mentions[a->parts[i]].unit == s->mentions[a->parts[i - 1]].unit))
            return false;
    const mention *t = &s->mentions[a->total];
    const uint32_t last = a->count > 0 ? s->mentions[a->parts[a->count - 1]].place : 0;
    const view name = scene_label(s, t);
    const bool own = name.length > 0 && t->label > last;    /* "the blue team has 30 in all" */
    return a->count > TELLING && ((own && scene_tells(s, WORDS_QUANTITY, reduced_text(&s->text, t->clause, t->place))) || (!own && a->announced));
}

/* Does the clause of a share begin with what the words for "together" say, and name no parts of its own? '*said': how many it says they are. */
static bool is_of_all_before(const scene *s, uint32_t total, uint32_t *said)
{
    const mention *m = &s->mentions[total];
    const word_place *jointly = scene_find(s, WORDS_JOINTLY, reduced_text(&s->text, m->clause, m->place));
    uint32_t at = s->text.symbols[m->clause].at;
    uint32_t length = jointly != NULL ? numeral_at(s->text.text, at, NUMERAL_HAN | NUMERAL_DIGITS, said) : 0;
    const uint32_t group = length > 0 ? wordset_at(s->words->sets[WORDS_GROUP], s->text.text, at + length, NULL) : 0;
    *said = group > 0 ? *said : 0;
    return jointly != NULL && jointly->at <= (group > 0 ? at + length + group : at);
}

/* "A has 38.6 %, B 27.2 %. The two together 68.8 %": as many as it says, where these are all that the sentence before tells of. */
static void gather_before(const scene *s, addition *a, uint32_t said)
{
    const uint32_t sentence = s->mentions[a->total].sentence;
    uint32_t last = a->total, found = 0;
    while (last > 0 && s->mentions[last - 1].sentence == sentence)
        last--;
    if (sentence == 0 || said < 2 || said >= FEASIBLE_PARTS || claim_sentence_start(s, s->mentions[a->total].place) != s->mentions[a->total].clause)
        return;
    for (uint32_t i = last; i-- > 0 && s->mentions[i].sentence + 1 == sentence && s->mentions[i].block == s->mentions[a->total].block;) {
        if (s->mentions[i].kind != s->mentions[a->total].kind)
            continue;
        if (found == said || !is_part(s, i, a->total, sentence - 1))
            return;
        a->parts[said - ++found] = i;
    }
    a->count = found == said ? said : a->count;
}

/* "38.6 % by himself, 7.2 % through a fund, the two together 46.8 %": shares that miss what words say they make by a slip, or are as many
** as these say. */
static void read_joint(scene *s, addition *a)
{
    const mention *total = &s->mentions[a->total];
    bool last;
    uint32_t said;
    if (total->kind != TOKEN_PERCENT || !sum_is_exact(s, a->total) || feasible_digits_printed(s, a->total) < TELLING
        || !is_of_all_before(s, a->total, &said) || sum_some_said(s, a->total, &last) > 0)
        return;
    if (a->count == 0)
        gather_before(s, a, said);
    const bool counted = a->count > 1 && said == a->count;
    if (a->count < 2 || (said > 0 && !counted) || (!counted && (sum_is_loose(s, a) || sum_is_crossed(s, a))))
        return;
    for (uint32_t i = 0; i < a->count; i++)
        if (!sum_is_exact(s, a->parts[i]) || !scene_comparable(s, a->parts[i], a->total) || (s->mentions[a->parts[i]].flags & MENTION_OVERLAP) != 0)
            return;
    const bool fits = feasible_sum(s, a->total, a->parts, a->count);
    if (!fits && !feasible_near(s, a->total, a->parts, a->count, SUM_FAR, false))
        return;
    a->meant = counted && !fits;
    a->confidence = counted ? SUM_SURE : SUM_TOLD;
    if ((counted || fits || feasible_slip(s, a->total, a->parts, a->count) > 0) && !sum_is_excused(s, a))
        sum_emit(s, a, true);
}

static void read_mixed(scene *s, uint32_t total)
{
    const mention *m = &s->mentions[total];
    addition all = { .total = total, .neighbours = true, .announced = claim_is_announced(s, total) || sum_says(s, m->clause, m->place, WORDS_CLOSED),
                     .pattern = VIEW("sum/mixed") };
    all.count = gather(s, total, all.parts);
    if (are_kinds(s, &all)) {
        sum_emit(s, &all, true);
        return;
    }
    if (all.count < 2 || (!all.announced && m->clause != m->place)) {
        if (all.count == 0)
            read_joint(s, &all);
        return;
    }
    for (uint32_t count = all.count; count >= 2; count--) {
        addition a = sum_tail(&all, count);
        if ((is_mixed(s, &a) || sum_is_list(s, &a)) && feasible_sum(s, total, a.parts, count) && (all.announced || sum_is_list(s, &a))) {
            sum_emit(s, &a, true);
            return;
        }
    }
    if (is_plain_total(s, total) && is_mixed(s, &all) && sum_is_list(s, &all) && feasible_slip(s, total, all.parts, all.count) > 0
        && feasible_digits_printed(s, total) >= TELLING)
        sum_consider(s, &all);
    else
        read_joint(s, &all);
}

void sum_mixed(scene *s)
{
    for (uint32_t i = 2; i < s->mention_count; i++) {
        const mention *m = &s->mentions[i];
        bool total = m->kind == TOKEN_PERCENT ? m->use == USE_SHARE || m->use == USE_LEVEL
                                              : m->kind == TOKEN_AMOUNT && m->use == USE_LEVEL && scene_unit(s, i)->count;
        if (total && m->sentence != NONE && (m->flags & (MENTION_CELL | MENTION_SUMMED | MENTION_HEDGED)) == 0)
            read_mixed(s, i);
    }
}
